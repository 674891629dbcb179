import { existsSync } from 'node:fs'
import { type ContentFile, isMediaPath, listContent, lookAtFile, mediaStamp } from '@/lib/files'
import type { Problem } from '@/lib/model'
import { FORGOTTEN, type Store } from '@/lib/store'

/** A file that may have changed since it was stored, with the hash it had then. */
export type Candidate = ContentFile & { readonly storedHash?: string }

/** How the content folder differs from the store, as far as the file system says. */
export type Changes = {
  /** How many documents there are in the folder, where all were counted. */
  readonly documents?: number
  /** Files to be read, in the order of their paths. */
  readonly candidates: readonly Candidate[]
  /** Paths of stored documents whose files are gone. */
  readonly removed: readonly string[]
  readonly problems: readonly Problem[]
}

type Known = { readonly path: string; readonly stamp: string; readonly hash: string }

/**
 * A folder that is not there is not a newspaper without stories: a lost disk must not take down
 * what is live. Throws when the content folder is missing.
 */
function assertFolder(contentDir: string): void {
  if (!existsSync(contentDir)) throw new ContentFolderMissing(contentDir)
}

/** Thrown when there is no content folder to publish from. */
export class ContentFolderMissing extends Error {
  override readonly name = 'ContentFolderMissing'

  constructor(contentDir: string) {
    super(`Không thấy thư mục nội dung ${contentDir}. Kiểm tra CONTENT_DIR (no content folder).`)
  }
}

/** Compares the whole content folder with the store, reading no file. Throws `ContentFolderMissing`. */
export function allChanges(contentDir: string, store: Store): Changes {
  assertFolder(contentDir)
  const { files, problems } = listContent(contentDir)
  const rows = store.prepare('SELECT path, stamp, hash FROM document').all() as Known[]
  const known = new Map(rows.map((row) => [row.path, row]))
  forget(playersOfChanged(contentDir, store), known)
  const present = new Set(files.map((file) => file.path))
  const removed = rows.map((row) => row.path).filter((path) => !present.has(path))
  return { documents: files.length, removed, problems, candidates: candidatesOf(files, known) }
}

/**
 * Compares only the given files (paths below the content folder) with the store; a film among them stands
 * for the documents that play it. Throws
 * `ContentFolderMissing`.
 */
export function changesOf(contentDir: string, store: Store, paths: readonly string[]): Changes {
  assertFolder(contentDir)
  const select = store.prepare('SELECT path, stamp, hash FROM document WHERE path = ?')
  const known = new Map<string, Known>()
  const files: ContentFile[] = []
  const removed: string[] = []
  const problems: Problem[] = []
  const media = paths.filter(isMediaPath).map((path) => `/${path}`)
  const players = media.length > 0 ? playersOfChanged(contentDir, store, media) : []
  for (const path of new Set([...paths.filter((one) => !isMediaPath(one)), ...players])) {
    const row = select.get(path) as Known | undefined
    const look = lookAtFile(contentDir, path)
    if (row) known.set(path, row)
    if ('stamp' in look) files.push(look)
    else if ('problem' in look) problems.push(look.problem)
    else if (row) removed.push(path)
  }
  forget(players, known)
  return { removed, problems, candidates: candidatesOf(files, known) }
}

/**
 * The paths of the documents that play a file which has changed since, or is gone; of those at the given
 * addresses, or of all.
 */
function playersOfChanged(
  contentDir: string,
  store: Store,
  addresses?: readonly string[],
): string[] {
  const rows = store
    .prepare('SELECT m.src, m.stamp, d.path FROM media m JOIN document d ON d.id = m.document')
    .all() as { src: string; stamp: string; path: string }[]
  return rows
    .filter(({ src }) => addresses === undefined || addresses.includes(src))
    .filter(({ src, stamp }) => mediaStamp(contentDir, src) !== stamp)
    .map(({ path }) => path)
}

/** Has documents compiled anew though their own files have not changed. */
function forget(paths: readonly string[], known: Map<string, Known>): void {
  for (const path of paths) {
    const row = known.get(path)
    if (row) known.set(path, { ...row, stamp: FORGOTTEN })
  }
}

function candidatesOf(
  files: readonly ContentFile[],
  known: ReadonlyMap<string, Known>,
): Candidate[] {
  return files
    .filter(({ path, stamp }) => known.get(path)?.stamp !== stamp)
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((file) => {
      const before = known.get(file.path)
      const isKnown = before !== undefined && before.stamp !== FORGOTTEN
      return isKnown ? { ...file, storedHash: before.hash } : file
    })
}
