import { parseTime, vietnamCalendar } from '@/lib/shared/time'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

const AGO = String.raw`(?:vài|\d{1,4}) \p{L}+ trước`
const CLOCK = String.raw`\d{1,2}[:h]\d{2}`
const DAY = String.raw`\d{1,2}/\d{1,2}(?:/\d{4})?`
const FORM = new RegExp(
  `^(?:vừa xong|${AGO}|${CLOCK}|hôm qua(?:,? ${CLOCK})?|${DAY}(?:,? ${CLOCK})?)$`,
  'iu',
)

/** Whether words are meant as the time of a latest-news item, even one that is not known. */
export function looksLikeTime(words: string): boolean {
  return FORM.test(words)
}

/** Whether the words are a day without its year or clock, which a title may end in too: `2/9`. */
export function isBareDay(words: string): boolean {
  return /^\d{1,2}\/\d{1,2}$/.test(words)
}

/** Whether the time is only known from when the page was read. */
export function isRelativeTime(words: string): boolean {
  return !/^\d{1,2}\/\d{1,2}\/\d{4}/.test(words)
}

/**
 * The instant a latest-news item's time names, seen at `now` (both milliseconds since 1970):
 * `19:43`, `57 phút trước`, `Hôm qua 21:05`, `18/08`, `18/08/2025 21:05`. A clock still to come is
 * the day before's, a day still to come the year before's; a day without a clock is its midnight.
 * Undefined when there is no such time, or it is not known.
 */
export function timeFromWords(words: string, now: number): number | undefined {
  const text = words.toLowerCase()
  if (text === 'vừa xong') return now
  const [, count, unit = ''] = /^(\d+) (\p{L}+) trước$/u.exec(text) ?? []
  if (count) return minus(now, Number(count), UNITS[unit])
  const clock = clockOf(text)
  const day = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?/.exec(text)
  if (day) return onDay(day, clock ?? '00:00', now)
  if (!clock) return undefined
  if (text.startsWith('hôm qua')) return atClock(now - DAY_MS, clock)
  const at = atClock(now, clock)
  return at !== undefined && at > now ? at - DAY_MS : at
}

const UNITS: Readonly<Record<string, number>> = {
  giây: 1000,
  phút: MINUTE_MS,
  giờ: HOUR_MS,
  ngày: DAY_MS,
}

function minus(now: number, count: number, unit: number | undefined): number | undefined {
  return unit && now - count * unit
}

/** `9:05` and `9h05` as `09:05`. */
function clockOf(text: string): string | undefined {
  const [, hour, minute] = /(\d{1,2})[:h](\d{2})$/.exec(text) ?? []
  return hour && `${hour.padStart(2, '0')}:${minute}`
}

function atClock(day: number, clock: string): number | undefined {
  return parseTime(`${vietnamCalendar(day).date}T${clock}`)
}

function onDay(day: RegExpExecArray, clock: string, now: number): number | undefined {
  const [, date = '', month = '', year] = day
  const inYear = (number: number | string) =>
    parseTime(`${number}-${month.padStart(2, '0')}-${date.padStart(2, '0')}T${clock}`)
  if (year) return inYear(year)
  const thisYear = Number(vietnamCalendar(now).year)
  const at = inYear(thisYear)
  return at !== undefined && at > now ? inYear(thisYear - 1) : at
}
