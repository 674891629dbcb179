import type { Focus, Picture } from '@/lib/model'
import { renditionPath } from './paths'
import type { Place } from './places'
import { type Format, fallbackOf, heightOf, widthsOf } from './renditions'

/** What `<picture>` is written from. Without `srcset` there is but one file to show. */
export type PictureSources = {
  /** For `<source type="image/avif">`. */
  readonly avif?: string
  /** For the `srcset` of `<img>`. */
  readonly srcset?: string
  readonly sizes?: string
  readonly src: string
  /** The shape that is shown, pixels. */
  readonly width: number
  readonly height: number
}

/** The width of the rendition that browsers without `srcset` load, pixels: the widest up to this one. */
const PLAIN_WIDTH = 800

/** What a picture needs in a place of a page; drawings are shown from where they lie. */
export function sourcesFor(picture: Picture, place: Place, focus?: Focus): PictureSources {
  const { crop, sizes } = place
  const there = widthsOf(picture, crop)
  const offered = there.filter((width) => place.widths.includes(width))
  // A picture smaller than all that is offered is offered as it is.
  const own = there.at(-1)
  const most = Math.max(...place.widths)
  const widths =
    own !== undefined && own < most && !offered.includes(own) ? [...offered, own] : offered
  const widest = widths.at(-1)
  if (widest === undefined)
    return { src: picture.src, width: picture.width, height: picture.height }
  const address = (width: number, format: Format) =>
    renditionPath({ id: picture.id, crop, focus, width, format })
  const srcset = (format: Format) =>
    widths.map((width) => `${address(width, format)} ${width}w`).join(', ')
  const plain = widths.findLast((width) => width <= PLAIN_WIDTH) ?? widths[0] ?? widest
  const fallback = fallbackOf(picture)
  return {
    avif: srcset('avif'),
    srcset: srcset(fallback),
    sizes,
    src: address(plain, fallback),
    width: widest,
    height: heightOf(picture, crop, widest),
  }
}
