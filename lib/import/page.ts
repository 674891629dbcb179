/** A scraped page after reading: what became of every line. */
export type Page = {
  readonly headlines: readonly PageHeadline[]
  readonly articles: readonly PageArticle[]
  readonly latest: readonly PageLatest[]
  /** Lines that fit nowhere. */
  readonly unplaced: readonly Unplaced[]
}

export type PageHeadline = { readonly line: number; readonly title: string }

export type PageLatest = PageHeadline & { readonly time: string }

export type PageArticle = {
  readonly line: number
  /** The section's name as the page gives it; may be missing. */
  readonly section?: string
  /** `01/08/2024 14:00` */
  readonly time: string
  title: string
  readonly blocks: Block[]
  byline?: string
  source?: string
}

/** A piece of an article's body. */
export type Block = {
  readonly kind: 'paragraph' | 'subhead' | 'item'
  readonly text: string
}

export type Unplaced = { readonly line: number; readonly text: string; readonly why: Why }

/** Why something could not be placed or written. */
export type Why = { readonly vietnamese: string; readonly english: string }
