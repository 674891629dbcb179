import { useTranslations } from 'next-intl'
import { vietnamCalendar } from '@/lib/shared/time'

/** From how many whole years on a story is called old. */
const OLD_YEARS = 1

/** Tells a reader that a story is years old; nothing on a newer one. */
export function OldStoryNotice({ publishedAt, now }: { publishedAt: number; now: number }) {
  const t = useTranslations('article')
  const years = wholeYears(publishedAt, now)
  if (years < OLD_YEARS) return null
  return (
    <p role="note" className="mt-6 border-l-4 border-mark bg-sheet px-4 py-3 text-small">
      <strong className="text-mark">{t('old', { years: String(years) })}.</strong> {t('oldHint')}
    </p>
  )
}

/** Whole years between two instants (milliseconds), by the Vietnam calendar. */
function wholeYears(from: number, to: number): number {
  const [start, end] = [vietnamCalendar(from).date, vietnamCalendar(to).date]
  const years = Number(end.slice(0, 4)) - Number(start.slice(0, 4))
  return end.slice(4) < start.slice(4) ? years - 1 : years
}
