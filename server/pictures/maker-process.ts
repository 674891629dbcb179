import { type ChildProcess, fork } from 'node:child_process'
import os from 'node:os'
import type { MakerAnswer, MakerRequest } from './messages'

/** In megabytes, beside what is decoded: `picture-worker.ts` watches over that. */
const MEMORY = ['--max-old-space-size=128', '--max-semi-space-size=4']

/** A file that keeps the process so long is broken, milliseconds of work. */
const LONGEST_MS = 120_000

/** After so long with nothing to do the process ends, milliseconds. */
const IDLE_MS = 60_000

/** A process that makes renditions, started when it is needed: at most one at a time. */
export type MakerProcess = {
  run(request: MakerRequest): void
  /** Lets it go after a while without another request. */
  rest(): void
  /** Lets it go now. */
  end(): void
  pid(): number | undefined
  stop(): void
}

type Told = {
  onAnswer(answer: MakerAnswer): void
  /** The process ended by itself, or was killed. */
  onEnd(): void
}

/** Makes the hold on one, with this right to the processor (as `os.setPriority` takes it). */
export function makerProcess(priority: number, { onAnswer, onEnd }: Told): MakerProcess {
  let child: ChildProcess | undefined
  let timer: NodeJS.Timeout | undefined

  const start = (): ChildProcess => {
    const started = fork('scripts/run.mjs', ['make-pictures'], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      serialization: 'advanced',
      execArgv: MEMORY,
    })
    if (started.pid !== undefined) os.setPriority(started.pid, priority)
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
    run(request) {
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
