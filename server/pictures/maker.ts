import { type ChildProcess, fork } from 'node:child_process'
import os from 'node:os'
import { LRUCache } from 'lru-cache'
import { renditionPath } from '@/lib/pictures'
import type { Because, MakerAnswer, MakerRequest, RenditionJob } from './messages'

/** The server's hold on the process that makes renditions. */
export type PictureMaker = {
  /**
   * Has a rendition made, once however many ask; undefined when too many are waiting. Rejects with
   * `NoRendition` when there will be none.
   */
  make(job: RenditionJob): Promise<void> | undefined
  /** Has these made when nobody waits for any other; the newest wishes first, not more than some hundreds. */
  warm(jobs: readonly RenditionJob[]): void
  /** Has what nobody may see any more taken away, and what is too much, by a process of its own. */
  tidy(): void
  /** The process, while there is one. */
  pid(): number | undefined
  stop(): void
}

/** Why there is no rendition: see `MakerAnswer`. */
export class NoRendition extends Error {
  constructor(
    message: string,
    readonly because: Because,
  ) {
    super(message)
  }
}

/** In megabytes, beside what is decoded: `picture-worker.ts` watches over that. */
const MEMORY = ['--max-old-space-size=128', '--max-semi-space-size=4']

/** How many may wait because somebody asked; each takes some two tenths of a second. */
const MOST_ASKED = 200
const MOST_WARMED = 600

/** A file that keeps the process so long is broken, milliseconds. */
const LONGEST_MS = 120_000

/** After so long with nothing to do the process ends, milliseconds. */
const IDLE_MS = 60_000

/** Files are known to be broken until they are replaced, so many of them. */
const MOST_BROKEN = 1_000

/** After making so much of what may be kept, what is too much is looked for. */
const TIDY_AFTER = 0.05

type Task = {
  readonly key: string
  readonly job: RenditionJob
  readonly done: Promise<void>
  readonly resolve: () => void
  readonly reject: (error: Error) => void
}

/**
 * Makes renditions in a process of its own, one after the other and with less right to the processor than the
 * server; at most `most` bytes are to be kept. The process is started when it is needed, and again when it ends
 * over one of them: the first time it may have been killed, the second time it is the file's fault. What nobody
 * waits for is made only while `busy` says of nothing else that somebody does (it resolves when that is over).
 */
export function makePictureMaker(
  most: number,
  busy: () => Promise<void> | undefined = () => undefined,
): PictureMaker {
  const asked = new Map<string, Task>()
  const wanted = new Map<string, RenditionJob>()
  const broken = new LRUCache<string, true>({ max: MOST_BROKEN })
  let made = 0
  let running: Task | undefined
  let isSecondTry = false
  let isStopped = false

  const next = () => {
    if (running || isStopped) return
    isSecondTry = false
    running = takeFrom(asked) ?? backgroundTask()
    if (running) process.run({ make: running.job })
    else process.rest()
  }
  const backgroundTask = () => {
    const others = busy()
    if (others && wanted.size > 0) {
      others.then(next)
      return undefined
    }
    const job = takeFrom(wanted)
    return job && newTask(job)
  }
  const settle = (answer: MakerAnswer) => {
    const task = running
    running = undefined
    if (task) note(task, answer)
    next()
  }
  const note = ({ job, resolve, reject }: Task, answer: MakerAnswer) => {
    if ('failure' in answer) {
      if (answer.because === 'broken') broken.set(job.picture.id, true)
      return reject(new NoRendition(answer.failure, answer.because))
    }
    made += answer.bytes
    if (made > most * TIDY_AFTER) tidy()
    resolve()
  }
  const tidy = () => {
    made = 0
    if (!isStopped) tidier.run({ tidy: true })
  }
  const process = makerProcess(settle, () => {
    if (!running || isStopped) return
    if (isSecondTry) return settle({ failure: 'the process ended over it', because: 'broken' })
    isSecondTry = true
    process.run({ make: running.job })
  })
  // It may have many files to look at: nobody waits for that.
  const tidier = makerProcess(
    () => tidier.end(),
    () => undefined,
  )
  return {
    make(job) {
      const key = keyOf(job)
      const there = running?.key === key ? running : asked.get(key)
      if (there) return there.done
      if (broken.has(job.picture.id))
        return Promise.reject(new NoRendition('the file is broken', 'broken'))
      if (asked.size >= MOST_ASKED) return undefined
      wanted.delete(key)
      const task = newTask(job)
      asked.set(key, task)
      next()
      return task.done
    },
    warm(jobs) {
      for (const job of jobs) {
        if (wanted.size >= MOST_WARMED) break
        if (!broken.has(job.picture.id)) wanted.set(keyOf(job), job)
      }
      next()
    },
    tidy,
    pid: process.pid,
    stop() {
      isStopped = true
      process.stop()
      tidier.stop()
    },
  }
}

function keyOf({ folder, picture, rendition }: RenditionJob): string {
  return folder + renditionPath({ ...rendition, id: picture.id })
}

function takeFrom<T>(waiting: Map<string, T>): T | undefined {
  for (const [key, first] of waiting) {
    waiting.delete(key)
    return first
  }
  return undefined
}

function newTask(job: RenditionJob): Task {
  let [resolve, reject]: [() => void, (error: Error) => void] = [() => undefined, () => undefined]
  const done = new Promise<void>((succeed, fail) => {
    resolve = succeed
    reject = fail
  })
  // Nobody may be waiting for it.
  done.catch(() => undefined)
  return { key: keyOf(job), job, done, resolve, reject }
}

/** The process itself: at most one at a time. */
function makerProcess(onAnswer: (answer: MakerAnswer) => void, onEnd: () => void) {
  let child: ChildProcess | undefined
  let timer: NodeJS.Timeout | undefined

  const start = (): ChildProcess => {
    const started = fork('scripts/run.mjs', ['make-pictures'], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      serialization: 'advanced',
      execArgv: MEMORY,
    })
    if (started.pid !== undefined)
      os.setPriority(started.pid, os.constants.priority.PRIORITY_BELOW_NORMAL)
    started.on('message', (answer: MakerAnswer) => {
      clearTimeout(timer)
      onAnswer(answer)
    })
    started.once('exit', () => {
      if (child !== started) return
      clearTimeout(timer)
      child = undefined
      onEnd()
    })
    return started
  }
  const end = () => {
    const idle = child
    child = undefined
    idle?.disconnect()
  }
  return {
    run(request: MakerRequest) {
      clearTimeout(timer)
      child ??= start()
      const asked = child
      const kill = () => asked.kill('SIGKILL')
      if ('make' in request) timer = setTimeout(kill, LONGEST_MS).unref()
      asked.send(request, (error) => error && kill())
    },
    rest() {
      clearTimeout(timer)
      timer = setTimeout(end, IDLE_MS).unref()
    },
    end,
    pid: () => child?.pid,
    stop() {
      clearTimeout(timer)
      child?.kill()
    },
  }
}
