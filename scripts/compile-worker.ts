import { compileFiles } from '../lib/content/compile/compile-files'
import type { WorkerAnswer, WorkerRequest } from '../lib/content/compile/workers'

/** A process that compiles batches of documents, started by `lib/content/compile/workers.ts`. */
let running = Promise.resolve()

process.on('message', (request: WorkerRequest) => {
  running = running.then(async () => {
    const answer = await compile(request)
    process.send?.(answer)
  })
})
process.on('disconnect', () => process.exit(0))

function compile({ candidates, contentDir, cacheDir }: WorkerRequest): Promise<WorkerAnswer> {
  return compileFiles(candidates, contentDir, cacheDir).then(
    (compiled) => ({ compiled }),
    (error: unknown) => ({ failure: error instanceof Error ? `${error.stack}` : String(error) }),
  )
}
