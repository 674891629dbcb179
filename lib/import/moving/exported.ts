/** Where something stands in what is imported: a file as it was named, and a line of it, from 1. */
export type SourcePlace = { readonly file: string; readonly line: number }

/** What a story was in the system it comes from. */
export type SourceState = 'public' | 'draft' | 'hidden'

/** A picture as a system names it: its address there, and what it says of it. */
export type SourcePicture = {
  readonly src: string
  readonly alt?: string
  readonly caption?: string
  readonly credit?: string
}

/** A story as any system's export holds it. Times are milliseconds since 1970. */
export type ExportedStory = {
  readonly kind: 'story'
  /** The same in every export of the same system: `post 5`, `blog/cho-phien.md`. */
  readonly id: string
  readonly place: SourcePlace
  /** What kind of entry it was there: `post`, `page`, `product`. */
  readonly type: string
  readonly state: SourceState
  readonly title: string
  /** Its name in its old address. */
  readonly slug?: string
  readonly description?: string
  /** Old categories, the most telling one first. */
  readonly categories: readonly string[]
  readonly tags: readonly string[]
  readonly authors: readonly string[]
  readonly publishedAt?: number
  readonly updatedAt?: number
  readonly corrections?: readonly { readonly at: number; readonly text: string }[]
  /** Addresses that led to it, the main one first. */
  readonly addresses: readonly string[]
  /** Where the old site showed files: how the addresses of a folder's files begin in the text, and began there. */
  readonly showedFiles?: readonly (readonly [inText: string, there: string])[]
  /** A picture, or the id of one that the export has elsewhere. */
  readonly cover?: SourcePicture | { readonly id: string }
  readonly body: SourceBody
  /** How many comments readers left, which stay behind. */
  readonly comments: number
  /** The language it says it is in: `en`. */
  readonly language?: string
  /** The document that `npm run export` made it of, where it is unchanged since. */
  readonly own?: OwnDocument
  /** What the reader had to leave out or change. */
  readonly notes?: readonly SourceNote[]
}

/** A text as it was written there; WordPress's has codes, and empty lines where paragraphs end. */
export type SourceBody =
  | { readonly html: string; readonly isWordPress?: true }
  | { readonly markdown: string }

/** A document of this site in a foreign export: its path below the content folder, and its text. */
export type OwnDocument = {
  readonly path: string
  readonly text: string
  readonly section: string
}

/** What is said of something in a source, in both languages. */
export type SourceNote = {
  readonly place: SourcePlace
  readonly vietnamese: string
  readonly english: string
}

/** A picture or film of a system's library. */
export type ExportedMedia = SourcePicture & {
  readonly kind: 'media'
  readonly id: string
  /** The id of the story it was added to. */
  readonly parent?: string
  /** Addresses of pages that showed nothing but it. */
  readonly addresses: readonly string[]
}

/** What an old address showed that was no story: a category, a topic, an author, a feed. */
export type ExportedAddress = {
  readonly kind: 'address'
  readonly address: string
  readonly shows:
    | { readonly category: string; readonly feed?: true }
    | { readonly topic: string; readonly feed?: true }
    | { readonly author: string }
    | { readonly page: string }
    | { readonly story: string }
    | { readonly media: string }
    | 'nothing'
}

/** Somebody who wrote for the old site, as it tells its readers of them. */
export type ExportedPerson = {
  readonly kind: 'person'
  readonly name: string
  readonly role?: string
  readonly description?: string
  /** The address of their picture there. */
  readonly picture?: string
  /** A page of their own. */
  readonly website?: string
}

/** Something of an export that does not come along. */
export type ExportedRest = {
  readonly kind: 'left'
  /** What it is, as a report counts it: `revision`. */
  readonly what: string
  readonly place: SourcePlace
  /** Its title, where somebody may look for it; else it is only counted. */
  readonly title?: string
}

/** A settings file of this paper in a foreign export. */
export type ExportedFile = { readonly kind: 'file'; readonly path: string; readonly text: string }

/** What a whole export says of itself. */
export type ExportedSite = {
  readonly kind: 'site'
  /** The address it was at: `https://baox.vn`. */
  readonly address?: string
}

/** Something read from an export, in its order. */
export type Exported =
  | ExportedStory
  | ExportedMedia
  | ExportedAddress
  | ExportedPerson
  | ExportedRest
  | ExportedSite
  | ExportedFile
  | (SourceNote & { readonly kind: 'note' })

/** What is to be imported, as its files were recognised. */
export type Source = {
  /** What it is, for people: `WordPress (WXR)`. */
  readonly name: string
  /** Folders in which its pictures may lie. */
  readonly uploads: readonly string[]
  /** Rules for whole groups of its addresses, as `content/redirects.yaml` has them. */
  readonly patterns?: readonly (readonly [from: string, to: string])[]
  /** Whether it had a page for each year, month and day. */
  readonly hasArchives?: true
  /** Reads it from its beginning, each time it is called. */
  readonly read: () => AsyncIterable<Exported>
}
