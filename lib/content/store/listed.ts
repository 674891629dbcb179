/**
 * The lists by time: of a section, or of all. However long a list is and however deep a page lies in
 * it, only the documents of a day or so are looked at; whatever is newer is counted by the day.
 */
import type { Section } from '../sections'
import type { StoryCard } from '../stories'
import { type Bindings, prepared, selectCards } from './select'
import { isListed } from './visible'

const DAY_MS = 86_400_000

const END_OF_TIME = Number.MAX_SAFE_INTEGER

/** A list: the section it is of, or all; at the instant `now` (milliseconds since 1970). */
export type List = { readonly section?: Section; readonly now: number }

/** A stretch of the list: from an instant up to the stretch before it, and its documents. */
type Stretch = { readonly start: number; readonly count: number }

/** How many documents a list has. */
export function countListed(list: List): number {
  return sum(stretches(list).map(({ count }) => count)) + leadingTimes(list).length
}

/** The documents of a list as cards, newest first: at most `limit`, after the first `offset`. */
export function selectListed(list: List, limit: number, offset = 0): StoryCard[] {
  const { end, skip } = offset === 0 ? { end: END_OF_TIME, skip: 0 } : placeOf(list, offset)
  const selection = {
    where: `${inList(list)} AND d.published_at < :end`,
    order: 'd.published_at DESC, d.rank, d.slug',
  }
  return selectCards(selection, { ...bindingsOf(list), end }, limit, skip)
}

/** Where the document after the first `offset` is found: below which instant, after how many. */
function placeOf(list: List, offset: number): { end: number; skip: number } {
  const leading = leadingTimes(list)
  const leadingSince = (start: number) => leading.filter((time) => time >= start).length
  let end = END_OF_TIME
  let newer = 0
  for (const { start, count } of stretches(list)) {
    if (newer + count + leadingSince(start) > offset) break
    newer += count
    end = start
  }
  return { end, skip: offset - newer - leadingSince(end) }
}

/**
 * The list in stretches, newest first: today so far, then day by day as the store counts them. Without
 * headlines that lead to an article.
 */
function stretches(list: List): Stretch[] {
  const today = Math.floor(list.now / DAY_MS)
  const start = today * DAY_MS
  const { count } = prepared(
    `SELECT count(*) AS count FROM document d
       WHERE ${inList(list)} AND d.article_slug IS NULL AND d.published_at >= :start`,
  ).get({ ...bindingsOf(list), start }) as { count: number }
  const days = prepared(
    'SELECT day, count FROM day_count WHERE section = :section AND day < :today ORDER BY day DESC',
  ).all({ section: list.section ?? '', today }) as { day: number; count: number }[]
  return [{ start, count }, ...days.map(({ day, count }) => ({ start: day * DAY_MS, count }))]
}

/** The times of the few headlines in the list whose article is not, or no longer, public. */
function leadingTimes(list: List): number[] {
  const rows = prepared(
    `SELECT d.published_at AS time FROM document d INDEXED BY document_leading
       WHERE d.article_slug IS NOT NULL AND ${inList(list)}`,
  ).all(bindingsOf(list)) as { time: number }[]
  return rows.map(({ time }) => time)
}

function inList({ section }: List): string {
  return section === undefined ? isListed('d') : `d.section = :section AND ${isListed('d')}`
}

function bindingsOf({ section, now }: List): Bindings {
  return section === undefined ? { now } : { now, section }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
