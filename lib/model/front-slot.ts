import { parseTime } from '@/lib/shared/time'
import type { Place } from './place'
import type { ContainerKind, FillRule } from './settings/front'
import type { WrittenPicture } from './values'

/**
 * An instant (milliseconds since 1970), or minutes after midnight: the first such time after the story was
 * published.
 */
export type Moment = { readonly at: number } | { readonly clock: number }

/** A story's place on a front: which one, when, and what the front says of it otherwise. */
export type Slot = Place & {
  readonly slug: string
  readonly from?: Moment
  readonly until?: Moment
  readonly title?: string
  readonly description?: string
  readonly cover?: WrittenPicture
  /** Stands in the place of the section's name. */
  readonly label?: string
  /** Milliseconds since 1970. */
  readonly publishedAt?: number
}

/** A container as its file states it; times are milliseconds since 1970. */
export type WrittenContainer = Place & {
  readonly kind: ContainerKind
  readonly title?: string
  readonly stories: readonly Slot[]
  readonly section?: string
  readonly topic?: string
  readonly rule?: FillRule
  readonly number?: number
  readonly from?: number
  readonly until?: number
}

/** A front as its file states it. */
export type WrittenFront = {
  readonly lead: readonly Slot[]
  /** Left out where only the lead is stated. */
  readonly containers?: readonly WrittenContainer[]
  readonly hasOtherSections: boolean
}

/** A slot on one line, in its parts as they are written. */
export type SlotWords = {
  readonly slug: string
  readonly from?: string
  readonly until?: string
}

const SLOT = /^(\S+)(?:\s+(?:from|từ)\s+(\S.*?))?(?:\s+(?:until|đến)\s+(\S.*))?$/iu

/** Reads `slug`, `slug until TIME`, `slug from TIME until TIME`; undefined for any other form. */
export function readSlotWords(line: string): SlotWords | undefined {
  const [, slug, from, until] = SLOT.exec(line.normalize('NFC').trim()) ?? []
  if (slug === undefined) return undefined
  return { slug, ...(from && { from }), ...(until && { until }) }
}

/** Reads a date with a time, or a time alone (`15:00`, `15h`, `15h30`); undefined for any other form. */
export function readMoment(text: string): Moment | undefined {
  const at = parseTime(text)
  if (at !== undefined) return { at }
  const [, hour, minute = '0'] = /^(\d{1,2})[:h](\d{2})?$/.exec(text.trim()) ?? []
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined
  return { clock: Number(hour) * 60 + Number(minute) }
}
