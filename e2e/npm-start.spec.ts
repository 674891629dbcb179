import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { startSite } from './support/site'
import { storeFile } from './support/stored-content'

/** As everybody else starts it: not the server alone, as the other tests do. */
const SUPERVISED = { SUPERVISED: '' }

test('a server that is ended by what it cannot catch is there again, its store compiled anew; who kills npm start ends the site, and in order', async () => {
  const site = await startSite({ command: ['npm', 'start'], env: SUPERVISED })
  const store = storeFile(site)
  const supervisor = childOf(site.process.pid ?? 0)
  process.kill(childOf(supervisor), 'SIGABRT')
  await expect.poll(() => site.output().split('Báo đang chạy tại').length).toBe(3)
  expect((await fetch(`${site.url}/readyz`)).status).toBe(200)
  expect(existsSync(store) && existsSync(`${store}.damaged`)).toBe(true)
  const ended = once(site.process, 'close')
  site.process.kill('SIGTERM')
  // `close` comes when nobody writes to its output any more: npm and all below it are gone.
  expect(await ended).toEqual([0, null])
  expect(site.output()).toContain('Báo đang dừng')
  await expect(fetch(`${site.url}/healthz`)).rejects.toThrow()
  await site.dispose()
})

function childOf(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ')[0])
}

test('every command makes the shell give way, so that signals reach it', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>
  }
  const serving = ['start', 'start:edge', 'dev', 'soak'].map((name) => scripts[name])
  for (const command of serving) expect(command).toMatch(/^exec node /)
})
