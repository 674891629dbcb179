import type { Section } from '@/lib/config'
import type { StoryKind } from '@/lib/routes'
import type { ReadableBody } from './compiled-body'
import type { MediaFiles } from './recording'
import type { PageFields, ProfileRecord, StoredCard } from './stored-record'
import type { Cover } from './values'

/** A body and what is needed to render it. */
export type Body = ReadableBody

/** A story as lists show it. */
export type StoryCard = Omit<StoredCard, 'cover' | 'title'> & {
  readonly title: string
  /** What stands in the place of the section's name. */
  readonly label?: string
  readonly cover?: Cover
  readonly kind: StoryKind
  readonly slug: string
  readonly section: Section
  /** The address on this site: of the article itself, or of the headline's brief. */
  readonly href: string
  /** Milliseconds since 1970; a curated headline may have none. */
  readonly publishedAt?: number
}

/** A story whose time is known. */
export type DatedStory = StoryCard & { readonly publishedAt: number }

/** The addresses of the pages of a story's authors and source, where there are such pages. */
export type CreditPages = {
  /** By the name of each author who has one. */
  readonly authors: Readonly<Record<string, string>>
  readonly source?: string
}

/** A person or a topic, as their page shows them. */
export type Profile = {
  readonly slug: string
  readonly name: string
  readonly description?: string
  readonly cover?: Cover
  readonly record: ProfileRecord
}

/** Somebody who made a story, and what their part in it was. */
export type Credit = {
  readonly name: string
  readonly role?: string
  /** What is written of them; nothing where their file is gone. */
  readonly person?: Profile
}

/** What a story's own page has besides its card. */
export type WholeStory = Omit<PageFields, 'bylines'> & {
  /** Those of its authors who are named by their file; its byline has their names, too. */
  readonly credits?: readonly Credit[]
  /** What its body plays; left out where that is nothing. */
  readonly media?: MediaFiles
  /** The body; a plain one is compiled by each call, some milliseconds for a long article. */
  readonly readBody: () => Body
}

/** An article's own page. */
export type Article = DatedStory &
  WholeStory & {
    readonly creditPages: CreditPages
    /** A name of signs only has the slug ''. */
    readonly topics: readonly { readonly name: string; readonly slug: string }[]
    /** Whole minutes, at least 1. */
    readonly readingMinutes: number
  }

/** A headline's own page. */
export type Headline = StoryCard &
  WholeStory & {
    readonly creditPages: CreditPages
    /** The article of this site the headline leads to. */
    readonly article?: { readonly href: string; readonly title: string }
  }

/** A story with its body, as feeds carry it. */
export type FeedStory = DatedStory &
  Omit<WholeStory, 'corrections'> & {
    /** The slug it was first published under: the same whatever it is called later. */
    readonly firstSlug: string
    /** A word that changes with the body. */
    readonly bodyKey: string
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
export type ListedCorrection = {
  readonly at: number
  readonly text: string
  readonly story: StoryCard
}

/** One page of all corrections, newest first; `page` is from 1, `pages` at least 1. */
export type CorrectionPage = {
  readonly corrections: readonly ListedCorrection[]
  readonly page: number
  readonly pages: number
}
