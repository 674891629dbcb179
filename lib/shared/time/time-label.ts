import { formatClock, formatDate, formatDay, vietnamCalendar } from './vietnam-time'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/**
 * What a time label says, before it is put in words. `clock` is `HH:mm`, `date` is `dd/MM` or
 * `dd/MM/yyyy`.
 */
export type TimeLabel =
  | { readonly form: 'justNow' }
  | { readonly form: 'clock'; readonly clock: string }
  | { readonly form: 'minutesAgo'; readonly minutes: number }
  | { readonly form: 'hoursAgo'; readonly hours: number }
  | { readonly form: 'yesterday'; readonly clock: string }
  | { readonly form: 'date'; readonly date: string }

/**
 * The label of a story published at `publishedAt`, seen at `now` (both milliseconds since 1970).
 * First match wins: under a minute old (or a clock a little ahead) → just now; the same hour of the
 * same Vietnam day → its clock; under an hour → minutes; under a day → hours; yesterday by the
 * calendar → its clock; the same year → day and month; else the whole date. Ages are floored.
 */
export function timeLabel(publishedAt: number, now: number): TimeLabel {
  const age = now - publishedAt
  const then = vietnamCalendar(publishedAt)
  const today = vietnamCalendar(now)
  if (age < MINUTE_MS) return { form: 'justNow' }
  if (then.date === today.date && then.hour === today.hour) return clockLabel('clock', publishedAt)
  if (age < HOUR_MS) return { form: 'minutesAgo', minutes: Math.floor(age / MINUTE_MS) }
  if (age < DAY_MS) return { form: 'hoursAgo', hours: Math.floor(age / HOUR_MS) }
  if (then.date === vietnamCalendar(now - DAY_MS).date) return clockLabel('yesterday', publishedAt)
  const isThisYear = then.year === today.year
  return { form: 'date', date: isThisYear ? formatDay(publishedAt) : formatDate(publishedAt) }
}

function clockLabel(form: 'clock' | 'yesterday', at: number): TimeLabel {
  return { form, clock: formatClock(at) }
}

/** The arguments a label's message may take; those its form does not have are empty. */
export function labelArguments(label: TimeLabel) {
  return {
    clock: 'clock' in label ? label.clock : '',
    date: 'date' in label ? label.date : '',
    minutes: 'minutes' in label ? String(label.minutes) : '',
    hours: 'hours' in label ? String(label.hours) : '',
  }
}
