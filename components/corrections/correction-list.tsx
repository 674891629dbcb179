import { useTranslations } from 'next-intl'
import { Pagination } from '@/components/story/pagination'
import type { CorrectionPage } from '@/lib/model'
import { ANCHORS, ROUTES } from '@/lib/routes'
import { formatDateTime, toIsoTime } from '@/lib/shared/time'

/** One page of the paper's corrections: when, in which story, what. */
export function CorrectionList({ list }: { list: CorrectionPage }) {
  const t = useTranslations('corrections')
  const { corrections, page, pages } = list
  return (
    <div className="mx-auto max-w-[52rem] px-4 py-6 sm:px-6 lg:py-10">
      <h1 className="font-serif text-h1 font-bold">{t('title')}</h1>
      <p className="mt-2 mb-6 border-b-2 border-ink pb-3 text-soft">{t('description')}</p>
      {corrections.length === 0 && <p>{t('empty')}</p>}
      <ol className="ruled">
        {corrections.map(({ at, text, story }) => (
          <li key={`${story.href} ${at} ${text}`} className="py-5">
            <p className="text-meta text-soft">
              <time dateTime={toIsoTime(at)}>{formatDateTime(at)}</time>
            </p>
            <p className="mt-1">{text}</p>
            <p className="mt-1 text-small text-soft">
              {t('of')}:{' '}
              <a
                className="font-semibold text-accent underline"
                href={`${story.href}#${ANCHORS.corrections}`}
                lang={story.language}
              >
                {story.title}
              </a>
            </p>
          </li>
        ))}
      </ol>
      <Pagination hrefOf={(page) => ROUTES.corrections.path({ page })} page={page} pages={pages} />
    </div>
  )
}
