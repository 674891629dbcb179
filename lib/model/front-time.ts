import { startOfDay, vietnamDay } from '@/lib/shared/time'
import type { Moment, Slot } from './front-slot'

const MINUTE_MS = 60_000

/** From when until when a slot holds, milliseconds since 1970. */
export type SlotTime = { readonly from: number; readonly until: number }

/**
 * The time of a slot whose story was published at an instant (milliseconds since 1970); undefined where a clock
 * without a day has no such instant to follow.
 */
export function slotTime({ from, until }: Slot, publishedAt?: number): SlotTime | undefined {
  const begins = from ? instantOf(from, publishedAt) : Number.NEGATIVE_INFINITY
  if (begins === undefined) return undefined
  const after = from ? begins : publishedAt
  const ends = until ? instantOf(until, after) : Number.POSITIVE_INFINITY
  return ends === undefined ? undefined : { from: begins, until: ends }
}

/** A clock is the first such time after an instant. */
function instantOf(moment: Moment, after: number | undefined): number | undefined {
  if ('at' in moment) return moment.at
  if (after === undefined) return undefined
  const day = vietnamDay(after)
  const today = startOfDay(day) + moment.clock * MINUTE_MS
  return today > after ? today : startOfDay(day + 1) + moment.clock * MINUTE_MS
}
