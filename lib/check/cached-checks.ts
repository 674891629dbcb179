import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { PictureFault, PictureFile, PictureRights } from '@/lib/model'
import type { CheckedDocument } from './check-document'
import type { CachedMedia } from './media-checker'
import type { Sketch } from './night-editor'

/** A document's results, with what the file system said of its file and the hash of its text. */
export type CachedCheck = {
  readonly stamp: string
  readonly hash: string
  readonly checked: CheckedDocument
  /** Some phrases of its body, by which it is known again. */
  readonly sketch: Sketch
}

/** A picture as it was when it was last measured, and whose it says it is where that was asked. */
export type CachedPicture = {
  readonly stamp: string
  readonly file: PictureFile | PictureFault
  readonly rights?: PictureRights
}

/** Results by the paths of their documents, and by the addresses of pictures and of what is played. */
export type CachedChecks = {
  readonly documents: Readonly<Record<string, CachedCheck>>
  readonly pictures: Readonly<Record<string, CachedPicture>>
  readonly media: Readonly<Record<string, CachedMedia>>
}

const NONE: CachedChecks = { documents: {}, pictures: {}, media: {} }

/** Where results are kept, and by which version of the rules they hold. */
export type CheckCache = { readonly cacheFile: string; readonly version: string }

/** Results of an earlier check by the same version of the rules. */
export function readCachedChecks({ cacheFile, version }: CheckCache): CachedChecks {
  try {
    const cached = JSON.parse(readFileSync(cacheFile, 'utf8')) as CachedChecks & { version: string }
    return cached.version === version ? cached : NONE
  } catch {
    // Not there yet, or damaged: everything is checked anew.
    return NONE
  }
}

/** Keeps results for the next check. Another check may be reading: the file is there whole or not. */
export function writeCachedChecks({ cacheFile, version }: CheckCache, cached: CachedChecks): void {
  mkdirSync(path.dirname(cacheFile), { recursive: true })
  const partial = `${cacheFile}.${process.pid}`
  writeFileSync(partial, JSON.stringify({ version, ...cached }))
  renameSync(partial, cacheFile)
}
