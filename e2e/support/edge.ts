import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { findProgram } from '../../scripts/setup/system-program'
import { type Nginx, runNginx } from '../../server/edge/run-nginx'
import { readEdgeSettings } from '../../server/edge/settings'
import { writeEdge } from '../../server/edge/write-edge'
import { claimPort } from './claim-port'

/** A running nginx with the edge's own configuration. */
export type Edge = {
  readonly url: string
  readonly port: number
  readonly nginx: Nginx
  /** Stops it and removes what it kept. */
  dispose(): Promise<void>
}

/** Starts the edge of this project before the server at `upstream` (an address of a site). */
export async function startEdge(
  upstream: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Edge> {
  const dir = mkdtempSync(path.join(tmpdir(), 'mat-truoc-'))
  const port = await claimPort()
  const settings = readEdgeSettings(
    {
      EDGE_DIR: dir,
      EDGE_LISTEN: `127.0.0.1:${port}`,
      EDGE_UPSTREAMS: new URL(upstream).host,
      ...env,
    },
    userInfo().username,
  )
  writeEdge(settings)
  const nginx = await runNginx(nginxProgram(), dir)
  return {
    url: `${settings.tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    port,
    nginx,
    dispose: async () => {
      await nginx.stop()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** The installed nginx. Throws where there is none; `npm test` installs it. */
export function nginxProgram(): string {
  const program = findProgram('nginx')
  if (!program) throw new Error('nginx is not installed: apt-get install nginx-light')
  return program
}
