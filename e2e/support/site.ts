import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startArguments } from '../../scripts/setup/start-arguments'

/** A running copy of the built site. */
export type Site = {
  readonly url: string
  /** The copy's own folder; its compiled content is below `.cache`. */
  readonly dir: string
  readonly process: ChildProcess
  /** Everything the server printed so far. */
  output(): string
  /** Stops the server as Ctrl-C does; resolves with its exit code. */
  stop(): Promise<number | null>
  /** Starts the server again after it ended, with these settings changed. */
  restart(env?: Readonly<Record<string, string>>): Promise<void>
  /** Stops the server and removes the copy. */
  dispose(): Promise<void>
}

type Options = {
  readonly contentDir?: string
  readonly env?: Readonly<Record<string, string>>
  /** What starts it, instead of Node by itself. */
  readonly command?: readonly [program: string, ...args: string[]]
}

const LEFT_OUT = new Set([
  '.git',
  '.cache',
  'data',
  'node_modules',
  'test-results',
  'playwright-report',
])

/**
 * Starts `npm start`'s own program on a copy of this project and its production build, with other
 * content or settings, and waits until it serves. Rejects with what it printed when it ends instead.
 */
export async function startSite({
  contentDir,
  env = {},
  command = [process.execPath, ...startArguments()],
}: Options = {}): Promise<Site> {
  const dir = copyProject()
  const port = await freePort()
  const settings = {
    ...process.env,
    ...(contentDir && { CONTENT_DIR: contentDir }),
    PORT: String(port),
    HOSTNAME: '127.0.0.1',
    ...env,
  }
  let run = await startIn(dir, settings, command).catch((error: unknown) => {
    rmSync(dir, { recursive: true, force: true })
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
      rmSync(dir, { recursive: true, force: true })
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

/** Copies the project with its build; packages are linked, caches are left behind. */
function copyProject(): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'bao-'))
  for (const name of readdirSync('.')) {
    if (!LEFT_OUT.has(name)) {
      cpSync(name, path.join(dir, name), { recursive: true, filter: (file) => !isCache(file) })
    }
  }
  symlinkSync(path.resolve('node_modules'), path.join(dir, 'node_modules'))
  return dir
}

function isCache(file: string): boolean {
  return file === '.next/cache' || file === '.next/server/route-cache' || file === '.next/dev'
}

/** Below the ports that Linux gives to connections, which might take one before it is used. */
const PORTS = { from: 12_000, count: 20_000 } as const

/** A port of this machine that nobody listens at. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = PORTS.from + Math.floor(Math.random() * PORTS.count)
    if (await isFree(port)) return port
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
