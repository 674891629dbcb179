import { type ChildProcess, fork } from 'node:child_process'
import { availableParallelism } from 'node:os'

/** More would only wait for the one process that takes in what they answer. */
const MOST_WORKERS = 4

/** Batches a worker has at once: one it works on, one to go on with. */
const BATCHES_AHEAD = 2

/**
 * In megabytes. V8 lets garbage lie in proportion to the size it may grow to; a worker really needs
 * some 60. With these two of them stay below 600 together, and spend no more time on collecting it
 * than without any limit, where they take 750.
 */
const WORKER_MEMORY = ['--max-old-space-size=1792', '--max-semi-space-size=32']

/** What a worker answers, in the order it was asked. */
export type WorkerAnswer<A> = { readonly answer: A } | { readonly failure: string }

type Waiting<A> = { resolve(answer: A): void; reject(error: Error): void }

/** A process that answers one question after the other, until it is stopped. */
export type Worker<A> = { ask(question: object): Promise<A>; stop(): void }

/**
 * Asks a program of `scripts/` all of the questions, in as many processes as there are processors and
 * questions. These are taken as they are needed; `memory` are the options of V8 that bound a process's.
 * Yields the answers in the order of the questions; only a few are in memory at a time. Throws when a
 * worker fails. The program answers with `answerQuestions`.
 */
export async function* askWorkers<A>(
  program: string,
  questions: Iterable<object> | AsyncIterable<object>,
  memory: readonly string[] = WORKER_MEMORY,
): AsyncGenerator<A> {
  const count = Math.min(availableParallelism(), MOST_WORKERS)
  const workers: Worker<A>[] = []
  const underWay: Promise<A>[] = []
  let asked = 0
  try {
    for await (const question of questions) {
      if (workers.length < count) workers.push(startWorker<A>(program, memory))
      const worker = workers[asked % count]
      if (worker) underWay.push(worker.ask(question))
      asked += 1
      if (underWay.length >= count * BATCHES_AHEAD) yield await oldest(underWay)
    }
    while (underWay.length > 0) yield await oldest(underWay)
  } finally {
    for (const worker of workers) worker.stop()
  }
}

/** The other side: answers every question this process is asked, one after the other. */
export function answerQuestions<Q, A>(answer: (question: Q) => Promise<A>): void {
  let running = Promise.resolve()
  process.on('message', (question: Q) => {
    running = running.then(async () => {
      const result = await answer(question).then(
        (found): WorkerAnswer<A> => ({ answer: found }),
        (error: unknown): WorkerAnswer<A> => ({ failure: wordsOf(error) }),
      )
      process.send?.(result)
    })
  })
  process.on('disconnect', () => process.exit(0))
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? `${error.stack}` : String(error)
}

function oldest<A>(underWay: Promise<A>[]): Promise<A> {
  return underWay.shift() ?? Promise.reject(new Error('nothing is under way'))
}

/** Starts a program of `scripts/` that answers with `answerQuestions`; questions that it dies over are rejected. */
export function startWorker<A>(
  program: string,
  memory: readonly string[] = WORKER_MEMORY,
): Worker<A> {
  const waiting: Waiting<A>[] = []
  const child = fork('scripts/run.mjs', [program], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    serialization: 'advanced',
    execArgv: [...memory],
  })
  child.on('message', (answer: WorkerAnswer<A>) => {
    const waiter = waiting.shift()
    if ('answer' in answer) waiter?.resolve(answer.answer)
    else waiter?.reject(new Error(answer.failure))
  })
  const fail = (error: Error) => {
    for (const { reject } of waiting.splice(0)) reject(error)
  }
  child.once('exit', (code) => fail(new Error(`the worker ${program} ended with ${code}`)))
  child.once('error', fail)
  return {
    ask: (question) => ask(child, waiting, question),
    stop: () => child.connected && child.disconnect(),
  }
}

function ask<A>(child: ChildProcess, waiting: Waiting<A>[], question: object): Promise<A> {
  const answer = new Promise<A>((resolve, reject) => {
    waiting.push({ resolve, reject })
    child.send(question, (error) => error && reject(error))
  })
  // It is awaited in its turn; until then nobody listens for its failure.
  answer.catch(() => undefined)
  return answer
}
