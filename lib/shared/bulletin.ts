/** The breaking bar as readers see it at a moment. */
export type BreakingNews = {
  /** The same for as long as its text is: by it a reader has dismissed it or not. */
  readonly key: string
  readonly text: string
  /** The address it leads to, where readers may see that already. */
  readonly href?: string
  /** When it is gone, milliseconds since 1970. */
  readonly until: number
}

/** What open pages are told every few seconds. */
export type Bulletin = {
  /** The addresses of the latest stories, newest first. */
  readonly latest: readonly string[]
  readonly khan: BreakingNews | null
  /** The running live events by their addresses, each with a word that changes when it does. */
  readonly live?: Readonly<Record<string, string>>
}
