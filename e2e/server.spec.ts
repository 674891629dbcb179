import { connect } from 'node:net'
import { expect, test } from '@playwright/test'
import { makeClock, type TestClock } from './support/clock'
import { lastingPart, PAGE_KINDS } from './support/pages'
import { type Site, startSite } from './support/site'

let site: Site
let clock: TestClock

test.beforeAll(async () => {
  clock = makeClock()
  site = await startSite({ env: { ...clock.env, TZ: 'America/New_York' } })
})

test.afterAll(async () => {
  await site.dispose()
  clock.dispose()
})

test('pages are the same whatever zone the server runs in', async ({ baseURL }) => {
  const textsOf = (url = '') =>
    Promise.all(
      Object.values(PAGE_KINDS).map(async (address) =>
        visibleText(await (await fetch(url + address)).text()),
      ),
    )
  // The paper's own site runs in UTC.
  const texts = await textsOf(baseURL)
  expect(await textsOf(site.url)).toEqual(texts)
  expect(texts.join()).toContain('01/08/2024 14:00')
})

function visibleText(html: string): string {
  return lastingPart(html).replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
}

test('stops cleanly when told to, even with a half-sent request open', async () => {
  const { port } = new URL(site.url)
  const halfOpen = connect(Number(port), '127.0.0.1')
  halfOpen.write('GET / HTTP/1.1\r\nHost: x\r\n')
  const asked = await fetch(`${site.url}/healthz`)
  expect(asked.status).toBe(200)
  halfOpen.on('error', () => {})
  // Nor does it matter that nobody reads what it prints any more.
  site.process.stdout?.destroy()
  site.process.stderr?.destroy()
  const { process: server } = site
  server.kill('SIGINT')
  await expect
    .poll(() => {
      clock.advance(2_000)
      halfOpen.write('a')
      return server.exitCode
    })
    .toBe(0)
  halfOpen.destroy()
})

test('refuses a port that is none with a sentence', async () => {
  await expect(startSite({ env: { PORT: 'tám nghìn' } })).rejects.toThrow(/PORT phải là một số/)
})
