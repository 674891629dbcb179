import type { Candidate } from './changes'
import { type Compiled, compileFiles, type Setting } from './compile-files'
import { askWorkers } from './workers'

/** contentlayer2's cost per document grows with the number it is given at once. */
const BATCH = 100

/** Starting workers, each with a contentlayer2 of its own, takes as long as compiling so many documents. */
const WORTH_WORKERS = 3_000

/** Checking, without contentlayer2, is worth them sooner; and what is more is not indexed in one go. */
const MANY = 400

/** Whether so many files are a bulk: checked by several processes, searchable a little later. */
export function isMany(files: readonly unknown[]): boolean {
  return files.length >= MANY
}

/** Files in batches of a good size, in the order given. */
export function inBatches<T>(files: readonly T[]): (readonly T[])[] {
  return Array.from({ length: Math.ceil(files.length / BATCH) }, (_, index) =>
    files.slice(index * BATCH, (index + 1) * BATCH),
  )
}

/** What a process that compiles is asked (`scripts/compile-worker.ts`). */
export type CompileQuestion = {
  readonly candidates: readonly Candidate[]
  readonly setting: Setting
}

/** Where the content lies and where it is kept, both absolute. */
export type Place = { readonly contentDir: string; readonly storeFile: string }

/**
 * Compiles any number of files in batches, one after the other in the order given, so that memory
 * does not grow with their number. From `worthWorkers` on they are compiled by several processes. Takes
 * `now` in milliseconds since 1970.
 */
export async function* compileInBatches(
  candidates: readonly Candidate[],
  { contentDir }: Pick<Place, 'contentDir'>,
  now: number,
  worthWorkers = WORTH_WORKERS,
): AsyncGenerator<Compiled> {
  const setting = { contentDir, now }
  const batches = inBatches(candidates)
  if (candidates.length >= worthWorkers)
    yield* askWorkers<Compiled>('compile-worker', questionsOf(batches, setting))
  else for (const batch of batches) yield await compileFiles(batch, setting)
}

function questionsOf(
  batches: readonly (readonly Candidate[])[],
  setting: Setting,
): CompileQuestion[] {
  return batches.map((candidates) => ({ candidates, setting }))
}
