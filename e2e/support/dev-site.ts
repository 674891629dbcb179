import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { claimPort } from './claim-port'

/** `next dev`, running: what it begins, in its own place, is `npm run dev`. */
export type DevSite = {
  readonly url: string
  dispose(): Promise<void>
}

const LEFT_OUT = new Set(['.git', '.cache', '.next', 'data', 'node_modules', 'test-results'])

/**
 * Starts `next dev` on a copy of this project, with other content, and waits until it serves. Rejects
 * with what it printed when it ends instead.
 */
export async function startDevSite(contentDir: string): Promise<DevSite> {
  const dir = copyProject()
  const port = await claimPort()
  const env = {
    ...process.env,
    CONTENT_DIR: contentDir,
    DATA_DIR: 'data',
  }
  const next = ['node_modules/next/dist/bin/next', 'dev']
  const place = ['--port', String(port), '--hostname', '127.0.0.1']
  const dev = spawn(process.execPath, [...next, ...place], {
    cwd: dir,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(dev, 'exit')
  let printed = ''
  const serving = new Promise<void>((resolve) => {
    const keep = (chunk: Buffer) => {
      printed += chunk.toString()
      if (printed.includes('Báo đang chạy tại')) resolve()
    }
    dev.stdout.on('data', keep)
    dev.stderr.on('data', keep)
  })
  const failed = ended.then(([code]) => {
    throw new Error(`next dev ended with ${code}:\n${printed}`)
  })
  await Promise.race([serving, failed])
  failed.catch(() => undefined)
  return {
    url: `http://127.0.0.1:${port}`,
    async dispose() {
      dev.kill('SIGTERM')
      await ended
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** Turbopack wants packages where the project is: they are linked one by one, on one disk. */
function copyProject(): string {
  mkdirSync('.cache', { recursive: true })
  const dir = path.resolve(mkdtempSync('.cache/dev-'))
  for (const name of readdirSync('.'))
    if (!LEFT_OUT.has(name)) cpSync(name, path.join(dir, name), { recursive: true })
  execFileSync('cp', ['-Rl', 'node_modules', path.join(dir, 'node_modules')])
  return dir
}
