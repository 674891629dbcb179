import type { Section } from '@/lib/config'
import type { StoryCard, WholeStory } from './stories'
import type { Cover } from './values'

/** An entry of a live event, as its event's page and its own show it. */
export type LiveEntry = WholeStory & {
  /** Its name within the event: `1032-vao-bo`. */
  readonly id: string
  /** The event's slug and its own. */
  readonly slug: string
  readonly href: string
  readonly section: Section
  /** Milliseconds since 1970. */
  readonly at: number
  /** Its title, where it has one, and what it is called where it has none: its first words. */
  readonly title?: string
  readonly called: string
  /** Where it is another than the paper's, as HTML names languages. */
  readonly language?: string
  /** Its text without any marks. */
  readonly readText: () => string
  readonly isKey: boolean
  readonly cover?: Cover
  /** A word that changes with its file. */
  readonly version: string
}

/** One page of a live event's entries, and what stands above them. */
export type LiveCoverage = {
  /** Whether it goes on. */
  readonly isRunning: boolean
  /** A word that changes with everything that open pages show of it. */
  readonly version: string
  readonly entries: readonly LiveEntry[]
  readonly pinned: readonly LiveEntry[]
  /** In the order of time, newest first. */
  readonly moments: readonly Pick<LiveEntry, 'id' | 'href' | 'at' | 'called'>[]
  /** When the newest entry came; milliseconds since 1970. */
  readonly newestAt?: number
  /** From 1. */
  readonly page: number
  readonly pages: number
}

/** A running event with its newest entries, in a line each. */
export type LiveLines = {
  readonly story: StoryCard
  readonly lines: readonly Pick<LiveEntry, 'href' | 'at' | 'called'>[]
}
