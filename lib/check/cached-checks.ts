import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { PictureFault, PictureFile } from '@/lib/model'
import type { Archive } from './check-archive'
import type { CheckedDocument } from './check-document'
import type { Sketch } from './night-editor'

/** A document's results, with what the file system said of its file and the hash of its text. */
export type KeptCheck = {
  readonly stamp: string
  readonly hash: string
  readonly checked: CheckedDocument
  /** Some phrases of its body, by which it is known again. */
  readonly sketch: Sketch
}

/** A picture as it was when it was last measured. */
export type KeptPicture = { readonly stamp: string; readonly file: PictureFile | PictureFault }

/** Results by the paths of their documents, and by the addresses of pictures. */
export type KeptChecks = {
  readonly documents: Readonly<Record<string, KeptCheck>>
  readonly pictures: Readonly<Record<string, KeptPicture>>
}

const NONE: KeptChecks = { documents: {}, pictures: {} }

/** Results of an earlier check by the same version of the rules. */
export function readKeptChecks({ cacheFile, version }: Archive): KeptChecks {
  try {
    const kept = JSON.parse(readFileSync(cacheFile, 'utf8')) as KeptChecks & { version: string }
    return kept.version === version ? kept : NONE
  } catch {
    // Not there yet, or damaged: everything is checked anew.
    return NONE
  }
}

/** Keeps results for the next check. Another check may be reading: the file is there whole or not. */
export function keepChecks({ cacheFile, version }: Archive, kept: KeptChecks): void {
  mkdirSync(path.dirname(cacheFile), { recursive: true })
  const partial = `${cacheFile}.${process.pid}`
  writeFileSync(partial, JSON.stringify({ version, ...kept }))
  renameSync(partial, cacheFile)
}
