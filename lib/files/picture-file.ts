import { type BigIntStats, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { imagesDir } from '@/lib/config'
import { mediaKindOf, type PictureFault } from '@/lib/model'
import { pathOnDisk } from './path-on-disk'

/** Where a picture's file lies, what it weighs, and a word that changes whenever it may have changed. */
export type LocatedPicture = {
  readonly file: string
  readonly bytes: number
  readonly stamp: string
}

/**
 * Finds a picture of the content folder by its address (`/images/…`), or says why there is none.
 * Addresses elsewhere are not ours; a link out of the folder is followed by nobody.
 */
export function locatePicture(contentDir: string, address: string): LocatedPicture | PictureFault {
  const isOurs = address.startsWith('/images/') && !address.split('/').includes('..')
  if (!isOurs || address.endsWith('/')) return 'missing'
  const folder = imagesDir(contentDir)
  try {
    const file = pathOnDisk(folder, address)
    const found = statSync(file, { bigint: true })
    if (!realpathSync(file).startsWith(realpathSync(folder) + path.sep)) return 'outside'
    if (!found.isFile() || found.size === 0n || mediaKindOf(address)) return 'unreadable'
    return { file, bytes: Number(found.size), stamp: stampOf(found) }
  } catch (error) {
    if (NOT_THERE.has(String((error as NodeJS.ErrnoException).code))) return 'missing'
    throw error
  }
}

/** The stamp of a picture's file; undefined where none is there. Costs one look at the file system. */
export function stampOfPicture(contentDir: string, address: string): string | undefined {
  const file = pathOnDisk(imagesDir(contentDir), address)
  const found = statSync(file, { bigint: true, throwIfNoEntry: false })
  return found && stampOf(found)
}

function stampOf({ mtimeNs, ctimeNs, size, ino }: BigIntStats): string {
  return `${mtimeNs}-${ctimeNs}-${size}-${ino}`
}

const NOT_THERE = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'])
