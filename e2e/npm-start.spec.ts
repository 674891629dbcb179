import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { startSite } from './support/site'

test('who kills npm start ends the site, and in order', async () => {
  const site = await startSite({ command: ['npm', 'start'] })
  const ended = once(site.process, 'close')
  site.process.kill('SIGTERM')
  // `close` comes when nobody writes to its output any more: npm and all below it are gone.
  expect(await ended).toEqual([0, null])
  expect(site.output()).toContain('Báo đang dừng')
  await expect(fetch(`${site.url}/healthz`)).rejects.toThrow()
  await site.dispose()
})

test('every command makes the shell give way, so that signals reach it', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>
  }
  const serving = ['start', 'start:edge', 'dev', 'soak'].map((name) => scripts[name])
  for (const command of serving) expect(command).toMatch(/^exec node /)
})
