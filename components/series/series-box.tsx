import { useTranslations } from 'next-intl'
import { labelledTitle, type StoryCard } from '@/lib/model'
import type { Series } from '@/lib/query'
import { ROUTES } from '@/lib/routes'

type Props = { series: Series | undefined; href: string }

/** The series a story is a part of: its other parts, and the ways to the one before and after; nothing without one. */
export function SeriesBox({ series, href }: Props) {
  const t = useTranslations('series')
  if (!series) return null
  const { name, slug, parts } = series
  const here = parts.findIndex((part) => part.href === href)
  const [before, after] = [parts[here - 1], parts[here + 1]]
  return (
    <section aria-labelledby="loat-bai" className="mt-8 bg-sheet px-4 py-3">
      <h2 id="loat-bai" className="text-small font-bold">
        {t('label')}:{' '}
        <a className="text-accent underline" href={ROUTES.series.path({ slug })}>
          {name}
        </a>
      </h2>
      <ol className="mt-1 ruled">
        {parts.map((part) => (
          <li key={part.href} className="py-2">
            <Part {...{ part }} isHere={part.href === href} />
          </li>
        ))}
      </ol>
      {(before || after) && (
        <p className="mt-2 flex flex-wrap gap-x-6 text-small font-semibold">
          {before && <Way rel="prev" label={t('previous')} href={before.href} />}
          {after && <Way rel="next" label={t('next')} href={after.href} />}
        </p>
      )}
    </section>
  )
}

function Part({ part, isHere }: { part: StoryCard; isHere: boolean }) {
  const t = useTranslations('series')
  const title = labelledTitle({ ...part, title: part.shortTitle ?? part.title })
  return (
    <>
      <span className="text-meta text-soft">
        {t('part', { part: String(part.series?.part ?? '') })}:{' '}
      </span>
      {isHere ? (
        <strong aria-current="page">{title}</strong>
      ) : (
        <a className="font-serif font-medium hover:underline" href={part.href} lang={part.language}>
          {title}
        </a>
      )}
    </>
  )
}

function Way({ rel, label, href }: { rel: string; label: string; href: string }) {
  return (
    <a className="inline-block py-1 text-accent hover:underline" rel={rel} href={href}>
      {label}
    </a>
  )
}
