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
