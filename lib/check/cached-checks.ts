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

/** Results of checks before, by which version of the rules they hold. */
export type KnownChecks = {
  read(version: string): CachedChecks
  write(version: string, checks: CachedChecks): void
}

/** Those in a file, for who checks once. Another check may be reading it: it is there whole or not. */
export function checksInFile(file: string): KnownChecks {
  return {
    read(wanted) {
      try {
        const { version, ...checks } = JSON.parse(readFileSync(file, 'utf8'))
        return version === wanted ? (checks as CachedChecks) : NONE
      } catch {
        // Not there yet, or damaged: everything is checked anew.
        return NONE
      }
    },
    write(version, checks) {
      mkdirSync(path.dirname(file), { recursive: true })
      const partial = `${file}.${process.pid}`
      writeFileSync(partial, JSON.stringify({ version, ...checks }))
      renameSync(partial, file)
    },
  }
}

/** Those in memory, for who checks again and again; they begin with those of a file, which the first check writes. */
export function checksInMemory(file: KnownChecks): KnownChecks {
  let known: { readonly version: string; readonly checks: CachedChecks } | undefined
  return {
    read: (version) => (known?.version === version ? known.checks : file.read(version)),
    write(version, checks) {
      if (known?.version !== version) file.write(version, checks)
      known = { version, checks }
    },
  }
}
