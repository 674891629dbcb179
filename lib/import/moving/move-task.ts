import type { Paper } from '@/lib/config'
import type { Problem } from '@/lib/model'
import type { ExportedMedia, ExportedStory, SourceNote } from './exported'

/** A story with all that is decided about it, ready to be made a document. */
export type MoveTask = {
  readonly story: ExportedStory
  /** Where it goes, below the content folder. */
  readonly path: string
  readonly section: string
  /** Its topics here: its tags, and categories that are no section. */
  readonly tags: readonly string[]
  /** New addresses of what it links to, by old ones. */
  readonly addresses: readonly (readonly [old: string, own: string])[]
  /** What the export says of the pictures it shows. */
  readonly media: readonly ExportedMedia[]
}

/** What holds for all stories of one import. Times are milliseconds since 1970. */
export type MoveSetting = {
  readonly out: string
  readonly now: number
  readonly force: boolean
  /** Whether nothing is written. */
  readonly isDryRun: boolean
  readonly uploads: readonly string[]
  /** Where documents go that the check refuses. */
  readonly refusedDir: string
  readonly hosts: readonly string[]
  /** The old site's address, by which what stays there is linked. */
  readonly base: string
  readonly paper: Paper
}

/**
 * What became of a story: it was written; it was there just so; another text was there and was left; the check
 * refuses it.
 */
export type Outcome = 'written' | 'same' | 'kept' | 'refused'

/** What came of a task. */
export type Moved = {
  readonly id: string
  readonly path: string
  readonly outcome: Outcome
  readonly title: string
  readonly notes: readonly SourceNote[]
  /** Why the check refuses it. */
  readonly problems: readonly Problem[]
  /** Addresses of this paper it links to. */
  readonly targets: readonly string[]
  /** Files that came along: by old address, and where they are here. */
  readonly files: readonly (readonly [address: string, own: string])[]
  /** Addresses of pictures and films that were not found. */
  readonly missing: readonly string[]
}
