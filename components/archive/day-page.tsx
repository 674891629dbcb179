import { useTranslations } from 'next-intl'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { WithRail } from '@/components/layout/with-rail'
import { Pagination } from '@/components/story/pagination'
import { StoryKicker } from '@/components/story/story-kicker'
import type { DatedStory } from '@/lib/model'
import type { ArchiveDay, ArchiveMonth } from '@/lib/query'
import { dayAddress, monthAddress, ROUTES } from '@/lib/routes'
import { formatNumber } from '@/lib/shared/text'
import { formatClock, formatDate, startOfDay, toIsoTime, weekdayOf } from '@/lib/shared/time'
import { MonthCalendar, titleArguments, WEEKDAYS } from './month-calendar'
import { OlderNewer } from './older-newer'

type Props = { list: ArchiveDay; month: ArchiveMonth }

/** One page of a day's stories, newest first, with its month at the side. */
export function DayPage({ list, month }: Props) {
  const t = useTranslations('archive')
  const { day, stories, count, page, pages, newer, older } = list
  const linkTo = (other: number | undefined) =>
    other === undefined
      ? undefined
      : { name: formatDate(startOfDay(other)), href: dayAddress(other) }
  const trail = [
    { name: t('title'), href: ROUTES.archive.path() },
    { name: t('month', titleArguments(month)), href: monthAddress(month) },
  ]
  return (
    <WithRail rail={<MonthCalendar month={month} chosen={day} />}>
      <Breadcrumbs trail={trail} here={formatDate(startOfDay(day))} />
      <h1 className="font-serif text-h1 font-bold">
        {t(`weekdays.${WEEKDAYS[weekdayOf(day)] ?? '0'}`)}, {formatDate(startOfDay(day))}
      </h1>
      <p className="mt-1 border-b-2 border-ink pb-3 text-small text-soft">
        {t('count', { count: formatNumber(count) })}
      </p>
      <ol className="ruled">
        {stories.map((story) => (
          <li key={story.href} className="relative flex gap-x-4 py-3">
            <DayStory story={story} />
          </li>
        ))}
      </ol>
      <Pagination hrefOf={(page) => dayAddress(day, page)} page={page} pages={pages} />
      <OlderNewer label={t('days')} older={linkTo(older)} newer={linkTo(newer)} />
    </WithRail>
  )
}

function DayStory({ story }: { story: DatedStory }) {
  return (
    <>
      <time
        className="w-12 shrink-0 pt-1 text-meta text-soft"
        dateTime={toIsoTime(story.publishedAt)}
      >
        {formatClock(story.publishedAt)}
      </time>
      <div className="min-w-0">
        <StoryKicker story={story} showSection />
        <h2 className="font-serif text-h4 font-medium">
          <a className="headline-link" href={story.href} lang={story.language}>
            {story.title}
          </a>
        </h2>
      </div>
    </>
  )
}
