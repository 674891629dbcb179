import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { findProgram } from '../../scripts/setup/system-program'
import { claimPort } from './claim-port'

/** A real Redis of one test's own, with nothing on disk. */
export type TestRedis = {
  readonly url: string
  /** Stops it in the middle of whatever it does; it keeps its connections and says nothing. */
  pause(): void
  resume(): void
  kill(): Promise<void>
  /** Starts it again after it was killed, empty. */
  restart(): Promise<void>
  dispose(): Promise<void>
}

/** Starts a Redis at a free port. Throws where it is not installed; `npm test` installs it. */
export async function startRedis(): Promise<TestRedis> {
  const program = findProgram('redis-server')
  if (!program) throw new Error('redis-server is not installed: apt-get install redis-server')
  const port = await claimPort()
  let child: ChildProcess
  const start = async () => {
    const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', tmpdir()]
    child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] })
    await isReady(child)
  }
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }
  await start()
  return {
    url: `redis://127.0.0.1:${port}`,
    pause: () => child.kill('SIGSTOP'),
    resume: () => child.kill('SIGCONT'),
    kill,
    restart: start,
    dispose: kill,
  }
}

/** Resolves once it says so; rejects with what it said when it ends instead. */
async function isReady({ stdout }: ChildProcess): Promise<void> {
  let said = ''
  for await (const chunk of stdout ?? []) {
    said += chunk
    if (said.includes('Ready to accept connections')) return
  }
  throw new Error(`redis-server ended:\n${said}`)
}
