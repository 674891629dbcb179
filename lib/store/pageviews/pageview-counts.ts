import type { StoryCard } from '@/lib/model'
import { prepareSafely } from '../safe-question'
import { HOURS_COUNTED, hourOf } from './hours'
import type { PageviewStore } from './pageview-store'

/** What a story is known by, whatever its address. */
export type StoryKey = Pick<StoryCard, 'kind' | 'slug'>

/** Reads of a story within an hour (hours since 1970). */
export type PageviewCount = StoryKey & { readonly hour: number; readonly count: number }

/** Of an hour that is over, only so many stories are kept: others are not the most read of any day. */
const MOST_OF_HOUR = 200

/** How many of the most read stories are listed. */
export const MOST_LISTED = 200

/** Adds reads to the store, in one transaction, and lets go of what no longer counts. */
export function addPageviews(
  store: PageviewStore,
  counts: readonly PageviewCount[],
  now: number,
): void {
  const add = store.prepare(
    `INSERT INTO read_count (hour, kind, slug, count) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET count = count + excluded.count`,
  )
  store.transaction(() => {
    for (const { hour, kind, slug, count } of counts) add.run(hour, kind, slug, count)
    store.prepare('DELETE FROM read_count WHERE hour <= ?').run(hourOf(now) - HOURS_COUNTED)
    store
      .prepare(
        `DELETE FROM read_count WHERE hour < ? AND (hour, kind, slug) IN (
           SELECT hour, kind, slug FROM (SELECT hour, kind, slug,
             row_number() OVER (PARTITION BY hour ORDER BY count DESC) AS place FROM read_count)
           WHERE place > ${MOST_OF_HOUR})`,
      )
      .run(hourOf(now))
  })()
}

/** Raises what the store has to what a cluster has counted together; it never sinks. */
export function raisePageviews(store: PageviewStore, counts: readonly PageviewCount[]): void {
  const raise = store.prepare(
    `INSERT INTO read_count (hour, kind, slug, count) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET count = excluded.count WHERE count < excluded.count`,
  )
  store.transaction(() => {
    for (const { hour, kind, slug, count } of counts) raise.run(hour, kind, slug, count)
  })()
}

/** The stories read most within the last 24 hours, the most read first. */
export function mostReadKeys(store: PageviewStore, now: number): StoryKey[] {
  return prepareSafely(
    store,
    `SELECT kind, slug FROM read_count WHERE hour > :after
       GROUP BY kind, slug ORDER BY sum(count) DESC, max(hour) DESC, slug LIMIT ${MOST_LISTED}`,
    // A story less among the most read is no harm.
    () => undefined,
  ).all({ after: hourOf(now) - HOURS_COUNTED }) as StoryKey[]
}
