import { realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { LRUCache } from 'lru-cache'
import { type MediaFault, mediaKindOf, mediaTypeOf, type ReadMedia } from '@/lib/model'
import { stampOf } from '../content-files'
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
  const { file } = located
  const key = `${file} ${stampOf(file)}`
  const known = found.get(key)
  if (known) return known
  const look = await read(file)
  found.set(key, look)
  return look
}

/** What changes whenever such a file may have; undefined where there is none. */
export function mediaStamp(contentDir: string, address: string): string | undefined {
  const located = locate(contentDir, address)
  return 'file' in located ? stampOf(located.file) : undefined
}

/** Whether a path below the content folder is that of something played. */
export function isMediaPath(file: string): boolean {
  return file.startsWith('images/') && mediaKindOf(file) !== undefined
}

type Located = { readonly file: string } | { readonly fault: MediaFault }

/** Where a file is. A link out of the folder is followed by nobody. */
function locate(contentDir: string, address: string): Located {
  const parts = address.split('/')
  if (!address.startsWith('/images/') || parts.includes('..') || address.endsWith('/'))
    return { fault: 'missing' }
  try {
    const folder = realpathSync(path.join(contentDir, 'images'))
    const file = realpathSync(path.join(folder, ...parts.slice(2)))
    if (!file.startsWith(folder + path.sep)) return { fault: 'outside' }
    return statSync(file).isFile() ? { file } : { fault: 'missing' }
  } catch (error) {
    if (NOT_THERE.has(String((error as NodeJS.ErrnoException).code))) return { fault: 'missing' }
    throw error
  }
}

const NOT_THERE = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'])

async function read(file: string): Promise<ReadMedia | MediaFault> {
  const { size } = statSync(file)
  if (!mediaTypeOf(file)) return 'kind'
  if (size === 0) return 'empty'
  if (size > MOST_BYTES) return 'large'
  // Whatever is wrong with its bytes, an editor can only save it anew.
  return readInProcess(file).catch((): MediaFault => 'broken')
}
