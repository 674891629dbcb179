/**
 * Reading and printing times as a newsroom does. Instants are milliseconds since 1970; the calendar is always
 * the paper's (mostly Vietnam's), whatever zone the server runs in.
 */
import { paperLanguage, paperOffset } from '../paper-place'

/** The zone of a paper that does not say another. */
export const TIME_ZONE = 'Asia/Ho_Chi_Minh'

/** Whether a word names a time zone, as IANA does. */
export function isTimeZone(word: string): boolean {
  try {
    return /^[A-Za-z]/.test(word) && Boolean(new Intl.DateTimeFormat('en', { timeZone: word }))
  } catch {
    return false
  }
}

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

const ISO_TIME =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/

/**
 * Reads `2024-08-01T14:00:00+07:00` (seconds may be missing; without an offset it is the paper's time).
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
  const offset = match[7] === undefined ? offsetOfLocal(local) : offsetMs(match[7])
  return exists && (second ?? 0) < 60 && offset !== undefined ? local - offset : undefined
}

/** The offset at which the paper's clock shows a time, given as if it were UTC's. */
function offsetOfLocal(local: number): number {
  return paperOffset(local - paperOffset(local))
}

function offsetMs(offset: string): number | undefined {
  if (offset === 'Z') return 0
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(-2))]
  if (hours > 14 || minutes > 59) return undefined
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * MINUTE_MS
}

/** An instant (milliseconds) as ISO 8601 in the paper's time: `2024-08-01T14:00:00+07:00`. */
export function toIsoTime(at: number): string {
  const offset = paperOffset(at)
  const [minutes, sign] = [Math.abs(offset) / MINUTE_MS, offset < 0 ? '-' : '+']
  const clock = [Math.floor(minutes / 60), minutes % 60].map((part) =>
    String(part).padStart(2, '0'),
  )
  return `${new Date(at + offset).toISOString().slice(0, 19)}${sign}${clock.join(':')}`
}

// The script of a paper in Vietnamese does without English dates, and so without what only they need.
declare const PAPER_LANGUAGE: string | undefined

/** `01/08/2024`; in English `1 Aug 2024` */
export function formatDate(at: number): string {
  const { year } = vietnamCalendar(at)
  if (typeof PAPER_LANGUAGE === 'string' && PAPER_LANGUAGE === 'vi')
    return `${formatDay(at)}/${year}`
  return formatDay(at) + (paperLanguage() === 'en' ? ' ' : '/') + year
}

/** `01/08`; in English `1 Aug` */
export function formatDay(at: number): string {
  const { month, day } = vietnamCalendar(at)
  if (typeof PAPER_LANGUAGE === 'string' && PAPER_LANGUAGE === 'vi') return `${day}/${month}`
  if (paperLanguage() !== 'en') return `${day}/${month}`
  const months = 'JanFebMarAprMayJunJulAugSepOctNovDec'
  return `${+day} ${months.slice(+month * 3 - 3, +month * 3)}`
}

/** `14:00` */
export function formatClock(at: number): string {
  const { hour, minute } = vietnamCalendar(at)
  return `${hour}:${minute}`
}

/** `01/08/2024 14:00`; in English `1 Aug 2024, 14:00` */
export function formatDateTime(at: number): string {
  const [date, clock] = [formatDate(at), formatClock(at)]
  if (typeof PAPER_LANGUAGE === 'string' && PAPER_LANGUAGE === 'vi') return `${date} ${clock}`
  return paperLanguage() === 'en' ? `${date}, ${clock}` : `${date} ${clock}`
}

/** The Vietnam day of an instant (milliseconds), as the number of days since 1970. */
export function vietnamDay(at: number): number {
  return Math.floor((at + paperOffset(at)) / DAY_MS)
}

/** The instant (milliseconds) at which a day begins in Vietnam; days are counted since 1970. */
export function startOfDay(day: number): number {
  return day * DAY_MS - offsetOfLocal(day * DAY_MS)
}

/** The Vietnam calendar of an instant (milliseconds), each part with its leading zeros. */
export function vietnamCalendar(at: number) {
  const [date = '', time = ''] = new Date(at + paperOffset(at)).toISOString().split('T')
  const [year = '', month = '', day = ''] = date.split('-')
  const [hour = '', minute = ''] = time.split(':')
  return { date, year, month, day, hour, minute }
}
