/**
 * Reading and printing times as a Vietnamese newsroom does. Instants are milliseconds since 1970;
 * the calendar is always Vietnam's, whatever zone the server runs in.
 */

/** The site's only time zone. Vietnam has no daylight saving, so its offset is constant. */
export const TIME_ZONE = 'Asia/Ho_Chi_Minh'

/** Whether a word names a time zone, as IANA does. */
export function isTimeZone(word: string): boolean {
  try {
    return /^[A-Za-z]/.test(word) && Boolean(new Intl.DateTimeFormat('en', { timeZone: word }))
  } catch {
    return false
  }
}

const OFFSET_MS = 7 * 60 * 60 * 1000
const MINUTE_MS = 60 * 1000
const DAY_MS = 24 * 60 * MINUTE_MS

const ISO_TIME =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/

/**
 * Reads `2024-08-01T14:00:00+07:00` (seconds may be missing; without an offset it is Vietnam time).
 * Returns milliseconds since 1970, or undefined for any other form and for a day or time that does
 * not exist. Day-first dates are refused: `01/08/2024` is two different days to different readers.
 */
export function parseTime(text: string): number | undefined {
  const match = ISO_TIME.exec(text.trim())
  if (!match) return undefined
  const [year, month, day, hour, minute, second] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0))
  const local = Date.UTC(year ?? 0, (month ?? 0) - 1, day, hour, minute, second)
  const exists =
    new Date(local).toISOString().slice(0, 16) === match[0].slice(0, 16).replace(' ', 'T')
  const offset = offsetMs(match[7])
  return exists && (second ?? 0) < 60 && offset !== undefined ? local - offset : undefined
}

function offsetMs(offset: string | undefined): number | undefined {
  if (offset === undefined) return OFFSET_MS
  if (offset === 'Z') return 0
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(-2))]
  if (hours > 14 || minutes > 59) return undefined
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * MINUTE_MS
}

/** An instant (milliseconds) as ISO 8601 in Vietnam time: `2024-08-01T14:00:00+07:00`. */
export function toIsoTime(at: number): string {
  return `${new Date(at + OFFSET_MS).toISOString().slice(0, 19)}+07:00`
}

/** `01/08/2024` */
export function formatDate(at: number): string {
  const { year, month, day } = vietnamCalendar(at)
  return `${day}/${month}/${year}`
}

/** `14:00` */
export function formatClock(at: number): string {
  const { hour, minute } = vietnamCalendar(at)
  return `${hour}:${minute}`
}

/** `01/08/2024 14:00` */
export function formatDateTime(at: number): string {
  return `${formatDate(at)} ${formatClock(at)}`
}

/** The Vietnam day of an instant (milliseconds), as the number of days since 1970. */
export function vietnamDay(at: number): number {
  return Math.floor((at + OFFSET_MS) / DAY_MS)
}

/** The instant (milliseconds) at which a day begins in Vietnam; days are counted since 1970. */
export function startOfDay(day: number): number {
  return day * DAY_MS - OFFSET_MS
}

/** The Vietnam calendar of an instant (milliseconds), each part with its leading zeros. */
export function vietnamCalendar(at: number) {
  const [date = '', time = ''] = toIsoTime(at).split('T')
  const [year = '', month = '', day = ''] = date.split('-')
  const [hour = '', minute = ''] = time.split(':')
  return { date, year, month, day, hour, minute }
}
