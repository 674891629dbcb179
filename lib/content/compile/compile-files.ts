import { checkFrontMatter } from '../check/check-front-matter'
import { checkPath } from '../check/check-path'
import type { Problem } from '../check/problem'
import { modelOfPath } from '../model'
import type { StoredDocument } from '../store/records'
import type { Candidate } from './changes'
import { type ContentFile, readContentFile } from './content-files'
import { withStagedNames } from './staging'
import { toStoredDocument } from './to-stored-document'

/** What became of some files. What is wrong is left out of `documents` and told. */
export type Compiled = {
  readonly documents: readonly StoredDocument[]
  /** Files that are as they were, but for what the file system says of them. */
  readonly restamp: readonly ContentFile[]
  readonly problems: readonly Problem[]
}

type ReadFile = ContentFile & { readonly text: string; readonly hash: string }

/** Reads, checks and compiles files, all at once: not more than some hundreds. */
export async function compileFiles(
  candidates: readonly Candidate[],
  contentDir: string,
  cacheDir: string,
): Promise<Compiled> {
  const problems: Problem[] = []
  const restamp: ContentFile[] = []
  const sound: ReadFile[] = []
  for (const { storedHash, ...file } of candidates) {
    const read = readContentFile(contentDir, file.path)
    if ('problem' in read) problems.push(read.problem)
    else if (read.hash === storedHash) restamp.push(file)
    else {
      const found = checkFile(file.path, read.text)
      if (found.length === 0) sound.push({ ...file, ...read })
      problems.push(...found)
    }
  }
  const documents = await compileSound(sound, contentDir, cacheDir, problems)
  return { documents, restamp, problems }
}

function checkFile(file: string, text: string): Problem[] {
  const misplaced = checkPath(file)
  const model = modelOfPath(file)
  return misplaced.length > 0 || !model ? misplaced : checkFrontMatter(file, text, model)
}

async function compileSound(
  files: readonly ReadFile[],
  contentDir: string,
  cacheDir: string,
  problems: Problem[],
): Promise<StoredDocument[]> {
  if (files.length === 0) return []
  // Loaded with the first change: contentlayer2 takes most of a process's memory, and a second.
  const { runContentlayer } = await import('./run-contentlayer')
  const byPath = new Map(files.map((file) => [file.path, file]))
  const texts = new Map(files.map((file) => [file.path, file.text]))
  const documents = await withStagedNames(cacheDir, texts.keys(), (folder) =>
    runContentlayer(folder, texts),
  )
  const stored = documents.flatMap((document) => {
    const file = byPath.get(document._raw.sourceFilePath)
    return (file && toStoredDocument(document, contentDir, file, problems)) ?? []
  })
  return stored.sort((a, b) => (a.path < b.path ? -1 : 1))
}
