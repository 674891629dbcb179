import { useTranslations } from 'next-intl'
import type { ArchiveMonth } from '@/lib/query'
import { dayAddress } from '@/lib/routes'
import { formatNumber } from '@/lib/shared/text'
import { dayOfMonth, weeksOf } from '@/lib/shared/time'

export const WEEKDAYS = ['0', '1', '2', '3', '4', '5', '6'] as const

type Props = {
  month: ArchiveMonth
  /** The day the page itself is about. */
  chosen?: number
}

/** A month as a table of weeks: days with stories lead to them and say how many there are. */
export function MonthCalendar({ month, chosen }: Props) {
  const t = useTranslations('archive')
  const counts = new Map(month.days.map(({ day, count }) => [day, count]))
  return (
    <table className="w-full table-fixed border-collapse text-center text-small">
      <caption className={chosen === undefined ? 'sr-only' : 'mb-3 text-base font-bold'}>
        {t('month', titleArguments(month))}
      </caption>
      {/* As wide as they will be, also while half of the page is still on its way. */}
      <colgroup span={WEEKDAYS.length} />
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th
              key={weekday}
              scope="col"
              abbr={t(`weekdays.${weekday}`)}
              className="pb-2 text-meta font-semibold text-soft"
            >
              {t(`weekdaysShort.${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week.find((day) => day !== undefined)}>
            {WEEKDAYS.map((weekday, place) => (
              <td key={weekday} className="h-14 border border-rule p-0 align-top">
                <Day day={week[place]} count={counts.get(week[place] ?? -1)} chosen={chosen} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type DayProps = {
  day: number | undefined
  count: number | undefined
  chosen: number | undefined
}

function Day({ day, count, chosen }: DayProps) {
  const t = useTranslations('archive')
  if (day === undefined) return null
  if (!count) return <span className="block py-1.5 text-soft">{dayOfMonth(day)}</span>
  return (
    <a
      className={`block h-full bg-sheet py-1.5 font-semibold hover:underline ${day === chosen ? 'text-accent' : ''}`}
      href={dayAddress(day)}
      aria-current={day === chosen ? 'page' : undefined}
      aria-label={`${dayOfMonth(day)}, ${formatNumber(count)}${t('stories')}`}
    >
      {dayOfMonth(day)}
      <small className="block text-meta font-normal text-soft">{formatNumber(count)}</small>
    </a>
  )
}

/** What the name of a month is made of. */
export function titleArguments({ year, month }: { year: number; month: number }) {
  return { year: String(year), month: String(month) }
}
