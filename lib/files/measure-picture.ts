import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { MOST_PIXELS, type Picture, type PictureFault } from '@/lib/model'
import { locatePicture } from './picture-file'
import { rightsOf } from './picture-rights'
import { MOST_READ, sizeOfPicture } from './picture-size'
import { traitsOf } from './picture-traits'

/** A picture with the stamp its file had when it was measured. */
export type MeasuredPicture = { readonly picture: Picture; readonly stamp: string }

/** The id of a picture: 16 hexadecimal digits of the SHA-256 of its file. */
export function pictureId(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16)
}

/**
 * Reads all that is said of a picture, from the header of its file alone: nothing is decoded. Takes
 * its address (`/images/…`); some 30 ms for a photograph of 9 MB. Rejects when the file cannot be read.
 */
export async function measurePicture(
  contentDir: string,
  src: string,
): Promise<MeasuredPicture | PictureFault> {
  const found = locatePicture(contentDir, src)
  if (typeof found === 'string') return found
  const { stamp, bytes, file } = found
  if (bytes > MOST_READ)
    return { stamp, picture: { src, id: '', kind: 'photo', width: 0, height: 0, bytes } }
  const content = await readFile(file)
  const size = sizeOfPicture(src, content)
  if (!size) return 'unreadable'
  const { type, width, height } = size
  const { hasAlpha, frames } = traitsOf(type, content)
  // What is too much to decode at once stands still.
  const isAnimated = frames > 1 && frames * width * height <= MOST_PIXELS
  const rights = await rightsOf(type, content)
  const picture: Picture = {
    src,
    id: pictureId(content),
    kind: type === 'svg' ? 'drawing' : isAnimated ? 'animation' : 'photo',
    ...{ width, height, bytes },
    ...(hasAlpha && { hasAlpha }),
    ...(rights && { rights }),
  }
  return { stamp, picture }
}
