import { readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { imagesDir } from '@/lib/config'

/** What is sent as it lies there; photographs are sent as renditions alone (`server/pictures/`). */
const TYPES: Readonly<Record<string, string>> = {
  '.mp4': 'video/mp4',
  '.svg': 'image/svg+xml',
  '.webm': 'video/webm',
}

export type Image = {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly etag: string
}

/**
 * Reads a drawing or film below `content/images`, by the parts of its address after `/images/`.
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

/** How many bytes a picture or film has, by its address (`/images/…`); undefined when it is not there. */
export async function imageBytes(address: string): Promise<number | undefined> {
  try {
    const file = await imageFile(address.split('/').slice(2))
    return file === undefined ? undefined : (await stat(/* turbopackIgnore: true */ file)).size
  } catch {
    // Not there, or not to be read: nothing can be said of it.
    return undefined
  }
}

/** The file of a picture; undefined outside the folder of pictures. Rejects when it is not there. */
async function imageFile(parts: readonly string[]): Promise<string | undefined> {
  if (parts.some((part) => part.startsWith('.') || /[/\\\0]/.test(part))) return undefined
  const folder = await realpath(imagesDir())
  const file = await realpath(path.join(folder, ...parts))
  return file.startsWith(`${folder}${path.sep}`) ? file : undefined
}
