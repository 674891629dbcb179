import type { Root } from 'hast'
import type { Section } from '@/lib/config'

/** A story as its HTML or Word file holds it, before anything is decided. */
export type SourceStory = {
  /** The whole text, with nothing around it. */
  readonly content: Root
  readonly title: string
  readonly description?: string
  readonly section?: Section
  /** Milliseconds since 1970. */
  readonly publishedAt?: number
  readonly byline?: string
  /** The address the file was at, by which relative ones are read. */
  readonly base?: string
  /** What is in the file and cannot be read from it, in Vietnamese: `một công thức toán`. */
  readonly lostParts?: readonly string[]
}

/** A picture of a story. */
export type StoryPicture = {
  /** Where it goes, below the content folder. */
  readonly path: string
  readonly bytes: Uint8Array
}
