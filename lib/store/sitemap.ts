/**
 * The archive month by month, for sitemaps: which months have stories, and the addresses of one month.
 * Headlines that lead to an article of this site are no part of it. However large the archive, only
 * counts by the day and the rows of one month are looked at.
 */

import type { Section } from '@/lib/config'
import type { Cover, WrittenPicture } from '@/lib/model'
import { type StoryKind, storyPath } from '@/lib/routes'
import { type Month, monthOf, startOfDay, vietnamDay } from '@/lib/shared/time'
import { toCover } from './pictures'
import { prepared, unlessDamaged } from './reading'
import { isPublic } from './visible'

const DAY_MS = 86_400_000

type Day = { readonly start: number; readonly count: number; readonly changedAt: number }

/** A month that has stories. Times are milliseconds since 1970. */
export type SitemapMonth = {
  /** `2024-08`. */
  readonly month: string
  readonly days: readonly Day[]
  /** How many stories it has. */
  readonly count: number
  /** When the newest of them was published or updated. */
  readonly changedAt: number
}

/** A story's own address, when it last changed (milliseconds since 1970), and its picture. */
export type SitemapEntry = {
  readonly href: string
  readonly changedAt: number
  readonly cover?: Cover
}

/** Every month that has stories at `now`, newest first. */
export function sitemapMonths(now: number): SitemapMonth[] {
  const months = new Map<string, Day[]>()
  for (const day of daysUntil(now)) {
    const month = wordOf(monthOf(vietnamDay(day.start)))
    months.set(month, [...(months.get(month) ?? []), day])
  }
  return [...months].map(([month, days]) => ({
    month,
    days,
    count: days.reduce((sum, { count }) => sum + count, 0),
    changedAt: Math.min(now, Math.max(...days.map(({ changedAt }) => changedAt))),
  }))
}

/** The stories of a month, oldest first: at most `limit`, after the first `offset`. */
export function sitemapEntries(
  { days }: SitemapMonth,
  limit: number,
  offset: number,
  now: number,
): SitemapEntry[] {
  const { start, skip } = placeIn(days, offset)
  const end = (days[0]?.start ?? 0) + DAY_MS
  const rows = prepared(
    `SELECT d.kind, d.section, d.slug, CASE WHEN json_valid(d.card) THEN d.card ->> 'cover' END AS cover,
         max(d.published_at, ifnull(d.updated_at, 0)) AS changed_at
       FROM document d
       WHERE ${isPublic('d')} AND d.article_slug IS NULL
         AND d.published_at >= :start AND d.published_at < :end
       ORDER BY d.published_at, d.rank DESC, d.slug DESC LIMIT :limit OFFSET :skip`,
  ).all({ now, start, end, limit, skip }) as EntryRow[]
  return rows.map(({ kind, section, slug, changed_at, cover: written }) => {
    const cover =
      written === null
        ? undefined
        : unlessDamaged(() => toCover(JSON.parse(written) as WrittenPicture))
    return {
      href: storyPath({ kind, section, slug }),
      changedAt: Math.min(now, changed_at),
      ...(cover && { cover }),
    }
  })
}

type EntryRow = {
  readonly kind: StoryKind
  readonly section: Section
  readonly slug: string
  readonly changed_at: number
  readonly cover: string | null
}

/** From which instant on, and after how many of the same day, the story after the first `offset` is. */
function placeIn(days: readonly Day[], offset: number): { start: number; skip: number } {
  let skip = offset
  for (const { start, count } of days.toReversed()) {
    if (skip < count) return { start, skip }
    skip -= count
  }
  return { start: Number.MAX_SAFE_INTEGER, skip: 0 }
}

/** Days with stories, newest first: today as far as it has come, the others as the store counts them. */
function daysUntil(now: number): Day[] {
  const today = vietnamDay(now)
  const start = startOfDay(today)
  const { count, changed_at } = prepared(
    `SELECT count(*) AS count, max(max(d.published_at, ifnull(d.updated_at, 0))) AS changed_at
       FROM document d
       WHERE ${isPublic('d')} AND d.article_slug IS NULL AND d.published_at >= :start`,
  ).get({ now, start }) as { count: number; changed_at: number | null }
  const days = prepared(
    `SELECT day, count, changed_at FROM day_count JOIN day_change USING (day)
       WHERE list = '' AND day < :today AND count > 0 ORDER BY day DESC`,
  ).all({ today }) as { day: number; count: number; changed_at: number }[]
  return [
    { start, count, changedAt: changed_at ?? 0 },
    ...days.map((day) => ({
      start: startOfDay(day.day),
      count: day.count,
      changedAt: day.changed_at,
    })),
  ].filter((day) => day.count > 0)
}

function wordOf({ year, month }: Month): string {
  return `${year}-${String(month).padStart(2, '0')}`
}
