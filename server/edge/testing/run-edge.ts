import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findProgram } from '../../../scripts/setup/system-program'
import { edgeConfiguration } from '../configuration'
import { runNginx } from '../run-nginx'
import { readEdgeSettings } from '../settings'

/** An nginx before a site of a test, with the configuration of the edge. */
export type TestEdge = {
  readonly port: number
  readonly pid: number
  readonly cacheDir: string
  stop(): Promise<void>
}

/** By which the site of a test may know its edge. */
export const TEST_KEY = 'e'.repeat(64)

/** The port a server listens at from now on. */
export async function portOf(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

/** Starts nginx before the site at a port of this machine, with more settings of the edge. */
export async function runEdge(
  sitePort: number,
  more: Readonly<Record<string, string>> = {},
): Promise<TestEdge> {
  const dir = mkdtempSync(path.join(tmpdir(), 'mat-truoc-'))
  const cacheDir = path.join(dir, 'cache')
  for (const folder of [cacheDir, path.join(dir, 'temp')]) mkdirSync(folder)
  const free = createServer()
  const port = await portOf(free)
  free.close()
  const settings = readEdgeSettings(
    {
      EDGE_DIR: dir,
      EDGE_LISTEN: `127.0.0.1:${port}`,
      EDGE_UPSTREAMS: `127.0.0.1:${sitePort}`,
      ...more,
    },
    'root',
  )
  writeFileSync(path.join(dir, 'unavailable.html'), 'unavailable')
  const template = readFileSync('server/edge/nginx.conf', 'utf8')
  writeFileSync(
    path.join(dir, 'nginx.conf'),
    edgeConfiguration(template, settings, process.getuid?.() === 0, TEST_KEY),
  )
  const nginx = await runNginx(findProgram('nginx') ?? 'nginx', dir)
  return {
    ...{ port, pid: nginx.pid, cacheDir },
    async stop() {
      await nginx.stop()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
