import { useTranslations } from 'next-intl'
import { LatestNews } from '@/components/latest-news/latest-news'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { WithRail } from '@/components/layout/with-rail'
import { StructuredData } from '@/components/machines/structured-data'
import type { DatedStory, LiveEntry, StoryCard } from '@/lib/model'
import { entryPosting, sectionTrail } from '@/lib/outputs'
import { formatDateTime, toIsoTime } from '@/lib/shared/time'
import { EntryBody } from './entry-body'

type Props = {
  entry: LiveEntry
  event: StoryCard
  latest: readonly DatedStory[]
  now: number
}

/** An entry by itself, as it is shared, with the way to its event. */
export function EntryPage({ entry, event, latest, now }: Props) {
  const t = useTranslations('live')
  const trail = [...sectionTrail(event.section), { name: event.title, href: event.href }]
  return (
    <WithRail rail={<LatestNews stories={latest} now={now} />}>
      <article className="mx-auto max-w-measure" lang={entry.language}>
        <StructuredData things={[entryPosting(entry, event)]} />
        <header>
          <div className="flex flex-wrap items-baseline gap-x-4 text-meta text-soft">
            <Breadcrumbs trail={trail} here={entry.called} />
            <time dateTime={toIsoTime(entry.at)}>{formatDateTime(entry.at)}</time>
          </div>
          <h1 className="mt-2 font-serif text-h1 font-bold tracking-[-0.01em]">{entry.called}</h1>
        </header>
        <EntryBody entry={entry} />
        <p className="mt-8">
          <a className="py-1 font-semibold text-accent underline" href={event.href}>
            {t(event.ended === undefined ? 'follow' : 'whole', { title: event.title })}
          </a>
        </p>
      </article>
    </WithRail>
  )
}
