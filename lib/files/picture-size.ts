import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { imageSize } from 'image-size'
import { mediaKindOf, type PictureFault, type PictureFile } from '@/lib/model'

/** Larger files are no pictures to publish: they are not read. */
const MOST_READ = 64 * 1024 * 1024

/**
 * A picture of the content folder, by its address (`/images/…`), or why there is none. Addresses
 * elsewhere are not pictures of ours.
 */
export function lookAtPicture(contentDir: string, address: string): PictureFile | PictureFault {
  if (!address.startsWith('/images/') || address.split('/').includes('..')) return 'missing'
  const file = path.join(contentDir, address)
  try {
    const found = statSync(file)
    const bytes = found.size
    if (address.endsWith('/')) return 'missing'
    if (!isInside(contentDir, file)) return 'outside'
    if (!found.isFile() || bytes === 0) return 'unreadable'
    if (mediaKindOf(address)) return 'unreadable'
    if (bytes > MOST_READ) return { width: 0, height: 0, bytes }
    return measure(file, bytes)
  } catch (error) {
    if (NOT_THERE.has(String((error as NodeJS.ErrnoException).code))) return 'missing'
    throw error
  }
}

const NOT_THERE = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'])

/** What browsers show, by the ending under which the server sends it; a photo in HEIC is none. */
const SHOWN: Readonly<Record<string, RegExp>> = {
  svg: /\.svg$/i,
  avif: /\.avif$/i,
  ...Object.fromEntries(
    ['jpg', 'png', 'webp', 'gif'].map((type) => [type, /\.(?:jpe?g|png|webp|gif)$/i]),
  ),
}

function measure(file: string, bytes: number): PictureFile | PictureFault {
  try {
    const { width, height, type = '' } = imageSize(readFileSync(file))
    const isShown = SHOWN[type]?.test(file) && width > 0 && height > 0
    return isShown ? { width, height, bytes } : 'unreadable'
  } catch {
    // It is not a picture at all.
    return 'unreadable'
  }
}

/** A link out of the folder is followed by nobody. */
function isInside(contentDir: string, file: string): boolean {
  return realpathSync(file).startsWith(realpathSync(path.join(contentDir, 'images')) + path.sep)
}

/** The addresses of all files in the folder of pictures. Links are not followed. */
export function pictureNames(contentDir: string): string[] {
  return namesBelow(path.join(contentDir, 'images'), '/images')
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
