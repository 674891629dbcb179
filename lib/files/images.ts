import { readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { imagesDir } from '@/lib/config'
import { pathOnDisk } from './path-on-disk'

/**
 * What is sent as it lies there: drawings. Photographs are sent as renditions alone (`server/pictures/`), films
 * and sound in parts (`server/media/`).
 */
const TYPES: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
}

export type Image = {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly etag: string
}

/**
 * Reads a drawing below `content/images`, by the parts of its address after `/images/`.
 * Returns undefined for what is not there, is of no known kind, or lies outside that folder.
 */
export async function readImage(parts: readonly string[]): Promise<Image | undefined> {
  const type = TYPES[path.extname(parts.at(-1) ?? '').toLowerCase()]
  if (!type) return undefined
  try {
    const file = await imageFile(parts)
    if (!file) return undefined
    const { mtimeMs, size } = await stat(/* turbopackIgnore: true */ file)
    const bytes = new Uint8Array(await readFile(/* turbopackIgnore: true */ file))
    return { bytes, type, etag: `"${Math.round(mtimeMs).toString(36)}-${size.toString(36)}"` }
  } catch {
    // Not there, or not to be read: for a reader there is no such picture.
    return undefined
  }
}

/** The file of a picture; undefined outside the folder of pictures. Rejects when it is not there. */
async function imageFile(parts: readonly string[]): Promise<string | undefined> {
  if (parts.some((part) => part.startsWith('.') || /[/\\\0]/.test(part))) return undefined
  const folder = await realpath(imagesDir())
  const file = await realpath(pathOnDisk(folder, `/images/${parts.join('/')}`))
  return file.startsWith(`${folder}${path.sep}`) ? file : undefined
}
