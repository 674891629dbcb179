import { useTranslations } from 'next-intl'
import { Pagination } from '@/components/story/pagination'
import { StoryTime } from '@/components/story/story-time'
import type { Article, LiveCoverage } from '@/lib/model'
import { ROUTES } from '@/lib/routes'
import { formatDateTime, toIsoTime } from '@/lib/shared/time'
import { LiveEntry } from './live-entry'

type Props = { event: Article; coverage: LiveCoverage; now: number }

/** A page of an event's entries, what is pinned above them, and whether it goes on. */
export function LiveEntries({ event, coverage, now }: Props) {
  const t = useTranslations('live')
  const { isRunning, entries, pinned, page, pages, version } = coverage
  const { section, slug } = event
  const isFirst = page === 1
  return (
    <section
      aria-labelledby="dien-bien"
      className="mt-8"
      // Only the first page of what goes on can have newer entries.
      data-live={isRunning && isFirst ? version : undefined}
    >
      <h2 id="dien-bien" className="group-heading">
        {t('entries')}
      </h2>
      <Progress event={event} coverage={coverage} now={now} />
      {isFirst && pinned.length > 0 && (
        <ul className="ruled" data-pinned="">
          {pinned.map((entry) => (
            <LiveEntry key={entry.id} {...{ entry, now }} label={t('pinned')} />
          ))}
        </ul>
      )}
      {entries.length + pinned.length === 0 && <p className="mt-3 text-soft">{t('empty')}</p>}
      <ol className="ruled" data-entries="">
        {entries.map((entry) => (
          <LiveEntry key={entry.id} {...{ entry, now }} />
        ))}
      </ol>
      <Pagination
        hrefOf={(number) => ROUTES.article.path({ section, slug, page: number })}
        page={page}
        pages={pages}
      />
    </section>
  )
}

function Progress({ event: { ended }, coverage: { isRunning, newestAt }, now }: Props) {
  const t = useTranslations('live')
  if (ended !== undefined)
    return (
      <p className="mt-1 text-meta text-soft" data-progress="">
        <time dateTime={toIsoTime(ended)}>{t('ended', { time: formatDateTime(ended) })}</time>
      </p>
    )
  return (
    <p className="mt-1 text-meta text-soft" data-progress="">
      {isRunning && <b className="text-accent">{t('running')}</b>}
      {newestAt !== undefined && (
        <>
          {' · '}
          {t('newest')} <StoryTime publishedAt={newestAt} now={now} />
        </>
      )}
    </p>
  )
}
