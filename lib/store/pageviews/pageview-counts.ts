import type { StoryCard } from '@/lib/model'
import { HOURS_COUNTED, hourOf } from './hours'
import type { ReadsStore } from './pageview-store'

/** What a story is known by, whatever its address. */
export type StoryKey = Pick<StoryCard, 'kind' | 'slug'>

/** Reads of a story within an hour (hours since 1970). */
export type ReadCount = StoryKey & { readonly hour: number; readonly count: number }

/** Of an hour that is over, only so many stories are kept: others are not the most read of any day. */
const KEPT_OF_HOUR = 200

/** How many of the most read stories are told. */
export const MOST_TOLD = 200

/** Adds reads to the store, in one transaction, and lets go of what no longer counts. */
export function addReads(store: ReadsStore, counts: readonly ReadCount[], now: number): void {
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
           WHERE place > ${KEPT_OF_HOUR})`,
      )
      .run(hourOf(now))
  })()
}

/** Raises what the store has to what a group of servers has counted together; it never sinks. */
export function raiseReads(store: ReadsStore, counts: readonly ReadCount[]): void {
  const raise = store.prepare(
    `INSERT INTO read_count (hour, kind, slug, count) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET count = excluded.count WHERE count < excluded.count`,
  )
  store.transaction(() => {
    for (const { hour, kind, slug, count } of counts) raise.run(hour, kind, slug, count)
  })()
}

/** The stories read most within the last 24 hours, the most read first. */
export function mostReadKeys(store: ReadsStore, now: number): StoryKey[] {
  return store
    .prepare(
      `SELECT kind, slug FROM read_count WHERE hour > ?
         GROUP BY kind, slug ORDER BY sum(count) DESC, max(hour) DESC, slug LIMIT ${MOST_TOLD}`,
    )
    .all(hourOf(now) - HOURS_COUNTED) as StoryKey[]
}
