import { useTranslations } from 'next-intl'
import { LatestNews } from '@/components/latest-news/latest-news'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { WithRail } from '@/components/layout/with-rail'
import type { DatedStory } from '@/lib/model'
import type { ArchiveMonth } from '@/lib/query'
import { monthAddress, ROUTES } from '@/lib/routes'
import { formatNumber } from '@/lib/shared/text'
import type { Month } from '@/lib/shared/time'
import { MonthCalendar, titleArguments } from './month-calendar'
import { OlderNewer } from './older-newer'

type Props = { month: ArchiveMonth; latest: readonly DatedStory[]; now: number }

/** A month of the archive as a calendar. */
export function MonthPage({ month, latest, now }: Props) {
  const t = useTranslations('archive')
  const linkTo = (other: Month | undefined) =>
    other && { name: t('month', titleArguments(other)), href: monthAddress(other) }
  return (
    <WithRail rail={<LatestNews stories={latest} now={now} />}>
      <Breadcrumbs
        trail={[{ name: t('title'), href: ROUTES.archive.path() }]}
        here={t('month', titleArguments(month))}
      />
      <h1 className="font-serif text-h1 font-bold">{t('month', titleArguments(month))}</h1>
      <p className="mt-1 mb-6 text-small text-soft">
        {t('count', { count: formatNumber(month.count) })}
      </p>
      <MonthCalendar month={month} />
      <OlderNewer label={t('months')} older={linkTo(month.older)} newer={linkTo(month.newer)} />
    </WithRail>
  )
}
