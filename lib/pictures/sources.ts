import type { Focus, Picture } from '@/lib/model'
import { renditionPath } from './paths'
import type { Cut, Place } from './places'
import { type Crop, fallbackOf, formatsOf, heightOf, type Rendition, widthsOf } from './renditions'

/** One `<source>`: what a browser chooses from on the screens it is for. */
export type PictureSource = {
  readonly media?: string
  readonly type: string
  readonly srcSet: string
  readonly sizes: string
}

/** What `<picture>` is written from. Without `srcSet` there is but one file to show. */
export type PictureSources = {
  readonly sources: readonly PictureSource[]
  /** Of `<img>`: for browsers that read none of the sources. */
  readonly srcSet?: string
  readonly sizes?: string
  readonly src: string
  /** The picture's own shape, pixels; a place that cuts it has a shape of its own. */
  readonly width: number
  readonly height: number
}

/** What a picture needs in a place of a page; drawings are shown from where they lie. */
export function sourcesFor(picture: Picture, place: Place, focus?: Focus): PictureSources {
  const { src, width, height } = picture
  const last = place.cuts.at(-1)
  const fallback = last && { ...last, widths: place.plain }
  const plain = fallback ? renditions(picture, fallback, focus, fallbackOf(picture)) : []
  const [first] = plain
  if (!fallback || !first) return { sources: [], src, width, height }
  const address = (rendition: Rendition) => renditionPath({ id: picture.id, ...rendition })
  const srcSet = (all: readonly Rendition[]) =>
    all.map((rendition) => `${address(rendition)} ${rendition.width}w`).join(', ')
  return {
    sources: place.cuts.map((cut) => ({
      ...(cut.media !== undefined && { media: cut.media }),
      type: 'image/avif',
      srcSet: srcSet(renditions(picture, cut, focus, 'avif')),
      sizes: sizesIn(cut, picture, place),
    })),
    srcSet: srcSet(plain),
    sizes: sizesIn(fallback, picture, place),
    src: address(plain.at(-1) ?? first),
    width,
    height,
  }
}

/** A picture for all who are elsewhere (feeds, searches): one file that everybody can show. */
export type PlainPicture = { readonly src: string; readonly width: number; readonly height: number }

/**
 * The rendition of a picture that everybody can show, in a shape and at most so wide, pixels. A drawing is
 * what it is; so is a picture too small for that shape.
 */
export function plainOf(
  picture: Picture,
  most = 1200,
  crop: Crop = 'full',
  focus?: Focus,
): PlainPicture {
  const width = widthsOf(picture, crop).findLast((there) => there <= most)
  if (width === undefined) return { src: picture.src, width: picture.width, height: picture.height }
  const format = formatsOf(picture, crop).at(-1) ?? fallbackOf(picture)
  return {
    src: renditionPath({ id: picture.id, crop, focus, width, format }),
    width,
    height: heightOf(picture, crop, width),
  }
}

/** The picture that the lite edition leads to, and its weight in bytes once that is known. */
export function liteOf(picture: Picture): { readonly src: string; readonly bytes?: number } {
  const { src } = plainOf(picture, Number.POSITIVE_INFINITY, 'gon')
  if (src === picture.src) return { src, bytes: picture.bytes }
  return { src, ...(picture.liteBytes !== undefined && { bytes: picture.liteBytes }) }
}

/** The renditions of the best format that a place offers: what is worth making before anybody asks. */
export function offeredIn(picture: Picture, place: Place, focus?: Focus): readonly Rendition[] {
  return place.cuts.flatMap((cut) =>
    renditions(picture, cut, focus, formatsOf(picture, cut.crop)[0]),
  )
}

function renditions(
  picture: Picture,
  { crop, widths }: Pick<Cut, 'crop' | 'widths'>,
  focus: Focus | undefined,
  format: Rendition['format'] | undefined,
): readonly Rendition[] {
  if (format === undefined) return []
  return offered(widthsOf(picture, crop), widths).map((width) => ({ crop, focus, width, format }))
}

/** A picture smaller than all that is wanted is offered as it is. */
function offered(there: readonly number[], wanted: readonly number[]): readonly number[] {
  const some = there.filter((width) => wanted.includes(width))
  const own = there.at(-1)
  const isSmaller = own !== undefined && own < (wanted.at(-1) ?? 0) && !some.includes(own)
  return isSmaller ? [...some, own] : some
}

/** How much of a screen's height an upright picture takes at most, percent. */
export const TALLEST = 75

/** The least width of a picture that is enlarged to the width of its column, pixels: two thirds of it. */
const NARROWEST = 440

/** Whether a picture is so upright that it would take most of a screen. */
export function isTall({ width, height }: Pick<Picture, 'width' | 'height'>): boolean {
  return height > width * 0.9
}

/** What is longer than so many widths is read as one scrolls over it: columns of figures, rows of messages. */
const LONG = 2.2

/** Whether a picture that is shown whole in a place is bounded by the screen's height. */
export function isBounded(picture: Pick<Picture, 'width' | 'height'>, place: Place): boolean {
  const isLong = picture.height > picture.width * LONG
  return isTall(picture) && (place.isAboveText === true || !isLong)
}

/** Whether a picture is shown no larger than it is. */
export function isNarrow({ kind, width }: Pick<Picture, 'kind' | 'width'>): boolean {
  return kind !== 'drawing' && width < NARROWEST
}

/** The `sizes` attribute. A picture that is not cut may be shown narrower than its place. */
function sizesIn({ crop, shown }: Cut, picture: Picture, place: Place): string {
  const bounded = crop === 'full' ? boundOf(picture, place) : undefined
  return shown
    .map(([from, width]) => [from, bounded ? `min(${bare(width)}, ${bounded})` : width])
    .map((parts) => parts.filter(Boolean).join(' '))
    .join(', ')
}

function boundOf(picture: Picture, place: Place): string | undefined {
  if (isNarrow(picture)) return `${picture.width}px`
  return isBounded(picture, place)
    ? `${((TALLEST * picture.width) / picture.height).toFixed(1)}vh`
    : undefined
}

/** Within `min()` a sum needs no `calc()`. */
function bare(width: string): string {
  return /^calc\((.*)\)$/.exec(width)?.[1] ?? width
}
