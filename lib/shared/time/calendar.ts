/**
 * The calendar, without clocks. A day is the number of days since 1970; `vietnamDay` tells the one of
 * an instant.
 */

const DAY_MS = 86_400_000
const DAYS_A_WEEK = 7

/** A month; `month` is from 1. */
export type Month = { readonly year: number; readonly month: number }

/** The month a day lies in. */
export function monthOf(day: number): Month {
  const date = new Date(day * DAY_MS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 }
}

/** The number of a day within its month, from 1. */
export function dayOfMonth(day: number): number {
  return new Date(day * DAY_MS).getUTCDate()
}

/** The first day of a month. */
export function firstDayOf({ year, month }: Month): number {
  return Date.UTC(year, month - 1, 1) / DAY_MS
}

/** The first day after a month. */
export function firstDayAfter({ year, month }: Month): number {
  return Date.UTC(year, month, 1) / DAY_MS
}

/** A day's place in its week: 0 is Monday, as Vietnamese calendars begin. */
export function weekdayOf(day: number): number {
  // 1 January 1970 was a Thursday.
  return (((day + 3) % DAYS_A_WEEK) + DAYS_A_WEEK) % DAYS_A_WEEK
}

/** The weeks of a month, each of seven places; undefined where a place is another month's. */
export function weeksOf(month: Month): (number | undefined)[][] {
  const [first, end] = [firstDayOf(month), firstDayAfter(month)]
  const monday = first - weekdayOf(first)
  return Array.from({ length: Math.ceil((end - monday) / DAYS_A_WEEK) }, (_, week) =>
    Array.from({ length: DAYS_A_WEEK }, (_, place) => {
      const day = monday + week * DAYS_A_WEEK + place
      return day >= first && day < end ? day : undefined
    }),
  )
}

/** Reads `2024` and `08`; undefined for anything else, so that every month has one spelling. */
export function readMonth(year: string, month: string): Month | undefined {
  if (!/^[1-9]\d{3}$/.test(year) || !/^(0[1-9]|1[0-2])$/.test(month)) return undefined
  return { year: Number(year), month: Number(month) }
}

/** Reads `2024`, `02` and `29`; undefined for anything else, and for days that do not exist. */
export function readDay(year: string, month: string, day: string): number | undefined {
  const inMonth = readMonth(year, month)
  if (!inMonth || !/^\d{2}$/.test(day)) return undefined
  const read = firstDayOf(inMonth) + Number(day) - 1
  return Number(day) > 0 && read < firstDayAfter(inMonth) ? read : undefined
}

/** The day of a month, by its number within it. */
export function dayOf({ day, ...month }: Month & { readonly day: number }): number {
  return firstDayOf(month) + day - 1
}
