import type { Root } from 'hast'
import type { Section } from '@/lib/config'
import type { Source } from '@/lib/model'
import type { Finding } from './finding'

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
  readonly tags?: readonly string[]
  /** Where the story has been published before. */
  readonly source?: Source
  /** The address the file was at, by which relative ones are read. */
  readonly base?: string
  /** Pictures within the file, by the names its content calls them. */
  readonly pictures?: ReadonlyMap<string, Uint8Array>
  /** What was left out or changed so far. */
  readonly findings: readonly Finding[]
}

/** A picture of a story. */
export type StoryPicture = {
  /** Where it goes, below the content folder. */
  readonly path: string
  readonly bytes: Uint8Array
}
