import { parseTime, vietnamCalendar } from '../time/vietnam-time'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

const FORM =
  /^(?:vừa xong|\d{1,3} (?:giây|phút|giờ|ngày) trước|(?:hôm qua )?\d{1,2}:\d{2}|\d{1,2}\/\d{1,2}(?:\/\d{4})?(?: \d{1,2}:\d{2})?)$/i

/** Whether words look like the time of a latest-news item, whether or not such a time exists. */
export function looksLikeTime(words: string): boolean {
  return FORM.test(words)
}

/** Whether the time can only be told knowing when the page was read. */
export function isRelativeTime(words: string): boolean {
  return !/^\d{1,2}\/\d{1,2}\/\d{4}/.test(words)
}

/**
 * The instant a latest-news item's time names, seen at `now` (both milliseconds since 1970):
 * `19:43`, `57 phút trước`, `Hôm qua 21:05`, `18/08`, `18/08/2025 21:05`. A clock still to come is
 * the day before's; a day still to come is the year before's. Undefined when there is no such time.
 */
export function timeFromWords(words: string, now: number): number | undefined {
  const text = words.toLowerCase()
  const ago = /^(\d+) (giây|phút|giờ|ngày) trước$/.exec(text)
  if (text === 'vừa xong') return now
  if (ago) return now - Number(ago[1]) * (UNITS[ago[2] ?? ''] ?? Number.NaN)
  const clock = /(\d{1,2}):(\d{2})$/.exec(text)
  const time = clock ? `${clock[1]?.padStart(2, '0')}:${clock[2]}` : '00:00'
  const day = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?/.exec(text)
  if (day) return onDay(day, time, now)
  const offset = text.startsWith('hôm qua') ? DAY_MS : 0
  const at = parseTime(`${vietnamCalendar(now - offset).date}T${time}`)
  return at !== undefined && at > now ? at - DAY_MS : at
}

const UNITS: Readonly<Record<string, number>> = {
  giây: 1000,
  phút: MINUTE_MS,
  giờ: HOUR_MS,
  ngày: DAY_MS,
}

function onDay(day: RegExpExecArray, time: string, now: number): number | undefined {
  const [, date = '', month = '', year] = day
  const inYear = (number: number | string) =>
    parseTime(`${number}-${month.padStart(2, '0')}-${date.padStart(2, '0')}T${time}`)
  if (year) return inYear(year)
  const thisYear = Number(vietnamCalendar(now).year)
  const at = inYear(thisYear)
  return at !== undefined && at > now ? inYear(thisYear - 1) : at
}
