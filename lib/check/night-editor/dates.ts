/** Days that do not fit: a weekday beside another day's date, dates that are in no calendar. */
import type { Wording } from '@/lib/model'
import { inPieces, type SenseRule } from './story'

const WEEKDAYS = ['chủ nhật', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy']

const DAY = String.raw`(?<day>\d{1,2})(?:\s*[/.-]\s*(?<month>\d{1,2})(?:\s*[/.-]\s*(?<year>\d{4}))?|\s+tháng\s+(?<named>\d{1,2})(?:,?\s+năm\s+(?<inYear>\d{4}))?)(?![\d/%]|[.,]\d)`

/** “Thứ ba” counts as well as it names a day: only before a date that is written as one. */
const WEEKDAY = new RegExp(
  String.raw`(?<!\p{L}|(?:lần|hạng|người|quý|tập|phần|bên|thế giới|thế hệ|ấp|thôn|tổ|đợt|vòng|tuần|con|đứa|vợ|chồng|cuốn|chiếc|cây|cái) )(?<weekday>thứ\s+(?:hai|ba|tư|năm|sáu|bảy)|chủ\s+nhật)(?<between>\s*,?\s*ngày\s+|\s*\(\s*(?:ngày\s+)?|,?\s+(?=\d{1,2}[/.-]\d{1,2}[/.-]\d{4}))${DAY}`,
  'giu',
)

const DATE = new RegExp(
  String.raw`(?<!\p{L})(?:(?:ngày|hôm|sáng|trưa|chiều|tối|đêm)\s+(?:ngày\s+)?)${DAY}`,
  'giu',
)

const DAY_MS = 86_400_000

/** A date without a year is that of the year in which it is nearest to the story. */
const NEAR_MS = 120 * DAY_MS

export const wrongWeekday: SenseRule = (story) =>
  inPieces(story, WEEKDAY, ({ groups = {} }) => {
    const date = dateOf(groups, story.publishedAt)
    const named = groups.weekday?.toLowerCase().replace(/\s+/g, ' ') ?? ''
    if (date === undefined || !isInCalendar(groups)) return undefined
    const actual = WEEKDAYS[new Date(date).getUTCDay()] ?? ''
    return named === actual ? undefined : weekdayWording(named, actual, new Date(date))
  })

export const impossibleDate: SenseRule = (story) =>
  inPieces(story, DATE, ({ 0: text, groups = {} }) =>
    isInCalendar(groups) || isTwoDays(text) ? undefined : dateWording(text.trim()),
  )

/** From one day to another: `ngày 20-21 và 22/10`. */
function isTwoDays(text: string): boolean {
  const [, first, second] = /(\d+)\s*-\s*(\d+)$/.exec(text) ?? []
  return Number(second) > 12 && Number(second) > Number(first)
}

type Groups = Readonly<Record<string, string | undefined>>

function partsOf(groups: Groups) {
  const year = groups.year ?? groups.inYear
  return {
    day: Number(groups.day),
    month: Number(groups.month ?? groups.named),
    ...(year !== undefined && { year: Number(year) }),
  }
}

/** A 29 February without its year is given the benefit of the doubt. */
function isInCalendar(groups: Groups): boolean {
  const { day, month, year = 2024 } = partsOf(groups)
  return (
    month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
  )
}

function dateOf(groups: Groups, publishedAt: number | undefined): number | undefined {
  const { day, month, year } = partsOf(groups)
  if (year !== undefined) return Date.UTC(year, month - 1, day)
  if (publishedAt === undefined) return undefined
  const own = new Date(publishedAt).getUTCFullYear()
  return [own - 1, own, own + 1]
    .map((one) => Date.UTC(one, month - 1, day))
    .find((date) => Math.abs(date - publishedAt) < NEAR_MS)
}

function weekdayWording(named: string, actual: string, date: Date): Wording {
  const day = `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`
  return {
    code: 'thu-sai-ngay',
    message: `Ngày ${day} là ${actual}, không phải ${named}.`,
    fix: 'Xem lại thứ và ngày.',
    english: 'the weekday does not fit the date',
  }
}

function dateWording(text: string): Wording {
  return {
    code: 'ngay-trong-bai',
    message: `“${text}”: trong lịch không có ngày ấy.`,
    fix: 'Xem lại ngày và tháng.',
    english: 'a date that does not exist',
  }
}
