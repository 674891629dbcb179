import type { Wording } from '@/lib/model'
import { formatDateTime, parseTime } from '@/lib/shared/time'

/** A story is not scheduled for longer; a later time is a slip of the keyboard. */
const FURTHEST_MS = 366 * 24 * 60 * 60 * 1000

/** Nothing older is dated to the minute. */
const OLDEST_YEAR = 1945
const OLDEST = Date.UTC(OLDEST_YEAR, 0, 1)

/** Vietnam's own offset, and what machines write. */
const OURS = /^(?:Z|\+07:?00|[+-]00:?00)$/

const DAY_FIRST = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/

/** `8:30`, `8h30`, `8 giờ 30`, `8 giờ`, as people write them; `CH`, `PM`, `chiều`, `tối` come after. */
const CLOCK = /(?<!\d)(\d{1,2})(?::|h| ?giờ ?)(\d{2})?(?::\d{2})?\s*(ch|pm|chiều|tối)?/iu

/** What is wrong or unclear about a time, with the text that fixes it where that is safe. */
export function checkTime(
  name: string,
  value: unknown,
  now: number,
): { readonly wording: Wording; readonly fixed?: string } | undefined {
  const text = String(value)
  const at = typeof value === 'string' ? parseTime(value) : undefined
  if (at === undefined) return { wording: explain(name, text) }
  if (at > now + FURTHEST_MS) return { wording: tooFar(name, at) }
  if (at < OLDEST) return { wording: tooOld(name, at) }
  const offset = /(?:Z|[+-]\d{2}:?\d{2})$/.exec(text.trim())?.[0]
  if (offset !== undefined)
    return OURS.test(offset) ? undefined : { wording: foreign(name, offset) }
  const fixed = `${text.trim().replace(' ', 'T')}+07:00`
  return { wording: noOffset(name, fixed), fixed }
}

function explain(name: string, text: string): Wording {
  const dayFirst = readDate(DAY_FIRST, text)
  if (dayFirst) return wrongOrder(name, text, [...dayFirst.reverse(), ...clockOf(text)])
  const yearFirst = readDate(YEAR_FIRST, text)
  if (!yearFirst) return notATime(name, text, EXAMPLE)
  const parts = [...yearFirst, ...clockOf(text)]
  const missing = whatIsMissing(parts.map(Number))
  return missing ? noSuchTime(name, text, missing) : notATime(name, text, iso(parts))
}

const EXAMPLE = '2026-08-01T14:00:00+07:00'

/** The three parts of a date in the order they are written. */
function readDate(pattern: RegExp, text: string): string[] | undefined {
  return pattern.exec(text.trim())?.slice(1, 4)
}

/** Hour and minute as far as they are written, on the clock of 24 hours; the date is taken out first. */
function clockOf(text: string): string[] {
  const rest = text.trim().replace(YEAR_FIRST, '').replace(DAY_FIRST, '')
  const [, hour = '08', minute = '00', afternoon] = CLOCK.exec(rest) ?? []
  const isLater = afternoon !== undefined && Number(hour) < 12
  return [isLater ? String(Number(hour) + 12) : hour, minute]
}

function iso([year = '', ...rest]: readonly (string | undefined)[]): string {
  const [month, day, hour, minute] = rest.map((part) => (part ?? '').padStart(2, '0'))
  return `${year}-${month}-${day}T${hour}:${minute}:00+07:00`
}

/** Which part of a date or time does not exist, in words; undefined when all do. */
function whatIsMissing([year = 0, month = 0, day = 0, hour = 0, minute = 0]: number[]) {
  if (year < OLDEST_YEAR) return `năm ${year} quá xưa`
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
  const read = missing
    ? ` Xem lại: ${missing}. Ví dụ:`
    : ` Nếu là ngày ${Number(day)} tháng ${Number(month)} năm ${year}:`
  return {
    code: 'sai-thu-tu-ngay',
    message: `${name}: “${text.slice(0, 60)}” viết ngày trước; mỗi nơi hiểu thứ tự này một khác.`,
    fix: `Viết năm-tháng-ngày.${read} ${name}: ${suggestion}`,
    english: `${name} must be written year first (ISO 8601)`,
  }
}

function noSuchTime(name: string, text: string, missing: string): Wording {
  return {
    code: 'ngay-khong-co',
    message: `${name}: “${text.slice(0, 60)}” không có thật: ${missing}.`,
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

function noOffset(name: string, fixed: string): Wording {
  return {
    code: 'thieu-mui-gio',
    message: `${name} không ghi múi giờ; báo hiểu là giờ Việt Nam, chương trình khác có thể hiểu khác.`,
    fix: `Viết ${name}: ${fixed}, hoặc chạy npm run check -- --fix.`,
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
