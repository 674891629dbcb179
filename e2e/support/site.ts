import { type ChildProcess, spawn } from 'node:child_process'
import { appendFileSync, rmSync } from 'node:fs'
import { startArguments } from '../../scripts/setup/start-arguments'
import { claimPort } from './claim-port'
import { linkProject } from './linked-project'

/** A running site of this build, in a folder of its own. */
export type Site = {
  readonly url: string
  /** The folder it runs in; its compiled content is below `.cache`. */
  readonly dir: string
  readonly process: ChildProcess
  /** Everything the server printed so far. */
  output(): string
  /** Stops the server as Ctrl-C does; resolves with its exit code. */
  stop(): Promise<number | null>
  /** Starts the server again after it ended, with these settings changed. */
  restart(env?: Readonly<Record<string, string>>): Promise<void>
  /** Stops the server and removes its folder. */
  dispose(): Promise<void>
}

type Options = {
  readonly contentDir?: string
  /** Where it runs: this build, unless a folder is given; it goes with the site. */
  readonly dir?: string
  readonly env?: Readonly<Record<string, string>>
  /** What starts it, instead of Node by itself. */
  readonly command?: readonly [program: string, ...args: string[]]
}

/**
 * Starts `npm start`'s own program on this project and its production build, with other
 * content or settings, and waits until it serves. Rejects with what it printed when it ends instead.
 */
export async function startSite({
  contentDir,
  dir = linkProject(),
  env = {},
  command = [process.execPath, ...startArguments()],
}: Options = {}): Promise<Site> {
  const port = await claimPort()
  const settings = {
    ...process.env,
    ...(contentDir && { CONTENT_DIR: contentDir }),
    PORT: String(port),
    HOSTNAME: '127.0.0.1',
    // The process is the server itself, for tests to freeze and to kill.
    SUPERVISED: 'on',
    ...env,
  }
  let run = await startIn(dir, settings, command).catch((error: unknown) => {
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 })
    throw error
  })
  const stop = () => {
    run.child.kill('SIGINT')
    return run.ended
  }
  return {
    url: `http://127.0.0.1:${port}`,
    dir,
    get process() {
      return run.child
    },
    output: () => run.output(),
    stop,
    restart: async (changed) => {
      await run.ended
      run = await startIn(dir, { ...settings, ...changed }, command)
    },
    dispose: async () => {
      await stop()
      rmSync(dir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function startIn(
  dir: string,
  env: NodeJS.ProcessEnv,
  [program, ...args]: readonly [string, ...string[]],
) {
  const child = spawn(program, args, { cwd: dir, env })
  let printed = ''
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const serving = new Promise<void>((resolve) => {
    const keep = (chunk: Buffer) => {
      printed += chunk.toString()
      // It stays, for who wonders why a test failed, until the next run.
      appendFileSync(`${dir}.log`, chunk)
      if (printed.includes('Báo đang chạy tại')) resolve()
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
  })
  const failed = ended.then((code) => {
    throw new Error(`the site ended with ${code}:\n${printed}`)
  })
  await Promise.race([serving, failed])
  // From here on the end of the server is the test's to look at.
  failed.catch(() => undefined)
  return { child, ended, output: () => printed }
}
