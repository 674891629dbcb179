import { useTranslations } from 'next-intl'
import { Corrections } from '@/components/article/corrections'
import { CreditLine } from '@/components/article/credit-line'
import { Updates } from '@/components/article/updates'
import { EntryTime } from '@/components/live/entry-time'
import { KeyFacts } from '@/components/live/key-facts'
import { Pagination } from '@/components/story/pagination'
import { SourceList } from '@/components/trust/source-list'
import { TrustNotes } from '@/components/trust/trust-notes'
import { sectionName } from '@/lib/config'
import type { Article, LiveCoverage, LiveEntry, StoryCard } from '@/lib/model'
import { ROUTES } from '@/lib/routes'
import { formatDateTime } from '@/lib/shared/time'
import { LiteBody } from './lite-body'
import { LiteCover } from './lite-cover'

type Props = { event: Article; coverage: LiveCoverage; now: number }

/** A page of a live event with everything its full page tells. */
export function LiteLive({ event, coverage, now }: Props) {
  const t = useTranslations('live')
  const { section, slug, ended } = event
  const { entries, pinned, page, pages } = coverage
  return (
    <article lang={event.language}>
      <small>
        <a href={ROUTES.section.path({ section })}>{sectionName(section)}</a>{' '}
        {formatDateTime(event.publishedAt)}
        {` · ${ended === undefined ? t('running') : t('ended', { time: formatDateTime(ended) })}`}
      </small>
      <h1>{event.title}</h1>
      <p>
        <strong>{event.description}</strong>
      </p>
      <TrustNotes {...event} />
      {page === 1 && <Introduction {...{ event, coverage, now }} />}
      <h2>{t('entries')}</h2>
      {entries.length + pinned.length === 0 && <p>{t('empty')}</p>}
      {page === 1 &&
        pinned.map((entry) => (
          <LiteEntry key={entry.id} {...{ entry, now }} label={`${t('pinned')} · `} />
        ))}
      {entries.map((entry) => (
        <LiteEntry key={entry.id} {...{ entry, now }} label="" />
      ))}
      <Pagination
        hrefOf={(number) => ROUTES.article.path({ section, slug, page: number })}
        page={page}
        pages={pages}
      />
      {page === 1 && (
        <>
          <Corrections corrections={event.corrections} />
          <CreditLine byline={event.byline} source={event.source} pages={event.creditPages} />
          <SourceList {...event} />
        </>
      )}
    </article>
  )
}

function Introduction({ event, coverage: { moments }, now }: Props) {
  const t = useTranslations('live')
  return (
    <>
      <Updates updates={event.updates} now={now} />
      {event.cover && <LiteCover cover={event.cover} />}
      <LiteBody body={event.readBody()} />
      <KeyFacts facts={event.facts} />
      {moments.length > 0 && (
        <>
          <h2>{t('moments')}</h2>
          <ul>
            {moments.map(({ id, href, at, called }) => (
              <li key={id}>
                <EntryTime at={at} now={now} /> <a href={href}>{called}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function LiteEntry({ entry, now, label }: { entry: LiveEntry; now: number; label: string }) {
  return (
    <div id={entry.id} lang={entry.language}>
      <h3>
        {label}
        <a href={entry.href}>
          <EntryTime at={entry.at} now={now} />
          {entry.title && ` ${entry.title}`}
        </a>
      </h3>
      <EntryText entry={entry} />
    </div>
  )
}

function EntryText({ entry }: { entry: LiveEntry }) {
  return (
    <>
      {entry.cover && <LiteCover cover={entry.cover} />}
      <LiteBody body={entry.readBody()} />
      {entry.byline && <small>{entry.byline.text}</small>}
      <Corrections corrections={entry.corrections} id={`dinh-chinh-${entry.id}`} />
    </>
  )
}

/** An entry by itself, with the way to its event. */
export function LiteEntryPage({ entry, event }: { entry: LiveEntry; event: StoryCard }) {
  const t = useTranslations('live')
  return (
    <article lang={entry.language}>
      <small>{formatDateTime(entry.at)}</small>
      <h1>{entry.called}</h1>
      <EntryText entry={entry} />
      <p>
        <a href={event.href}>
          {t(event.ended === undefined ? 'follow' : 'whole', { title: event.title })}
        </a>
      </p>
    </article>
  )
}
