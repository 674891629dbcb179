import type { BodyLink, StoredBody } from '../body/compiled-body'
import type { Section } from '../sections'

/** A picture's size in pixels. */
export type Size = { readonly width: number; readonly height: number }

/** A picture as the store keeps it: its size is known, so that a page never shifts. */
export type StoredPicture = Size & {
  readonly src: string
  readonly alt: string
  readonly caption?: string
  readonly credit?: string
}

/** Where a story comes from. `publishedAt` is milliseconds since 1970. */
export type StoredSource = {
  readonly name: string
  readonly url?: string
  readonly publishedAt?: number
}

/** A correction, `at` in milliseconds since 1970. */
export type StoredCorrection = { readonly at: number; readonly text: string }

/**
 * Where a document is in its life: readers see 'public' ones from their time on; 'withdrawn' ones
 * were public, and their address says so.
 */
export type DocumentState = 'public' | 'draft' | 'withdrawn'

/** What lists show of a document. */
export type StoredCard = {
  readonly title: string
  readonly shortTitle?: string
  readonly description?: string
  readonly cover?: StoredPicture
}

/** What a document's own page shows besides its card. Times are milliseconds since 1970. */
export type StoredRecord = {
  readonly updatedAt?: number
  readonly byline?: string
  readonly source?: StoredSource
  readonly url?: string
  readonly tags: readonly string[]
  readonly corrections: readonly StoredCorrection[]
  /** Why a withdrawn document was withdrawn. */
  readonly withdrawnBecause?: string
  readonly body: StoredBody
  /** Sizes of the pictures in the body, by address. */
  readonly pictures: Readonly<Record<string, Size>>
  /** Space-separated syllables of the body. */
  readonly syllables: number
}

/** A whole document on its way into the store. */
export type StoredDocument = {
  /** The file's path below the content folder. */
  readonly path: string
  /** What the file system said of the file when it was read. */
  readonly stamp: string
  /** SHA-256 of the file. */
  readonly hash: string
  readonly kind: 'article' | 'headline'
  readonly slug: string
  readonly section: Section
  readonly collection?: string
  /** Milliseconds since 1970. */
  readonly publishedAt?: number
  readonly rank?: number
  readonly featured: boolean
  readonly state: DocumentState
  readonly previousSlugs: readonly string[]
  /** The slug of the article a headline leads to. */
  readonly articleSlug?: string
  /** The addresses of this site its body links to; looked at beside all others, not kept. */
  readonly links?: readonly BodyLink[]
  readonly card: StoredCard
  readonly record: StoredRecord
}
