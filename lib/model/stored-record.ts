import type { Section } from '@/lib/config'
import type { BodyLink, BodyPicture, StoredBody } from './compiled-body'
import type { Field, ProfileKind, StoryKind } from './field'
import type { Genre } from './genre'
import type { Place } from './place'
import type { MediaFiles, UsedMedia } from './recording'
import type { FieldValues, ListedField, ProfileValues } from './values'

/**
 * Where a document is in its life: readers see 'public' ones from their time on; 'withdrawn' ones
 * were public, and their address says so. 'waiting' ones are written, and nobody has approved them yet.
 */
export type DocumentState = 'public' | 'draft' | 'waiting' | 'withdrawn'

/** The fields that decide where a document stands: the index has columns and tables of its own for them. */
type IndexField =
  | 'section'
  | 'publishedAt'
  | 'rank'
  | 'featured'
  | 'draft'
  | 'approval'
  | 'unpublished'
  | 'previousSlugs'
  | 'article'
  | 'key'
  | 'pinned'

/** What lists show of a document. What it is by its form is no `kind` here: that is the document's. */
export type StoredCard = Omit<Pick<FieldValues, ListedField>, 'kind'> & {
  readonly genre?: Genre
  /** Whether it is an event that is, or was, covered as it happens. */
  readonly isLive?: true
}

/** What its own page shows besides, of the fields of the model. */
export type PageFields = Omit<FieldValues, ListedField | IndexField>

/** What a document's own page shows besides its card. */
export type StoredRecord = PageFields & {
  /** Why a withdrawn document was withdrawn. */
  readonly withdrawnBecause?: string
  readonly body: StoredBody
  /** The addresses of the pictures in the body. */
  readonly pictures: readonly string[]
  /** The films, sound and captions of the body, by address; left out where there are none. */
  readonly media?: MediaFiles
  /** Space-separated syllables of the body. */
  readonly syllables: number
}

/** What lists of whatever documents show of one that is no story. */
export type ProfileCard = Pick<StoredCard, 'title' | 'description' | 'cover'>

/** What its own page shows besides. */
export type ProfileRecord = Omit<
  ProfileValues,
  'name' | 'description' | 'picture' | 'previousSlugs'
> &
  Pick<StoredRecord, 'body' | 'pictures' | 'media' | 'syllables'>

/** A whole document on its way into the store. */
export type StoredDocument = StoredStory | StoredProfile

type Stored = {
  /** The file's path below the content folder. */
  readonly path: string
  /** What the file system said of the file when it was read. */
  readonly stamp: string
  /** SHA-256 of the file. */
  readonly hash: string
  readonly slug: string
  readonly state: DocumentState
  readonly previousSlugs: readonly string[]
  /** The addresses of this site its body links to; looked at beside all others, not kept. */
  readonly links?: readonly BodyLink[]
  /** The documents its fields name; looked at beside all others, too. */
  readonly references?: readonly Reference[]
  /** The files its body plays; `record.media` says what they are. */
  readonly media?: readonly UsedMedia[]
  /** The pictures it shows, its cover among them, where they are written. */
  readonly pictures: readonly BodyPicture[]
}

/** A story on its way into the store. */
export type StoredStory = Stored & {
  readonly kind: StoryKind
  readonly section: Section
  readonly collection?: string
  /** Milliseconds since 1970. */
  readonly publishedAt?: number
  readonly rank?: number
  readonly featured: boolean
  /** Of an entry: when, and how it stands in its event. Lists by time do not know of it. */
  readonly entry?: { readonly at: number; readonly isKey: boolean; readonly isPinned: boolean }
  /** The slug of the article a headline leads to, or of the event that an entry is of. */
  readonly articleSlug?: string
  readonly card: StoredCard
  readonly record: StoredRecord
}

/** What is written of a person or a topic, on its way into the store. */
export type StoredProfile = Stored & {
  readonly kind: ProfileKind
  readonly card: ProfileCard
  readonly record: ProfileRecord
}

/** A document that another one names by its slug, and where. */
export type Reference = Place & {
  readonly to: NonNullable<Field['refersTo']>
  readonly slug: string
}
