import { useTranslations } from 'next-intl'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import type { ArchiveMonth, MonthCount } from '@/lib/query'
import { ANCHORS, monthAddress } from '@/lib/routes'
import { formatNumber } from '@/lib/shared/text'
import { MonthCalendar, titleArguments } from './month-calendar'

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const

type Props = {
  months: readonly MonthCount[]
  /** The newest month that has stories; undefined where there is none. */
  newest: ArchiveMonth | undefined
}

/** All that was published, by month: the newest as a calendar, then year by year. */
export function ArchiveIndex({ months, newest }: Props) {
  const t = useTranslations('archive')
  const years = [...new Set(months.map(({ year }) => year))]
  return (
    <div className="mx-auto max-w-[52rem] px-4 py-6 sm:px-6 lg:py-10">
      <Breadcrumbs trail={[]} here={t('title')} />
      <h1 className="mb-6 border-b-2 border-ink pb-3 font-serif text-h1 font-bold">{t('title')}</h1>
      {newest ? (
        <>
          <h2 className="mb-4 font-serif text-h3 font-bold">
            <a className="hover:underline" href={monthAddress(newest)}>
              {t('month', titleArguments(newest))}
            </a>
          </h2>
          <MonthCalendar month={newest} />
        </>
      ) : (
        <p className="text-soft">{t('empty')}</p>
      )}
      {years.map((year) => (
        <Year key={year} year={year} months={months.filter((month) => month.year === year)} />
      ))}
    </div>
  )
}

function Year({ year, months }: { year: number; months: readonly MonthCount[] }) {
  const t = useTranslations('archive')
  const counts = new Map(months.map(({ month, count }) => [month, count]))
  return (
    <section aria-labelledby={ANCHORS.year(year)} className="mt-10">
      <h2 id={ANCHORS.year(year)} className="group-heading">
        {t('year', { year: String(year) })}
      </h2>
      <ol className="mt-3 grid grid-cols-3 gap-2 text-small sm:grid-cols-6">
        {MONTHS.map((month) => (
          <li key={month} className="border border-rule">
            <MonthOfYear year={year} month={month} count={counts.get(month)} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function MonthOfYear({ year, month, count }: { year: number; month: number; count?: number }) {
  const t = useTranslations('archive')
  const name = t('monthShort', { month: String(month) })
  if (!count) return <span className="block px-2 py-2 text-soft">{name}</span>
  return (
    <a
      className="block h-full bg-sheet px-2 py-2 font-semibold hover:underline"
      href={monthAddress({ year, month })}
    >
      {name}
      <small className="block text-meta font-normal text-soft">
        {formatNumber(count)}
        {t('stories')}
      </small>
    </a>
  )
}
