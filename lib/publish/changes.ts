import { existsSync } from 'node:fs'
import { type ContentFile, listContent, lookAtFile, mediaStamp, stampOfPicture } from '@/lib/files'
import { type Problem, publishingOrder } from '@/lib/model'
import { normalizeLetters } from '@/lib/shared/text'
import { FORGOTTEN, type Store } from '@/lib/store'

/** A file that may have changed since it was stored, with the hash it had then. */
export type Candidate = ContentFile & { readonly storedHash?: string }

/** How the content folder differs from the store, as far as the file system says. */
export type Changes = {
  /** How many documents there are in the folder, where all were counted. */
  readonly documents?: number
  /** Files to be read, in the order in which they are brought in. */
  readonly candidates: readonly Candidate[]
  /** Paths of stored documents whose files are gone. */
  readonly removed: readonly string[]
  /** Addresses of stored pictures whose files may have changed, or are gone. */
  readonly pictures: readonly string[]
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
  const pictures = changedPictures(contentDir, allPictures(store))
  const candidates = candidatesOf(files, known)
  return { documents: files.length, removed, problems, candidates, pictures }
}

/**
 * Compares only the given files (paths below the content folder) with the store; of folders below
 * `images/`, all that is in them. A film among them stands for the documents that play it. Throws
 * `ContentFolderMissing`.
 */
export function changesOf(contentDir: string, store: Store, paths: readonly string[]): Changes {
  assertFolder(contentDir)
  const select = store.prepare('SELECT path, stamp, hash FROM document WHERE path = ?')
  const known = new Map<string, Known>()
  const files: ContentFile[] = []
  const removed: string[] = []
  const problems: Problem[] = []
  const inImages = paths.filter((path) => path.startsWith('images/'))
  const pictures = inImages.flatMap((path) => changedPictures(contentDir, picturesAt(store, path)))
  const players = inImages.flatMap((path) => playersOfChanged(contentDir, store, path))
  const documents = paths.filter((path) => !path.startsWith('images/'))
  for (const path of new Set([...documents, ...players])) {
    const row = select.get(path) as Known | undefined
    const look = lookAtFile(contentDir, path)
    if (row) known.set(path, row)
    if ('stamp' in look) files.push(look)
    else if ('problem' in look) problems.push(look.problem)
    else if (row) removed.push(path)
  }
  forget(players, known)
  const candidates = candidatesOf(files, known)
  return { removed, problems, candidates, pictures: [...new Set(pictures)] }
}

type KnownPicture = { readonly src: string; readonly stamp: string }

function allPictures(store: Store): KnownPicture[] {
  return store.prepare('SELECT src, stamp FROM picture').all([]) as KnownPicture[]
}

/** The picture of a path, or those below it. */
function picturesAt(store: Store, path: string): KnownPicture[] {
  return store
    .prepare(`SELECT src, stamp FROM picture WHERE ${AT_OR_BELOW}`)
    .all(placesOf(path)) as KnownPicture[]
}

const AT_OR_BELOW = '(src = :src OR (src > :from AND src < :to))'

/** How documents write a path, and between which lie those below it: the next character after the slash is `0`. */
function placesOf(path: string) {
  const src = `/${normalizeLetters(path)}`
  return { src, from: `${src}/`, to: `${src}0` }
}

function changedPictures(contentDir: string, known: readonly KnownPicture[]): string[] {
  return known
    .filter(({ src, stamp }) => stampOfPicture(contentDir, src) !== stamp)
    .map(({ src }) => src)
}

/**
 * The paths of the documents that play a file which has changed since, or is gone; of those at or below a
 * path of the content folder, or of all.
 */
function playersOfChanged(contentDir: string, store: Store, at?: string): string[] {
  const rows = store
    .prepare(
      `SELECT src, m.stamp, d.path FROM media m JOIN document d ON d.id = m.document
         ${at === undefined ? '' : `WHERE ${AT_OR_BELOW}`}`,
    )
    .all(at === undefined ? [] : placesOf(at)) as { src: string; stamp: string; path: string }[]
  return rows
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
    .sort((a, b) => (publishingOrder(a.path) < publishingOrder(b.path) ? -1 : 1))
    .map((file) => {
      const before = known.get(file.path)
      const isKnown = before !== undefined && before.stamp !== FORGOTTEN
      return isKnown ? { ...file, storedHash: before.hash } : file
    })
}
