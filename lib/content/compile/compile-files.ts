import { checkFrontMatter } from '../check/check-front-matter'
import { checkPath } from '../check/check-path'
import type { Problem } from '../check/problem'
import { modelOfPath } from '../model'
import type { StoredDocument } from '../store/records'
import type { ReadFile } from './changes'
import { runContentlayer } from './run-contentlayer'
import { withStagedFiles } from './staging'
import { toStoredDocument } from './to-stored-document'

/** contentlayer2's cost per document grows with the number it is given at once. */
const BATCH = 250

export type Compiled = {
  readonly documents: readonly StoredDocument[]
  readonly problems: readonly Problem[]
}

/** Checks and compiles files; what is wrong is left out and told. */
export async function compileFiles(
  files: readonly ReadFile[],
  contentDir: string,
  cacheDir: string,
): Promise<Compiled> {
  const problems: Problem[] = []
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
  return { documents, problems }
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
