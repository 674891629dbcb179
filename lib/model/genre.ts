/** What a story is by its form (`kind` in its file), as editors call it. What readers see is in the messages. */
export const GENRES = {
  tin: 'Tin',
  bai: 'Bài',
  'phong-van': 'Phỏng vấn',
  'goc-nhin': 'Góc nhìn',
  'phong-su-anh': 'Phóng sự ảnh',
  longform: 'Longform',
  'do-hoa': 'Đồ họa',
  video: 'Video',
  'kiem-chung': 'Kiểm chứng',
} as const

export type Genre = keyof typeof GENRES

/** Whether a word names a genre. */
export function isGenre(word: string): word is Genre {
  return Object.hasOwn(GENRES, word)
}

/** Whether its headline is set as an opinion is. */
export function isOpinion(genre: Genre | undefined): boolean {
  return genre === 'goc-nhin'
}

/** What most stories are needs no label. */
const PLAIN: readonly Genre[] = ['tin', 'bai']

/** The genre that readers are told of a story. */
export function shownGenre(genre: Genre | undefined): Genre | undefined {
  return genre === undefined || PLAIN.includes(genre) ? undefined : genre
}

/** What a genre's own page is besides an article's. */
type Layout = {
  /** Text and pictures have the whole page; the rail follows. */
  readonly isWide?: true
  /** Who made it stands beneath the title. */
  readonly authorFirst?: true
  /** Its subheads are listed before it. */
  readonly hasSubheadList?: true
}

const LAYOUTS: Readonly<Partial<Record<Genre, Layout>>> = {
  'phong-van': { authorFirst: true },
  'goc-nhin': { authorFirst: true },
  'phong-su-anh': { isWide: true, authorFirst: true },
  longform: { isWide: true, authorFirst: true, hasSubheadList: true },
  'do-hoa': { isWide: true },
}

/** How the page of a story is laid out by its genre. */
export function layoutOf(genre: Genre | undefined): Layout {
  return (genre && LAYOUTS[genre]) ?? {}
}
