import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import type { ReadMedia } from '@/lib/model'

/** In megabytes; an honest film of some hours needs a tenth. */
const READER_MEMORY = ['--max-old-space-size=128', '--max-semi-space-size=4']

/** A gigabyte is read in some two seconds, milliseconds. */
const READ_WITHIN_MS = 10_000

/** After so long without a question the process ends, milliseconds. */
const IDLE_MS = 5_000

/** What the reader's process answers to the path of a file: what is in it, or why that cannot be read. */
export type ReaderAnswer = { readonly media: ReadMedia } | { readonly failure: string }

let reader: ChildProcess | undefined
let idle: NodeJS.Timeout | undefined
let running: Promise<unknown> = Promise.resolve()

/**
 * Reads a file in a process of its own, one after the other: a film made to take any time or memory costs
 * itself, not whoever asks. Takes an absolute path. Rejects when the file cannot be read within the limits.
 */
export function readInProcess(file: string, withinMs = READ_WITHIN_MS): Promise<ReadMedia> {
  const read = running.then(() => ask(file, withinMs))
  running = read.catch(() => undefined)
  return read
}

async function ask(file: string, withinMs: number): Promise<ReadMedia> {
  clearTimeout(idle)
  reader ??= startReader()
  const child = reader
  child.ref()
  const answer = await answerOf(child, file, withinMs)
  // Nothing waits for a process without a question.
  child.unref()
  child.channel?.unref()
  idle = setTimeout(() => stop(child), IDLE_MS).unref()
  if ('failure' in answer) throw new Error(answer.failure)
  return answer.media
}

function answerOf(child: ChildProcess, file: string, withinMs: number): Promise<ReaderAnswer> {
  return new Promise((resolve) => {
    const finish = (answer: ReaderAnswer) => {
      clearTimeout(limit)
      child.off('message', finish).off('exit', onExit)
      resolve(answer)
    }
    const onExit = () => finish({ failure: 'reading it took more memory than there is' })
    const limit = setTimeout(() => {
      child.off('exit', onExit)
      stop(child)
      child.kill('SIGKILL')
      finish({ failure: 'reading it took too long' })
    }, withinMs)
    child.on('message', finish).once('exit', onExit)
    child.send(file, (error) => error && finish({ failure: error.message }))
  })
}

function startReader(): ChildProcess {
  // The build would look for the program, and take it into its own.
  const program = path.join(/* turbopackIgnore: true */ process.cwd(), 'scripts', 'run.mjs')
  const child = fork(program, ['media-worker'], {
    // What Node says when it runs out of memory is no news to anybody.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    execArgv: READER_MEMORY,
  })
  child.once('exit', () => forget(child))
  return child
}

function stop(child: ChildProcess): void {
  forget(child)
  if (child.connected) child.disconnect()
}

function forget(child: ChildProcess): void {
  if (reader === child) reader = undefined
}
