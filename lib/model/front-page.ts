import type { Section } from '@/lib/config'
import type { LiveLines } from './live-entry'
import type { DatedStory, StoryCard } from './stories'

/**
 * A part of the front page: what is in it says `kind`, how it looks is decided where it is shown, by what it
 * has (`components/front/`). No story stands in two of them.
 */
export type FrontContainer =
  /** The stories that lead, in the editors' order; the first is the largest. */
  | { readonly kind: 'lead'; readonly stories: readonly StoryCard[] }
  /** The article the editors recommend. */
  | { readonly kind: 'feature'; readonly stories: readonly [StoryCard, ...StoryCard[]] }
  /** A section: what the editors chose of it, then its newest. */
  | {
      readonly kind: 'section'
      readonly section: Section
      /** Where it is called otherwise than the section. */
      readonly title?: string
      readonly stories: readonly StoryCard[]
    }
  /** Any other group of stories, under a title that may lead somewhere; without one it is its form's. */
  | {
      readonly kind: 'group'
      readonly form: GroupForm
      readonly title?: string
      readonly href?: string
      readonly stories: readonly StoryCard[]
      /** The newest lines of its story, of the form `live`. */
      readonly lines?: LiveLines['lines']
    }

/** How a group looks, or what it is by itself. */
export type GroupForm =
  | 'package'
  | 'list'
  | 'carousel'
  | 'opinion'
  | 'latest'
  | 'most-read'
  | 'live'

/** The front page: no story is on it twice. */
export type FrontPage = {
  /** Top to bottom; none is empty. */
  readonly containers: readonly FrontContainer[]
  /** The latest of the others, for the widget. */
  readonly latest: readonly DatedStory[]
  /** Those most read of what is left. */
  readonly mostRead: readonly StoryCard[]
}

/** What stands on the first page of a section before its stories by time. */
export type SectionHead = {
  /** Stories that lead in this order, whatever they have. */
  readonly lead: readonly StoryCard[]
  /** The editors' other choice. */
  readonly highlights: readonly StoryCard[]
  readonly containers: readonly FrontContainer[]
}
