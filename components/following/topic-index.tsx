import { useTranslations } from 'next-intl'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { facetHref } from '@/lib/model'
import { formatNumber } from '@/lib/shared/text'
import type { CountedFacet } from '@/lib/store'

/** The topics of the newest stories, and how many of those are about each. */
export function TopicIndex({ topics }: { topics: readonly CountedFacet[] }) {
  const t = useTranslations('following.topics')
  return (
    <div className="mx-auto max-w-[52rem] px-4 py-6 sm:px-6 lg:py-10">
      <Breadcrumbs trail={[]} here={t('title')} />
      <h1 className="mb-6 border-b-2 border-ink pb-3 font-serif text-h1 font-bold">{t('title')}</h1>
      {topics.length === 0 ? (
        <p className="text-soft">{t('empty')}</p>
      ) : (
        <ul className="columns-1 gap-x-12 sm:columns-2">
          {topics.map((topic) => (
            <li key={topic.slug} className="break-inside-avoid border-b border-rule">
              <a
                className="flex flex-wrap items-baseline justify-between gap-x-4 py-2 hover:underline"
                href={facetHref(topic)}
              >
                <span className="font-serif text-h4 font-medium">{topic.name}</span>
                <small className="shrink-0 text-meta text-soft">
                  {t('count', { count: formatNumber(topic.count) })}
                </small>
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
