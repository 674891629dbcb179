/** What pages ask of the archive. Days are Vietnam's, as days since 1970; `now` is milliseconds. */

import type { StoryPage } from '@/lib/model'
import { firstDayAfter, firstDayOf, type Month, monthOf, startOfDay } from '@/lib/shared/time'
import { type DayCount, isListed, listedDays, prepared, selectCards } from '@/lib/store'
import { dated } from './story-pages'

/** A day's list has headlines only, so a page holds more of them than of other lists. */
const STORIES_PER_DAY_PAGE = 50

/** A month and how many stories it has. */
export type MonthCount = Month & { readonly count: number }

/** A month of the archive, with the days that have stories and the nearest months that have any. */
export type ArchiveMonth = MonthCount & {
  readonly days: readonly DayCount[]
  readonly newer?: Month | undefined
  readonly older?: Month | undefined
}

/** One page of a day's stories, newest first, and the nearest days that have any. */
export type ArchiveDay = StoryPage & {
  readonly day: number
  readonly count: number
  readonly newer?: number | undefined
  readonly older?: number | undefined
}

/** The months that have stories, newest first. */
export function archiveMonths(now: number): MonthCount[] {
  return monthsOf(listedDays({ now }))
}

/** A month of the archive; undefined when it has no stories. */
export function archiveMonth(month: Month, now: number): ArchiveMonth | undefined {
  const days = listedDays({ now })
  const months = monthsOf(days)
  const place = months.findIndex((each) => isSame(each, month))
  const found = months[place]
  if (!found) return undefined
  const inMonth = days.filter(({ day }) => isSame(monthOf(day), month))
  return { ...found, days: inMonth, newer: months[place - 1], older: months[place + 1] }
}

/** One page of a day; undefined when there is no such page. `page` is from 1. */
export function archiveDay(day: number, page: number, now: number): ArchiveDay | undefined {
  const days = listedDays({ now })
  const place = days.findIndex((each) => each.day === day)
  const count = days[place]?.count ?? 0
  const pages = Math.ceil(count / STORIES_PER_DAY_PAGE)
  if (page < 1 || page > pages) return undefined
  const stories = dated(
    selectCards(
      { where: SPAN, order: 'd.published_at DESC, d.rank, d.slug' },
      { now, start: startOfDay(day), end: startOfDay(day + 1) },
      STORIES_PER_DAY_PAGE,
      (page - 1) * STORIES_PER_DAY_PAGE,
    ),
  )
  return {
    stories,
    page,
    pages,
    day,
    count,
    newer: days[place - 1]?.day,
    older: days[place + 1]?.day,
  }
}

/** How many pages a day has; 0 when it has no stories. */
export function archiveDayPages(day: number, now: number): number {
  const { count } = prepared(`SELECT count(*) AS count FROM document d WHERE ${SPAN}`).get({
    now,
    start: startOfDay(day),
    end: startOfDay(day + 1),
  }) as { count: number }
  return Math.ceil(count / STORIES_PER_DAY_PAGE)
}

/** Whether a month has stories. */
export function hasArchiveMonth(month: Month, now: number): boolean {
  const span = { start: startOfDay(firstDayOf(month)), end: startOfDay(firstDayAfter(month)) }
  return (
    prepared(`SELECT 1 FROM document d WHERE ${SPAN} LIMIT 1`).get({ now, ...span }) !== undefined
  )
}

// Of two upper bounds SQLite takes the first one it reads for its way into the index.
const SPAN = `d.published_at >= :start AND d.published_at < :end AND ${isListed('d')}`

function monthsOf(days: readonly DayCount[]): MonthCount[] {
  const months: MonthCount[] = []
  for (const { day, count } of days) {
    const month = monthOf(day)
    const last = months.at(-1)
    if (last && isSame(last, month))
      months[months.length - 1] = { ...last, count: last.count + count }
    else months.push({ ...month, count })
  }
  return months
}

function isSame(a: Month, b: Month): boolean {
  return a.year === b.year && a.month === b.month
}
