import { type ChildProcess, fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import type { Candidate } from './changes'
import type { Compiled } from './compile-files'

/** More would only wait for the one process that writes the store. */
const MOST_WORKERS = 4

/** Batches a worker has at once: one it compiles, one to go on with. */
const BATCHES_AHEAD = 2

/**
 * In megabytes. V8 lets garbage lie in proportion to the size it may grow to; a worker really needs
 * some 60. With these two of them stay below 600 together, and spend no more time on collecting it
 * than without any limit, where they take 750.
 */
const WORKER_MEMORY = ['--max-old-space-size=1792', '--max-semi-space-size=32']

/** What a worker is asked (`scripts/compile-worker.ts`). */
export type WorkerRequest = {
  readonly candidates: readonly Candidate[]
  readonly contentDir: string
  readonly cacheDir: string
}

/** What it answers, in the order it was asked. */
export type WorkerAnswer = { readonly compiled: Compiled } | { readonly failure: string }

type Waiting = { resolve(compiled: Compiled): void; reject(error: Error): void }

type Worker = { compile(request: WorkerRequest): Promise<Compiled>; stop(): void }

/**
 * Compiles batches in as many processes as there are processors. Yields the results in the order of
 * the batches; only a few are in memory at a time. Throws when a worker fails.
 */
export async function* compileWithWorkers(
  batches: readonly (readonly Candidate[])[],
  contentDir: string,
  cacheDir: string,
): AsyncGenerator<Compiled> {
  const count = Math.min(availableParallelism(), MOST_WORKERS, batches.length)
  const workers = Array.from({ length: count }, startWorker)
  const underWay: Promise<Compiled>[] = []
  try {
    for (const [index, candidates] of batches.entries()) {
      const worker = workers[index % count]
      if (worker) underWay.push(worker.compile({ candidates, contentDir, cacheDir }))
      if (underWay.length >= count * BATCHES_AHEAD) yield await oldest(underWay)
    }
    while (underWay.length > 0) yield await oldest(underWay)
  } finally {
    for (const worker of workers) worker.stop()
  }
}

function oldest(underWay: Promise<Compiled>[]): Promise<Compiled> {
  return underWay.shift() ?? Promise.reject(new Error('nothing is under way'))
}

function startWorker(): Worker {
  const waiting: Waiting[] = []
  const child = fork('scripts/run.mjs', ['compile-worker'], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    serialization: 'advanced',
    execArgv: WORKER_MEMORY,
  })
  child.on('message', (answer: WorkerAnswer) => {
    const waiter = waiting.shift()
    if ('compiled' in answer) waiter?.resolve(answer.compiled)
    else waiter?.reject(new Error(answer.failure))
  })
  child.once('exit', (code) => {
    for (const { reject } of waiting) reject(new Error(`a compile worker ended with ${code}`))
  })
  return { compile: (request) => ask(child, waiting, request), stop: () => child.disconnect() }
}

function ask(child: ChildProcess, waiting: Waiting[], request: WorkerRequest): Promise<Compiled> {
  const answer = new Promise<Compiled>((resolve, reject) => {
    waiting.push({ resolve, reject })
    child.send(request, (error) => error && reject(error))
  })
  // It is awaited in its turn; until then nobody listens for its failure.
  answer.catch(() => undefined)
  return answer
}
