import { realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { LRUCache } from 'lru-cache'
import { imagesDir } from '@/lib/config'
import { type MediaFault, mediaKindOf, mediaTypeOf, type ReadMedia } from '@/lib/model'
import { stampOf } from '../content-files'
import { pathOnDisk } from '../path-on-disk'
import { readInProcess } from './media-reader'

/** A longer film belongs to a film portal, bytes. */
const MOST_BYTES = 1024 * 1024 * 1024

/** What was found, by file and stamp: a film is read once, however often the stories with it are saved. */
const found = new LRUCache<string, ReadMedia | MediaFault>({ max: 2_000 })

/**
 * What a film, a sound recording or captions of the content folder are, by address (`/images/…`), or why
 * they cannot be played. Each file is read once, and again when it has changed.
 */
export async function lookAtMedia(
  contentDir: string,
  address: string,
): Promise<ReadMedia | MediaFault> {
  const located = locate(contentDir, address)
  if ('fault' in located) return located.fault
  const { file, bytes } = located
  const key = `${file} ${stampOf(file)}`
  const known = found.get(key)
  if (known) return known
  const look = await read(file, bytes)
  found.set(key, look)
  return look
}

/** What changes whenever such a file may have; undefined where there is none. */
export function mediaStamp(contentDir: string, address: string): string | undefined {
  return findMediaFile(contentDir, address)?.stamp
}

/** Whether a path below the content folder is that of something played. */
export function isMediaPath(file: string): boolean {
  return file.startsWith('images/') && mediaKindOf(file) !== undefined
}

/** A file as it lies in the content folder: its real path, what changes whenever it may have, its bytes. */
export type FoundFile = { readonly file: string; readonly stamp: string; readonly bytes: number }

/** The file of an address of something played; undefined where there is none, or none to be sent. */
export function findMediaFile(contentDir: string, address: string): FoundFile | undefined {
  const located = locate(contentDir, address)
  return 'file' in located ? { ...located, stamp: stampOf(located.file) } : undefined
}

type Located = { readonly file: string; readonly bytes: number } | { readonly fault: MediaFault }

/** Where a file is. A link out of the folder is followed by nobody. */
function locate(contentDir: string, address: string): Located {
  const [, , ...parts] = address.split('/')
  const isPlain = parts.every((part) => part !== '' && !part.startsWith('.'))
  if (!address.startsWith('/images/') || !isPlain) return { fault: 'missing' }
  try {
    const folder = realpathSync(imagesDir(contentDir))
    const file = realpathSync(pathOnDisk(folder, address))
    if (!file.startsWith(folder + path.sep)) return { fault: 'outside' }
    const found = statSync(file)
    return found.isFile() ? { file, bytes: found.size } : { fault: 'missing' }
  } catch (error) {
    if (NOT_THERE.has(String((error as NodeJS.ErrnoException).code))) return { fault: 'missing' }
    throw error
  }
}

const NOT_THERE = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'])

async function read(file: string, bytes: number): Promise<ReadMedia | MediaFault> {
  if (!mediaTypeOf(file)) return 'kind'
  if (bytes === 0) return 'empty'
  if (bytes > MOST_BYTES) return 'large'
  // Whatever is wrong with its bytes, an editor can only save it anew.
  return readInProcess(file).catch((): MediaFault => 'broken')
}
