import type { FeedStory } from '@/lib/model'

/** A feed before it is written in one of the forms. Its addresses are whole. */
export type Feed = {
  readonly title: string
  readonly description: string
  /** The page that shows the same list. */
  readonly pageUrl: string
  readonly feedUrl: string
  /**
   * When something in it was last published or updated, milliseconds since 1970; of a feed without
   * stories, when the content last changed.
   */
  readonly changedAt: number
  readonly stories: readonly FeedStory[]
  /** What a section's slug is called. */
  readonly sectionName: (section: FeedStory['section']) => string
}

/** When a story was last published or updated, milliseconds since 1970. */
export function changedAtOf({ publishedAt, updatedAt = 0 }: FeedStory): number {
  return Math.max(publishedAt, updatedAt)
}
