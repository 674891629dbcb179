import path from 'node:path'
import type { Candidate } from './changes'
import { type Compiled, compileFiles } from './compile-files'
import { compileWithWorkers } from './workers'

/** contentlayer2's cost per document grows with the number it is given at once. */
const BATCH = 100

/** Starting the workers costs about as much as compiling so many documents here. */
const WORTH_WORKERS = 400

/** Whether so many files are a bulk: compiled by several processes, searchable a little later. */
export function isMany(files: readonly unknown[]): boolean {
  return files.length >= WORTH_WORKERS
}

/** Where the content lies and where it is kept, both absolute. */
export type Place = { readonly contentDir: string; readonly storeFile: string }

/**
 * Compiles any number of files in batches, one after the other in the order given, so that memory
 * does not grow with their number. Many are compiled by several processes.
 */
export async function* compileInBatches(
  candidates: readonly Candidate[],
  { contentDir, storeFile }: Place,
): AsyncGenerator<Compiled> {
  const cacheDir = path.dirname(storeFile)
  const batches = Array.from({ length: Math.ceil(candidates.length / BATCH) }, (_, index) =>
    candidates.slice(index * BATCH, (index + 1) * BATCH),
  )
  if (isMany(candidates)) yield* compileWithWorkers(batches, contentDir, cacheDir)
  else for (const batch of batches) yield await compileFiles(batch, contentDir, cacheDir)
}
