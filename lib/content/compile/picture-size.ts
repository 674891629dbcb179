import { readFileSync } from 'node:fs'
import path from 'node:path'
import { imageSize } from 'image-size'
import type { Size } from '../store/records'

/** Films have no size to read here; players keep this shape. */
const FILM: Size = { width: 1280, height: 720 }

/**
 * The size of a picture of the content folder, by its address (`/images/…`). Returns undefined when
 * there is no such picture, or none that can be read. Addresses elsewhere are not pictures of ours.
 */
export function pictureSize(contentDir: string, address: string): Size | undefined {
  if (!address.startsWith('/images/') || address.split('/').includes('..')) return undefined
  try {
    const bytes = readFileSync(path.join(contentDir, address))
    if (/\.(mp4|webm)$/i.test(address)) return FILM
    const { width, height } = imageSize(bytes)
    return { width, height }
  } catch {
    // Missing and unreadable pictures are the same to an editor: the check names the address.
    return undefined
  }
}
