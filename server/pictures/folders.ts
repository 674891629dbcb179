import path from 'node:path'
import { picturesDir } from '@/lib/config'

/**
 * Where renditions lie: below `public` under their address, so that the edge finds them; those of stories
 * that only who previews them sees apart from these; half-written ones nowhere of the two.
 */
export const FOLDERS = ['public', 'private'] as const

export type PictureFolder = (typeof FOLDERS)[number]

/** The file of a rendition, by its address (`/anh/…`). */
export function renditionFile(folder: PictureFolder, address: string): string {
  return path.join(picturesDir(), folder, address)
}

/** The folder in which renditions are written before they are whole. */
export function unfinishedFolder(): string {
  return path.join(picturesDir(), 'unfinished')
}
