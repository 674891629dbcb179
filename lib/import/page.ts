/** A sentence for editors, with its English for developers. */
export type Message = { readonly vietnamese: string; readonly english: string }

/** A scraped page after reading: what became of every line. */
export type Page = {
  readonly headlines: readonly PageHeadline[]
  readonly articles: readonly PageArticle[]
  readonly latest: readonly PageLatest[]
  /** Lines that fit nowhere. */
  readonly unplaced: readonly Unplaced[]
}

export type PageHeadline = { readonly line: number; readonly title: string }

/** `time` is as the page words it: `19:43`, `57 phút trước`. */
export type PageLatest = PageHeadline & { readonly time: string }

export type PageArticle = PageHeadline & {
  /** The section's name as the page gives it; may be missing. */
  readonly section?: string
  /** Milliseconds since 1970. */
  readonly publishedAt: number
  readonly blocks: readonly Block[]
  readonly byline?: string
  readonly source?: string
}

/** A piece of an article's body. */
export type Block = {
  readonly kind: 'paragraph' | 'subhead' | 'item'
  readonly text: string
}

/** A line that was not imported, and why. */
export type Unplaced = { readonly line: number; readonly text: string; readonly why: Message }
