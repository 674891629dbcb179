import { lookAtBody } from '@/lib/body'
import { type Paper, paper } from '@/lib/config'
import { askWorkers, type ContentFile, inBatches, isMany, readContentFile } from '@/lib/files'
import { type Problem, splitFrontMatter } from '@/lib/model'
import type { CachedCheck } from './cached-checks'
import { checkDocument } from './check-document'
import { readWithSense, sketchOf } from './night-editor'

/** A file that may have changed, with what is known of it from before. */
export type FileToCheck = ContentFile & { readonly known?: CachedCheck }

/** Files to check, each by itself. `now` is milliseconds since 1970. */
export type CheckQuestion = {
  readonly files: readonly FileToCheck[]
  readonly contentDir: string
  readonly now: number
  /** The paper they are of, where another process checks them. */
  readonly paper?: Paper
}

/** What was found, by the files' paths, and why others could not be read at all. */
export type CheckedFiles = {
  readonly checks: readonly (readonly [path: string, check: CachedCheck])[]
  readonly refused: readonly Problem[]
}

/** Checks files in this process. */
export function checkFiles({ files, contentDir, now }: CheckQuestion): CheckedFiles {
  const checks: [string, CachedCheck][] = []
  const refused: Problem[] = []
  for (const { path, stamp, known } of files) {
    const read = readContentFile(contentDir, path)
    if ('problem' in read) refused.push(read.problem)
    else if (known?.hash === read.hash) checks.push([path, { ...known, stamp }])
    else {
      checks.push([path, { stamp, hash: read.hash, ...readDocument(path, read.text, now) }])
    }
  }
  return { checks, refused }
}

/** Every rule, and what the night editor says. */
function readDocument(path: string, text: string, now: number) {
  const checked = checkDocument(path, text, lookAtBody(text), now)
  const odd = readWithSense(path, text, checked.fields)
  const sketch = sketchOf(splitFrontMatter(text)?.body ?? '')
  return { checked: { ...checked, problems: [...checked.problems, ...odd] }, sketch }
}

/** Checks any number of files; many are checked by several processes. */
export async function* checkInBatches(question: CheckQuestion): AsyncGenerator<CheckedFiles> {
  if (!isMany(question.files)) {
    yield checkFiles(question)
    return
  }
  const questions = inBatches(question.files).map((files) => ({
    ...question,
    files,
    paper: paper(),
  }))
  yield* askWorkers<CheckedFiles>('check-worker', questions)
}
