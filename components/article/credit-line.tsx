import { useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import type { Article, Byline, CreditPages, Headline, Source } from '@/lib/model'
import { formatDateTime } from '@/lib/shared/time'

type Props = {
  byline?: Byline | undefined
  source?: Source | undefined
  pages: CreditPages
  /** Whether it stands beneath the title, not at the end. */
  isFirst?: boolean
}

/** What the credit of a story is made from. */
export function creditOfStory({ byline, source, creditPages }: Credited): Props {
  return { byline, source, pages: creditPages }
}

type Credited = Pick<Article | Headline, 'byline' | 'source' | 'creditPages'>

/**
 * The closing credit: `Theo <author> (<source>)`, or as much of it as is known. Names lead to all
 * stories under them, and beneath stands the way to the original where it is known.
 */
export function CreditLine({ byline, source, pages, isFirst = false }: Props) {
  const t = useTranslations('article')
  if (!byline && !source) return null
  const links = {
    by: (text: ReactNode) => (byline ? <Names byline={byline} pages={pages} /> : text),
    from: (name: ReactNode) => <Name href={pages.source}>{name}</Name>,
  }
  const names = { byline: byline?.text ?? '', source: source?.name ?? '' }
  return (
    <p className={isFirst ? 'mt-4 text-small font-semibold' : 'mt-8 text-right font-semibold'}>
      {!source && t.rich('byline', { ...links, name: names.byline })}
      {source && !byline && t.rich('creditFrom', { ...links, source: names.source })}
      {source && byline && t.rich('creditByAndFrom', { ...links, ...names })}
      {source && <Original source={source} />}
    </p>
  )
}

/** The byline as it is written, with each of its names a link. */
function Names({ byline: { text, names }, pages }: { byline: Byline; pages: CreditPages }) {
  let done = 0
  const parts = names.map((name) => {
    const at = text.indexOf(name, done)
    const before = text.slice(done, at)
    done = at + name.length
    return { before, name }
  })
  return (
    <>
      {parts.map(({ before, name }) => (
        <Fragment key={name}>
          {before}
          <Name href={pages.authors[name]}>{name}</Name>
        </Fragment>
      ))}
      {text.slice(done)}
    </>
  )
}

function Name({ href, children }: { href: string | undefined; children: ReactNode }) {
  if (!href) return children
  return (
    <a className="hover:underline" href={href}>
      {children}
    </a>
  )
}

/** Where and when the original was published, as far as that is known. */
function Original({ source: { url, publishedAt } }: { source: Source }) {
  const t = useTranslations('article')
  const text =
    publishedAt === undefined
      ? t('original')
      : t('originalAt', { time: formatDateTime(publishedAt) })
  if (!url && publishedAt === undefined) return null
  return (
    <small className="block text-meta font-normal text-soft">
      {url ? (
        <a className="inline-block py-1 underline" href={url} rel="noopener">
          {text}
        </a>
      ) : (
        text
      )}
    </small>
  )
}
