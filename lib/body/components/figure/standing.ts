import type { PlaceName } from '@/lib/pictures'

/** Where a picture stands, and the class of the shape it is cut to there; without one it is whole. */
export type Standing = { readonly place: PlaceName; readonly shape?: string }

/** By the size that is written, but for halves: these have theirs from their neighbour (`pairs.ts`). */
const STANDINGS: Readonly<Record<string, Standing>> = {
  wide: { place: 'wide' },
  full: { place: 'full' },
  pair: { place: 'pair', shape: 'aspect-4/3' },
  square: { place: 'square', shape: 'aspect-square' },
}

/** Where a picture of a size stands; undefined where that is the column of text. */
export function standingOf(size: string): Standing | undefined {
  return Object.hasOwn(STANDINGS, size) ? STANDINGS[size] : undefined
}

/** A story's main picture. */
export const COVER: Standing = { place: 'cover' }

/** As wide as the column of text. */
export const COLUMN: Standing = { place: 'body' }
