/**
 * The lists by time: of all, of a section, of a term. However long a list is and however deep a page
 * lies in it, only the documents of a day or so are looked at; whatever is newer is counted by the day.
 */

import type { Section } from '@/lib/config'
import type { StoryCard, TermKey } from '@/lib/model'
import { startOfDay, vietnamDay } from '@/lib/shared/time'
import { inSection } from './in-section'
import { prepared } from './reading'
import { type Bindings, selectCards } from './select'
import { isListed } from './visible'

/** A list: of a section, of a term, or of all; at the instant `now` (milliseconds since 1970). */
export type List = {
  readonly section?: Section
  readonly term?: TermKey
  readonly now: number
}

/** A day of a list, as days since 1970 in Vietnam, and how many documents it has. */
export type DayCount = { readonly day: number; readonly count: number }

/** How many documents a list has. */
export function countListed(list: List): number {
  return sum(countedDays(list)) + leadingTimes(list).length
}

/** The documents of a list as cards, newest first: at most `limit`, after the first `offset`. */
export function selectListed(list: List, limit: number, offset = 0): StoryCard[] {
  const { end, skip } = offset === 0 ? { end: list.now + 1, skip: 0 } : placeOf(list, offset)
  const { from, where, time } = documentsOf(list)
  const selection = {
    from,
    // Of two upper bounds SQLite takes the first one it reads for its way into the index.
    where: `${time} < :end AND ${where}`,
    order: `${time} DESC, d.rank, d.slug`,
  }
  return selectCards(selection, { ...bindingsOf(list), end }, limit, skip)
}

/** The days on which a list has documents, newest first. */
export function listedDays(list: List): DayCount[] {
  const counts = new Map(countedDays(list).map(({ day, count }) => [day, count]))
  for (const time of leadingTimes(list)) {
    const day = vietnamDay(time)
    counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  return [...counts]
    .map(([day, count]) => ({ day, count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.day - a.day)
}

/** Where the document after the first `offset` is found: below which instant, after how many. */
function placeOf(list: List, offset: number): { end: number; skip: number } {
  const leading = leadingTimes(list)
  const leadingSince = (start: number) => leading.filter((time) => time >= start).length
  let end = list.now + 1
  let newer = 0
  for (const { day, count } of countedDays(list)) {
    const start = startOfDay(day)
    if (newer + count + leadingSince(start) > offset) break
    newer += count
    end = start
  }
  return { end, skip: offset - newer - leadingSince(end) }
}

/**
 * The list by its days, newest first: today so far, then day by day as the store counts them. Without
 * headlines that lead to an article.
 */
function countedDays(list: List): DayCount[] {
  const today = vietnamDay(list.now)
  const { from, where, time } = documentsOf(list)
  const { count } = prepared(
    `SELECT count(*) AS count FROM ${from}
       WHERE ${where} AND d.article_slug IS NULL AND ${time} >= :start`,
  ).get({ ...bindingsOf(list), start: startOfDay(today) }) as { count: number }
  const days = prepared(
    'SELECT day, count FROM day_count WHERE list = :list AND day < :today ORDER BY day DESC',
  ).all({ list: nameOf(list), today }) as DayCount[]
  return [{ day: today, count }, ...days]
}

/**
 * The times of the few headlines in the list whose article is not, or no longer, public. Terms have
 * no headlines that lead to an article.
 */
function leadingTimes(list: List): number[] {
  if (list.term) return []
  const { where } = documentsOf(list)
  const rows = prepared(
    `SELECT d.published_at AS time FROM document d INDEXED BY document_leading
       WHERE d.article_slug IS NOT NULL AND ${where}`,
  ).all(bindingsOf(list)) as { time: number }[]
  return rows.map(({ time }) => time)
}

/** What the documents of a list are chosen from, by which condition, and the column of their time. */
function documentsOf({ section, term }: List) {
  if (term)
    return {
      // In the order of the term's own index, whatever SQLite thinks of the tables' sizes.
      from: 'term f CROSS JOIN document d ON d.id = f.document',
      where: `f.kind = :kind AND f.slug = :slug AND f.published_at <= :now AND ${isListed('d')}`,
      time: 'f.published_at',
    }
  const where = section === undefined ? isListed('d') : `${inSection(section)} AND ${isListed('d')}`
  return { from: 'document d', where, time: 'd.published_at' }
}

function bindingsOf({ section, term, now }: List): Bindings {
  if (term) return { now, kind: term.kind, slug: term.slug }
  return section === undefined ? { now } : { now, section }
}

/** A list's name in the table of counts. */
function nameOf({ section, term }: List): string {
  return term ? `${term.kind}/${term.slug}` : (section ?? '')
}

function sum(days: readonly DayCount[]): number {
  return days.reduce((total, { count }) => total + count, 0)
}
