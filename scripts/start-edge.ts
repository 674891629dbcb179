import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { type Nginx, runNginx } from '../server/edge/run-nginx'
import { readEdgeSettings } from '../server/edge/settings'
import { writeEdge } from '../server/edge/write-edge'
import { buildIfNeeded, compileForStart } from './setup/build-site'
import { settingsOrEnd } from './setup/settings-or-end'
import { startArguments } from './setup/start-arguments'
import { ensureProgram } from './setup/system-program'

/**
 * `npm run start:edge`: the site and nginx in front of it on this machine, to try out. The edge
 * listens at EDGE_LISTEN (8080), the site behind it at PORT (3000) for this machine alone; pages are
 * kept in a folder that goes at the end. Ctrl-C stops both.
 */
const port = process.env.PORT?.trim() || '3000'
const dir = mkdtempSync(path.join(tmpdir(), 'mat-truoc-'))
const env = { EDGE_UPSTREAMS: `127.0.0.1:${port}`, ...process.env, EDGE_DIR: dir }
const settings = settingsOrEnd(() => readEdgeSettings(env, userInfo().username))
const program = ensureProgram('nginx', 'nginx-light')
await compileForStart()
await buildIfNeeded()
const site = spawn(process.execPath, startArguments(), {
  stdio: ['ignore', 'pipe', 'inherit'],
  env: { ...process.env, PORT: port, HOSTNAME: '127.0.0.1', TRUSTED_PROXIES: '1' },
})
let nginx: Nginx | undefined
process.once('SIGINT', () => site.kill('SIGTERM')).once('SIGTERM', () => site.kill('SIGTERM'))
site.once('exit', stopEdge)
await untilServing(site)
writeEdge(settings)
nginx = await runNginx(program, dir)
const [listen = ''] = settings.listen
const shown = listen.includes(':') ? listen : `localhost:${listen}`
console.log(`Mặt trước đang chạy tại ${settings.tls ? 'https' : 'http'}://${shown}`)

async function untilServing({ stdout }: ChildProcessByStdio<null, Readable, null>): Promise<void> {
  stdout.pipe(process.stdout)
  for (;;) {
    const [chunk] = (await once(stdout, 'data')) as [Buffer]
    if (chunk.includes('Báo đang chạy tại')) return
  }
}

/** Readers are served from what is cached until the site has ended; then the edge goes too. */
async function stopEdge(code: number | null): Promise<void> {
  await nginx?.stop()
  rmSync(dir, { recursive: true, force: true })
  process.exit(code ?? 1)
}
