import { paper } from '@/lib/config'
import { askWorkers, inBatches } from '@/lib/files'
import type { Candidate } from './changes'
import { type Compiled, compileFiles, type Setting } from './compile-files'

/** Starting workers, each with a contentlayer2 of its own, takes as long as compiling so many documents. */
const WORTH_WORKERS = 3_000

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
  const setting = { contentDir, now, paper: paper() }
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
