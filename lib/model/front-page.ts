import type { Section } from '@/lib/config'
import type { StoryCard } from './stories'

/**
 * A part of the front page: what is in it says `kind`, how it looks is decided where it is shown, by what it
 * has (`components/front/`). No story stands in two of them.
 */
export type FrontContainer =
  /** The stories that lead, in the editors' order; the first is the largest. */
  | { readonly kind: 'lead'; readonly stories: readonly StoryCard[] }
  /** The article the editors recommend. */
  | { readonly kind: 'feature'; readonly stories: readonly [StoryCard] }
  /** A section: what the editors chose of it, then its newest. */
  | {
      readonly kind: 'section'
      readonly section: Section
      readonly stories: readonly StoryCard[]
    }

/** The front page, top to bottom; none of its parts is empty. */
export type FrontPage = readonly FrontContainer[]
