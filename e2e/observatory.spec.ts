import { execFile } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { startHttpsEdge } from './support/https-edge'

const run = promisify(execFile)

const OBSERVATORY = 'node_modules/@mdn/mdn-http-observatory'

/** Browsers' list of sites that are always HTTPS; the package fetches it when its install scripts run. */
const PRELOADED = `${OBSERVATORY}/conf/hsts-preload.json`

type Result = {
  readonly scan: { readonly score: number; readonly grade: string }
  readonly tests: Readonly<Record<string, { readonly pass: boolean; readonly result: string }>>
}

test('Mozilla Observatory gives at least 120 points', async ({ baseURL }) => {
  // A site on localhost is on no list.
  if (!existsSync(PRELOADED)) writeFileSync(PRELOADED, '{}')
  const edge = await startHttpsEdge(baseURL ?? '')
  const { stdout } = await run(process.execPath, [`${OBSERVATORY}/src/scan.js`, edge.host], {
    env: { ...process.env, NODE_EXTRA_CA_CERTS: edge.certificate },
  })
  edge.close()
  const { scan, tests } = JSON.parse(stdout) as Result
  expect(Object.entries(tests).filter(([, { pass }]) => !pass)).toEqual([])
  expect(scan.score, JSON.stringify(tests)).toBeGreaterThanOrEqual(120)
  expect(scan.grade).toBe('A+')
})
