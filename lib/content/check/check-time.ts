import { formatDateTime, parseTime } from '../../time/vietnam-time'
import type { Wording } from './wording'

/** A story is not scheduled for longer; a later time is a slip of the keyboard. */
const FURTHEST_MS = 366 * 24 * 60 * 60 * 1000

/** Nothing older is dated to the minute. */
const OLDEST = Date.UTC(1945, 0, 1)

/** Vietnam's own offset, and what machines write. */
const OURS = /^(?:Z|\+07:?00|[+-]00:?00)$/

const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ T,]+(\d{1,2})[:h](\d{2}))?/
const CLOCK_FIRST = /^(\d{1,2})[:h](\d{2})[ ,]+(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2}))?/

/** What is wrong or unclear about a time, with the text that mends it where that is safe. */
export function checkTime(
  name: string,
  value: unknown,
  now: number,
): { readonly wording: Wording; readonly mended?: string } | undefined {
  const text = String(value)
  const at = typeof value === 'string' ? parseTime(value) : undefined
  if (at === undefined) return { wording: explain(name, text) }
  if (at > now + FURTHEST_MS) return { wording: tooFar(name, at) }
  if (at < OLDEST) return { wording: tooOld(name, at) }
  const offset = /(?:Z|[+-]\d{2}:?\d{2})$/.exec(text.trim())?.[0]
  if (offset !== undefined)
    return OURS.test(offset) ? undefined : { wording: foreign(name, offset) }
  const mended = `${text.trim().replace(' ', 'T')}+07:00`
  return { wording: noOffset(name, mended), mended }
}

function explain(name: string, text: string): Wording {
  const dayFirst = readDayFirst(text)
  if (dayFirst) return wrongOrder(name, text, dayFirst)
  const yearFirst = YEAR_FIRST.exec(text.trim())
  if (yearFirst) {
    const missing = whatIsMissing(yearFirst.slice(1).map(Number))
    if (missing) return noSuchTime(name, text, missing)
    const [, year, month = '', day = '', hour = '08', minute = '00'] = yearFirst
    return notATime(name, text, iso([year, month, day, hour, minute]))
  }
  return notATime(name, text, EXAMPLE)
}

const EXAMPLE = '2026-08-01T14:00:00+07:00'

/** Year, month, day, hour, minute as texts of a time that was written the other way round. */
function readDayFirst(text: string): string[] | undefined {
  const trimmed = text.trim()
  const [, day, month, year, hour = '08', minute = '00'] = DAY_FIRST.exec(trimmed) ?? []
  if (day && month && year) return [year, month, day, hour, minute]
  const clockFirst = CLOCK_FIRST.exec(trimmed)
  if (!clockFirst) return undefined
  const [, hours = '', minutes = '', days = '', months = '', years = ''] = clockFirst
  return [years, months, days, hours, minutes]
}

function iso([year = '', ...rest]: readonly (string | undefined)[]): string {
  const [month, day, hour, minute] = rest.map((part) => (part ?? '').padStart(2, '0'))
  return `${year}-${month}-${day}T${hour}:${minute}:00+07:00`
}

/** Which part of a date or time does not exist, in words; undefined when all do. */
function whatIsMissing([year = 0, month = 0, day = 0, hour = 0, minute = 0]: number[]) {
  if (month < 1 || month > 12) return `không có tháng ${month}`
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (day < 1 || day > days) return `tháng ${month} năm ${year} chỉ có ${days} ngày`
  if (hour > 23) return `không có ${hour} giờ`
  return minute > 59 ? `không có phút ${minute}` : undefined
}

function wrongOrder(name: string, text: string, parts: readonly string[]): Wording {
  const [year, month, day] = parts
  const missing = whatIsMissing(parts.map(Number))
  const suggestion = missing ? EXAMPLE : iso(parts)
  const read = missing ? '' : ` Nếu là ngày ${Number(day)} tháng ${Number(month)} năm ${year}:`
  return {
    code: 'sai-thu-tu-ngay',
    message: `${name}: “${text}” viết ngày trước; mỗi nơi hiểu thứ tự này một khác.`,
    fix: `Viết năm-tháng-ngày.${read || ' Ví dụ:'} ${name}: ${suggestion}`,
    english: `${name} must be written year first (ISO 8601)`,
  }
}

function noSuchTime(name: string, text: string, missing: string): Wording {
  return {
    code: 'ngay-khong-co',
    message: `${name}: “${text}” không có thật: ${missing}.`,
    fix: `Xem lại ngày giờ, viết như ${name}: ${EXAMPLE}.`,
    english: `${name} is a date or time that does not exist`,
  }
}

function notATime(name: string, text: string, suggestion: string): Wording {
  return {
    code: 'sai-gio',
    message: `${name}: “${text.slice(0, 60)}” không phải một giờ đọc được rõ ràng.`,
    fix: `Viết năm-tháng-ngày, chữ T, giờ:phút và +07:00, ví dụ ${name}: ${suggestion}.`,
    english: `${name} must be an existing ISO 8601 date and time`,
  }
}

function noOffset(name: string, mended: string): Wording {
  return {
    code: 'thieu-mui-gio',
    message: `${name} không ghi múi giờ; báo hiểu là giờ Việt Nam, chương trình khác có thể hiểu khác.`,
    fix: `Viết ${name}: ${mended}, hoặc chạy npm run check -- --fix.`,
    english: `${name} has no offset and is read as Vietnam time`,
  }
}

function foreign(name: string, offset: string): Wording {
  return {
    code: 'mui-gio-la',
    message: `${name} ghi múi giờ ${offset}, không phải giờ Việt Nam.`,
    fix: 'Nếu là giờ Việt Nam thì viết +07:00.',
    english: `the offset of ${name} is not Vietnam's`,
  }
}

function tooFar(name: string, at: number): Wording {
  return {
    code: 'gio-qua-xa',
    message: `${name} là ${formatDateTime(at)}, còn hơn một năm nữa mới tới.`,
    fix: 'Xem lại năm.',
    english: `${name} is more than a year ahead`,
  }
}

function tooOld(name: string, at: number): Wording {
  return {
    code: 'gio-nguoc',
    message: `${name} là ${formatDateTime(at)}: năm này quá xưa.`,
    fix: 'Xem lại năm.',
    english: `${name} lies improbably far in the past`,
  }
}
