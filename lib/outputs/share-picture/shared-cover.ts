import { absoluteUrl } from '@/lib/config'
import type { Cover } from '@/lib/model'
import { plainOf } from '@/lib/pictures'
import { PICTURE_SIZES, type PictureSize } from './share-picture'

/** A picture as it is shown when a page is shared; its address is whole. */
export type SharedPicture = {
  readonly url: string
  readonly width: number
  readonly height: number
}

/** A story's photograph in one of the shapes for sharing; undefined where it is too small for it, or drawn. */
export function sharedCover(
  cover: Cover | undefined,
  size: PictureSize,
): SharedPicture | undefined {
  if (!cover) return undefined
  const { width } = PICTURE_SIZES[size]
  const { src, ...shape } = plainOf(cover, width, size, cover.focus)
  const isShared = cover.kind !== 'drawing' && shape.width === width
  return isShared ? { url: absoluteUrl(src), ...shape } : undefined
}
