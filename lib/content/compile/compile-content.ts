import path from 'node:path'
import { checkFrontMatter } from '../check/check-front-matter'
import { checkPath, slugOfPath } from '../check/check-path'
import { checkDuplicates, missingArticle } from '../check/check-together'
import { ContentProblems, type Problem } from '../check/problem'
import { modelOfPath } from '../model'
import { openStoreForWriting, type Store } from '../store/database'
import type { StoredDocument } from '../store/records'
import { type StoreChange, writeChange } from '../store/write'
import { type ContentFile, listContent, readContentFile } from './content-files'
import { runContentlayer } from './run-contentlayer'
import { withStagedFiles } from './staging'
import { toStoredDocument } from './to-stored-document'

/** contentlayer2's cost per document grows with the number it is given at once. */
const BATCH = 250

/** What a compilation did, in documents. */
export type Compilation = {
  readonly documents: number
  readonly compiled: number
  readonly removed: number
}

type ReadFile = ContentFile & { readonly text: string; readonly hash: string }

type Known = { readonly path: string; readonly stamp: string; readonly hash: string }

/**
 * Brings the store in line with the content folder; only what changed is read and compiled.
 *
 * Takes the absolute paths of both. Throws `ContentProblems`, with nothing written, when any
 * document is wrong.
 */
export async function compileContent(contentDir: string, storeFile: string): Promise<Compilation> {
  const store = openStoreForWriting(storeFile)
  try {
    const { files, problems } = listContent(contentDir)
    const known = knownFiles(store)
    const { changed, restamp } = readChanged(contentDir, files, known, problems)
    const put = await compileFiles(changed, contentDir, path.dirname(storeFile), problems)
    problems.push(...checkDuplicates(files.map((file) => file.path)), ...leadNowhere(put, files))
    if (problems.length > 0) throw new ContentProblems(problems)
    const present = new Set(files.map((file) => file.path))
    const remove = [...known.keys()].filter((file) => !present.has(file))
    writeIfAny(store, { put, remove, restamp })
    return { documents: files.length, compiled: put.length, removed: remove.length }
  } finally {
    store.close()
  }
}

function writeIfAny(store: Store, change: StoreChange): void {
  if (change.put.length + change.remove.length + change.restamp.length > 0) {
    writeChange(store, change)
  }
}

function knownFiles(store: Store): ReadonlyMap<string, Known> {
  const rows = store.prepare('SELECT path, stamp, hash FROM document').all() as Known[]
  return new Map(rows.map((row) => [row.path, row]))
}

function readChanged(
  contentDir: string,
  files: readonly ContentFile[],
  known: ReadonlyMap<string, Known>,
  problems: Problem[],
) {
  const changed: ReadFile[] = []
  const restamp: ContentFile[] = []
  for (const file of files) {
    const before = known.get(file.path)
    if (before?.stamp === file.stamp) continue
    const read = readContentFile(contentDir, file.path)
    if ('problem' in read) problems.push(read.problem)
    else if (read.hash === before?.hash) restamp.push(file)
    else changed.push({ ...file, ...read })
  }
  return { changed, restamp }
}

/** Checks and compiles files in batches; what is wrong is added to `problems` and left out. */
async function compileFiles(
  files: readonly ReadFile[],
  contentDir: string,
  cacheDir: string,
  problems: Problem[],
): Promise<StoredDocument[]> {
  const sound = files.filter((file) => {
    const found = checkFile(file)
    problems.push(...found)
    return found.length === 0
  })
  const documents: StoredDocument[] = []
  for (let start = 0; start < sound.length; start += BATCH) {
    const batch = sound.slice(start, start + BATCH)
    documents.push(...(await compileBatch(batch, contentDir, cacheDir, problems)))
  }
  return documents
}

function checkFile({ path: file, text }: ReadFile): Problem[] {
  const misplaced = checkPath(file)
  const model = modelOfPath(file)
  return misplaced.length > 0 || !model ? misplaced : checkFrontMatter(file, text, model)
}

async function compileBatch(
  batch: readonly ReadFile[],
  contentDir: string,
  cacheDir: string,
  problems: Problem[],
): Promise<StoredDocument[]> {
  const byPath = new Map(batch.map((file) => [file.path, file]))
  const texts = new Map(batch.map((file) => [file.path, file.text]))
  const documents = await withStagedFiles(cacheDir, texts, runContentlayer)
  return documents.flatMap((document) => {
    const file = byPath.get(document._raw.sourceFilePath)
    return (file && toStoredDocument(document, contentDir, file, problems)) ?? []
  })
}

function leadNowhere(put: readonly StoredDocument[], files: readonly ContentFile[]): Problem[] {
  const headlines = put.filter((document) => document.articleSlug !== undefined)
  if (headlines.length === 0) return []
  const articles = new Set(
    files
      .filter((file) => modelOfPath(file.path)?.kind === 'article')
      .map((file) => slugOfPath(file.path)),
  )
  return headlines.flatMap(({ path: file, articleSlug = '' }) =>
    articles.has(articleSlug) ? [] : [missingArticle(file, articleSlug)],
  )
}
