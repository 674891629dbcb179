import { type ChildProcess, fork } from 'node:child_process'
import os from 'node:os'
import type { PaintAnswer, PaintRequest } from './messages'

/** The server's hold on the process that draws pictures. */
export type Painter = {
  /**
   * Draws a picture, after those that were asked for before. Rejects when it cannot be drawn, and with
   * `TooManyWaiting`.
   */
  paint(request: PaintRequest): Promise<Buffer>
  /** Resolves once nobody waits for a picture; undefined while nobody does. */
  busy(): Promise<void> | undefined
  stop(): void
}

/** Who asks now would wait for too long. */
export class TooManyWaiting extends Error {}

type Waiting = { resolve(png: Buffer): void; reject(error: Error): void }

/** A painter's process and who waits for it, in the order they asked. */
type Running = { readonly child: ChildProcess; readonly waiting: Waiting[] }

/** In megabytes; it really needs some 60 beside its libraries. */
const PAINTER_MEMORY = ['--max-old-space-size=192', '--max-semi-space-size=4']

/** How many pictures may wait; each takes some two tenths of a second. */
const MOST_WAITING = 20

/** A painter that has not answered by then never will: it is ended, and the next picture starts another. */
const ANSWER_WITHIN_MS = 30_000

/** After so long without a picture the process ends, milliseconds. */
const IDLE_MS = 60_000

/**
 * Draws pictures in a process of its own, one after the other and with less right to the processor than
 * the server: however many are asked for, pages are served. It is started when it is needed.
 */
export function makePainter(): Painter {
  let running: Running | undefined
  let idle: NodeJS.Timeout | undefined
  let last: Promise<void> | undefined

  const start = () => {
    const started = startProcess()
    started.child.once('exit', () => {
      if (running === started) running = undefined
    })
    return started
  }
  const rest = () => {
    if (running && running.waiting.length > 0) return wait()
    running?.child.disconnect()
    running = undefined
  }
  const wait = () => {
    clearTimeout(idle)
    idle = setTimeout(rest, IDLE_MS).unref()
  }
  return {
    paint(request) {
      running ??= start()
      if (running.waiting.length >= MOST_WAITING) return Promise.reject(new TooManyWaiting())
      wait()
      const painted = ask(running, request)
      const done = painted.then(finish, finish)
      last = done
      return painted

      function finish() {
        if (last === done) last = undefined
      }
    },
    busy: () => last,
    stop() {
      clearTimeout(idle)
      running?.child.kill()
    },
  }
}

function startProcess(): Running {
  const waiting: Waiting[] = []
  const child = fork('scripts/run.mjs', ['paint'], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    serialization: 'advanced',
    execArgv: PAINTER_MEMORY,
  })
  yieldToOthers(child)
  child.on('message', (answer: PaintAnswer) => {
    const waiter = waiting.shift()
    if ('png' in answer) waiter?.resolve(Buffer.from(answer.png))
    else waiter?.reject(new Error(answer.failure))
  })
  child.once('exit', (code) => {
    for (const { reject } of waiting.splice(0)) reject(new Error(`the painter ended with ${code}`))
  })
  return { child, waiting }
}

function yieldToOthers({ pid }: ChildProcess): void {
  if (pid !== undefined) os.setPriority(pid, os.constants.priority.PRIORITY_BELOW_NORMAL)
}

function ask({ child, waiting }: Running, request: PaintRequest): Promise<Buffer> {
  const hung = setTimeout(() => child.kill('SIGKILL'), ANSWER_WITHIN_MS).unref()
  const painted = new Promise<Buffer>((resolve, reject) => {
    waiting.push({ resolve, reject })
    child.send(request, (error) => error && reject(error))
  })
  return painted.finally(() => clearTimeout(hung))
}
