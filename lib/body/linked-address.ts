import type { Picture } from '@/lib/model'
import { plainOf } from '@/lib/pictures'

/**
 * A link to a photograph leads to the largest rendition that everybody can show, at most so wide (pixels):
 * its file is never sent.
 */
export function linkedAddress(
  href: string,
  pictureOf: (src: string) => Picture | undefined,
  most = Number.POSITIVE_INFINITY,
): string {
  const picture = pictureOf(href)
  return picture ? plainOf(picture, most).src : href
}

/** How wide a film's still is at most, pixels. */
const POSTER = 1200

/** The rendition of a film's still that everybody can show. */
export function posterAddress(
  poster: string | undefined,
  pictureOf: (src: string) => Picture | undefined,
): string | undefined {
  return poster && linkedAddress(poster, pictureOf, POSTER)
}
