import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { CreditPages, Source } from '@/lib/model'
import { formatDateTime } from '@/lib/shared/time'

type Props = { byline?: string; source?: Source; pages: CreditPages }

/**
 * The closing credit: `Theo <author> (<source>)`, or as much of it as is known. Names lead to all
 * stories under them, and beneath stands the way to the original where it is known.
 */
export function CreditLine({ byline, source, pages }: Props) {
  const t = useTranslations('article')
  if (!byline && !source) return null
  const links = {
    by: (name: ReactNode) => <Name href={pages.byline}>{name}</Name>,
    from: (name: ReactNode) => <Name href={pages.source}>{name}</Name>,
  }
  const names = { byline: byline ?? '', source: source?.name ?? '' }
  return (
    <p className="mt-8 text-right font-semibold">
      {!source && t.rich('byline', { ...links, name: names.byline })}
      {source && !byline && t.rich('creditFrom', { ...links, source: names.source })}
      {source && byline && t.rich('creditByAndFrom', { ...links, ...names })}
      {source && <Original source={source} />}
    </p>
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
