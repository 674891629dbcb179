import { createHash } from 'node:crypto'
import { absoluteUrl, BUILT_IN_PAPER, type Colours, type Paper, paper } from '@/lib/config'
import { ENDPOINTS } from '@/lib/routes'

/** What a picture for sharing says: a headline, and what stands over it. */
export type PictureWords = { readonly title: string; readonly kicker: string }

/** The pictures of a page, in pixels: one for social networks, three for searches. */
export const PICTURE_SIZES = {
  chung: { width: 1200, height: 630 },
  '16x9': { width: 1200, height: 675 },
  '4x3': { width: 1200, height: 900 },
  '1x1': { width: 1200, height: 1200 },
} as const

export type PictureSize = keyof typeof PICTURE_SIZES

/** The folder of all these pictures. */
export const PICTURES = ENDPOINTS.sharePictures.path.replace(/\/$/, '')

/** Raised whenever the pictures are to look otherwise. */
const DESIGN = '3'

/** How a paper's pictures look. */
export type PictureLook = Pick<Paper, 'name' | 'tagline' | 'language'> & {
  readonly colours: Colours
}

/** How the pictures of this paper look. */
export function pictureLook({ name, tagline, language, colours }: Paper = paper()): PictureLook {
  return { name, tagline, language, colours: colours.light }
}

/** Words that change with how the pictures look; none for the built-in paper's. */
export function lookWords(): string[] {
  const [own, builtIn] = [paper(), BUILT_IN_PAPER].map((one) => JSON.stringify(pictureLook(one)))
  return own === undefined || own === builtIn ? [] : [own]
}

/** A word that changes with what a picture says or how it looks. */
export function pictureVersion({ title, kicker }: PictureWords): string {
  const hash = createHash('sha256').update([DESIGN, kicker, title, ...lookWords()].join('\n'))
  return hash.digest('hex').slice(0, 6)
}

/**
 * The public address of the picture of a page (`page` is its path: `/cong-nghe/…`). It names what the
 * picture says, so whoever has kept a picture for an address has the right one.
 */
export function pictureUrl(page: string, words: PictureWords, size: PictureSize): string {
  return absoluteUrl(`${PICTURES}${page}/${size}-${pictureVersion(words)}.png`)
}

/** A picture's address in parts: which page it is of, its size, and the version asked for. */
export type PictureAddress = {
  /** The page's path. */
  readonly page: string
  readonly size: PictureSize
  readonly version: string
}

/** Reads the path of a picture; undefined when it is none. */
export function readPictureAddress(path: string): PictureAddress | undefined {
  const [, folder, ...page] = path.split('/')
  const [, size = '', version = ''] = /^(\w+)-([0-9a-f]{6})\.png$/.exec(page.pop() ?? '') ?? []
  return `/${folder}` === PICTURES && isPictureSize(size)
    ? { page: `/${page.join('/')}`, size, version }
    : undefined
}

function isPictureSize(word: string): word is PictureSize {
  return Object.hasOwn(PICTURE_SIZES, word)
}
