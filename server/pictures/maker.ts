import os from 'node:os'
import { LRUCache } from 'lru-cache'
import { renditionPath } from '@/lib/pictures'
import { makerProcess } from './maker-process'
import type { Because, MakerAnswer, RenditionJob } from './messages'

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
  /** The process that makes what somebody waits for, and the one for all else, while there is one. */
  pids(): { readonly asked: number | undefined; readonly ahead: number | undefined }
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

/** How many may wait because somebody asked; each takes some two tenths of a second. */
const MOST_ASKED = 200
const MOST_WARMED = 600

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

const { PRIORITY_BELOW_NORMAL, PRIORITY_LOW } = os.constants.priority

/**
 * Makes renditions in processes of their own, one rendition at a time; at most `most` bytes are to be kept. What
 * somebody waits for comes first, with less right to the processor than the server; what nobody waits for has
 * hardly any, and is made only while `busy` says of nothing else that somebody does (it resolves when that is
 * over). A process is started when it is needed, and again when it ends over something asked for: the first time
 * it may have been killed, the second time it is the file's fault.
 */
export function makePictureMaker(
  most: number,
  busy: () => Promise<void> | undefined = () => undefined,
): PictureMaker {
  const asked = new Map<string, Task>()
  const wanted = new Map<string, RenditionJob>()
  const broken = new LRUCache<string, true>({ max: MOST_BROKEN })
  let made = 0
  let isStopped = false

  const first = makeLane(PRIORITY_BELOW_NORMAL, 2, {
    take: () => takeFrom(asked),
    onDone: (task, answer) => {
      note(task, answer)
      background.next()
    },
  })
  const background = makeLane(PRIORITY_LOW, 1, {
    take() {
      if (first.running() || asked.size > 0) return undefined
      const others = wanted.size > 0 ? busy() : undefined
      if (others) {
        others.then(background.next)
        return undefined
      }
      const job = takeFrom(wanted)
      return job && newTask(job)
    },
    onDone({ job }, answer) {
      if ('bytes' in answer) return count(answer.bytes)
      // It may just have had too little of the processor: whether a file is broken shows when somebody asks.
      for (const [key, { picture }] of wanted) if (picture.id === job.picture.id) wanted.delete(key)
    },
  })
  const note = ({ job, resolve, reject }: Task, answer: MakerAnswer) => {
    if ('failure' in answer) {
      if (answer.because === 'broken') broken.set(job.picture.id, true)
      return reject(new NoRendition(answer.failure, answer.because))
    }
    count(answer.bytes)
    resolve()
  }
  const count = (bytes: number) => {
    made += bytes
    if (made > most * TIDY_AFTER) tidy()
  }
  const tidy = () => {
    made = 0
    if (!isStopped) tidier.run({ tidy: true })
  }
  // It may have many files to look at: nobody waits for that.
  const tidier = makerProcess(PRIORITY_LOW, {
    onAnswer: () => tidier.end(),
    onEnd: () => undefined,
  })
  return {
    make(job) {
      const key = keyOf(job)
      const running = first.running()
      const there = running?.key === key ? running : asked.get(key)
      if (there) return there.done
      if (broken.has(job.picture.id))
        return Promise.reject(new NoRendition('the file is broken', 'broken'))
      if (asked.size >= MOST_ASKED) return undefined
      wanted.delete(key)
      const task = newTask(job)
      asked.set(key, task)
      first.next()
      return task.done
    },
    warm(jobs) {
      for (const job of jobs) {
        if (wanted.size >= MOST_WARMED) break
        if (!broken.has(job.picture.id)) wanted.set(keyOf(job), job)
      }
      background.next()
    },
    tidy,
    pids: () => ({ asked: first.pid(), ahead: background.pid() }),
    stop() {
      isStopped = true
      first.stop()
      background.stop()
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

type Work = {
  /** Hands out what is to be made next, if there is anything. */
  take(): Task | undefined
  onDone(task: Task, answer: MakerAnswer): void
}

/** Makes one task after the other with a process of such a priority; each is tried so often before its file is at fault. */
function makeLane(priority: number, tries: number, { take, onDone }: Work) {
  let running: Task | undefined
  let tried = 0
  let isStopped = false
  const next = () => {
    if (running || isStopped) return
    running = take()
    tried = 1
    if (running) process.run({ make: running.job })
    else process.rest()
  }
  const settle = (answer: MakerAnswer) => {
    const task = running
    running = undefined
    if (task) onDone(task, answer)
    next()
  }
  const process = makerProcess(priority, {
    onAnswer: settle,
    onEnd() {
      if (!running || isStopped) return
      if (tried >= tries) return settle({ failure: 'the process ended over it', because: 'broken' })
      tried += 1
      process.run({ make: running.job })
    },
  })
  return {
    next,
    running: () => running,
    pid: process.pid,
    stop() {
      isStopped = true
      process.stop()
    },
  }
}
