import type { ImageObject } from 'schema-dts'
import { type Cover, isLicenceAddress } from '@/lib/model'
import type { PictureSize } from '../share-picture/share-picture'
import { sharedCover } from '../share-picture/shared-cover'

/**
 * A story's photograph in a shape, for searches: with whose it is in the terms of Google's image metadata, else its
 * address alone. What the story says of it comes before what its file says. Undefined where it cannot be shared.
 */
export function imageOf(
  cover: Cover | undefined,
  size: PictureSize,
): string | ImageObject | undefined {
  const shared = sharedCover(cover, size)
  if (!cover || !shared) return undefined
  const { creator, credit, copyright, licence = '' } = cover.rights ?? {}
  const creditText = cover.credit ?? credit
  const rights = {
    ...(creditText && { creditText }),
    ...(creator && { creator: { '@type': 'Person', name: creator } as const }),
    ...(copyright && { copyrightNotice: copyright }),
    ...(isLicenceAddress(licence) && { license: licence }),
  }
  const { url } = shared
  if (Object.keys(rights).length === 0) return url
  return { '@type': 'ImageObject', url, contentUrl: url, ...rights }
}
