import type { Root } from 'hast'
import type { Section } from './sections'
import type { Size, StoredPicture, StoredSource } from './store/records'

/** A picture with its size in pixels. */
export type Picture = StoredPicture

/** Where a story comes from; `publishedAt` is milliseconds since 1970. */
export type Source = StoredSource

/** A story as lists show it. */
export type StoryCard = {
  readonly kind: 'article' | 'headline'
  readonly slug: string
  readonly section: Section
  /** The address on this site: of the article itself, or of the headline's brief. */
  readonly href: string
  readonly title: string
  readonly shortTitle?: string
  readonly description?: string
  readonly cover?: Picture
  /** Milliseconds since 1970; a curated headline may have none. */
  readonly publishedAt?: number
}

/** A story whose time is known. */
export type DatedStory = StoryCard & { readonly publishedAt: number }

/** A body and what is needed to render it. */
export type Body = {
  readonly tree: Root
  readonly pictures: Readonly<Record<string, Size>>
}

/** The addresses of the pages of a story's author and source, where there are such pages. */
export type CreditPages = { readonly byline?: string; readonly source?: string }

type WholeStory = {
  readonly updatedAt?: number
  readonly byline?: string
  readonly source?: Source
  readonly creditPages: CreditPages
  /** The body; a plain one is compiled by each call, some milliseconds for a long article. */
  readonly readBody: () => Body
}

/** An article's own page. */
export type Article = DatedStory &
  WholeStory & {
    /** A name of signs only has the slug ''. */
    readonly topics: readonly { readonly name: string; readonly slug: string }[]
    /** Newest first; `at` is milliseconds since 1970. */
    readonly corrections: readonly { readonly at: number; readonly text: string }[]
    /** Whole minutes, at least 1. */
    readonly readingMinutes: number
  }

/** A headline's own page. */
export type Headline = StoryCard &
  WholeStory & {
    /** Where the story is told elsewhere. */
    readonly url?: string
    /** The article of this site the headline leads to. */
    readonly article?: { readonly href: string; readonly title: string }
  }

/** A story with its body, as feeds carry it. */
export type FeedStory = DatedStory & {
  /** The slug it was first published under: the same whatever it is called later. */
  readonly firstSlug: string
  readonly updatedAt?: number
  readonly byline?: string
  readonly source?: Source
  readonly tags: readonly string[]
  /** A word that changes with the body. */
  readonly bodyKey: string
  /** As above. */
  readonly readBody: () => Body
}

/** One page of a list ordered by time. */
export type StoryPage = {
  readonly stories: readonly DatedStory[]
  /** From 1. */
  readonly page: number
  /** How many pages there are; at least 1. */
  readonly pages: number
}

/** What was put right in a story, and when (milliseconds since 1970). */
export type Correction = {
  readonly at: number
  readonly text: string
  readonly story: StoryCard
}

/** One page of all corrections, newest first; `page` is from 1, `pages` at least 1. */
export type CorrectionPage = {
  readonly corrections: readonly Correction[]
  readonly page: number
  readonly pages: number
}

/** What the front page shows, each story once (the latest list apart). */
export type FrontPage = {
  readonly lead?: StoryCard
  /** The curated headlines after the lead, in the editors' order. */
  readonly highlights: readonly StoryCard[]
  /** The newest article marked as featured. */
  readonly feature?: StoryCard
  readonly blocks: readonly { readonly section: Section; readonly stories: readonly StoryCard[] }[]
}
