import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { imageSize } from 'image-size'
import { imagesDir } from '@/lib/config'
import { MOST_PIXELS, type PictureFault, type PictureFile, type Size } from '@/lib/model'
import { locatePicture } from './picture-file'
import { traitsOf } from './picture-traits'
import { isWhole } from './whole-picture'

/** Larger files are no pictures to publish: they are not read. */
export const MOST_READ = 64 * 1024 * 1024

/** A picture of the content folder, by its address (`/images/…`), or why there is none. */
export function lookAtPicture(contentDir: string, address: string): PictureFile | PictureFault {
  const found = locatePicture(contentDir, address)
  if (typeof found === 'string') return found
  const { file, bytes } = found
  if (bytes > MOST_READ) return { width: 0, height: 0, bytes }
  const content = readFileSync(file)
  const size = sizeOfPicture(address, content)
  if (!size) return 'unreadable'
  const { type, width, height } = size
  const { frames, standsStill } = traitsOf(type, content)
  const isTooLong = frames > 1 && frames * width * height > MOST_PIXELS
  return {
    ...{ width, height, bytes },
    ...(isTooLong && { frames }),
    ...(standsStill && { standsStill }),
  }
}

/** What browsers show, by the ending under which it is named; a photo in HEIC is none. */
const SHOWN: Readonly<Record<string, RegExp>> = {
  svg: /\.svg$/i,
  avif: /\.avif$/i,
  ...Object.fromEntries(
    ['jpg', 'png', 'webp', 'gif'].map((type) => [type, /\.(?:jpe?g|png|webp|gif)$/i]),
  ),
}

/** EXIF turns a picture on its side from this orientation on. */
const FIRST_ON_ITS_SIDE = 5

/**
 * The size of a picture as it is shown, from the header of its file; `type` is what that header says it is.
 * Undefined when it is no picture to show, or not all of one.
 */
export function sizeOfPicture(
  address: string,
  bytes: Uint8Array,
): (Size & { readonly type: string }) | undefined {
  try {
    const { width, height, orientation = 1, type = '' } = imageSize(bytes)
    if (!SHOWN[type]?.test(address) || !(width > 0 && height > 0)) return undefined
    if (!isWhole(type, bytes)) return undefined
    const isTurned = orientation >= FIRST_ON_ITS_SIDE
    return isTurned ? { width: height, height: width, type } : { width, height, type }
  } catch {
    // It is not a picture at all.
    return undefined
  }
}

/** The addresses of all files in the folder of pictures. Links are not followed. */
export function pictureNames(contentDir: string): string[] {
  return namesBelow(imagesDir(contentDir), '/images')
}

function namesBelow(folder: string, address: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const name = `${address}/${entry.name}`
      if (entry.isDirectory()) return namesBelow(path.join(folder, entry.name), name)
      return entry.isFile() ? [name] : []
    })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
