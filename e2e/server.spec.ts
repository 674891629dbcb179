import { connect } from 'node:net'
import { expect, test } from '@playwright/test'
import { PAGE_KINDS } from './support/pages'
import { startSite } from './support/site'

test('pages are the same whatever zone the server runs in', async () => {
  test.setTimeout(180_000)
  const zones = ['UTC', 'America/New_York']
  const sites = await Promise.all(zones.map((TZ) => startSite({ env: { TZ } })))
  const texts = await Promise.all(
    sites.map(async ({ url }) =>
      Promise.all(
        Object.values(PAGE_KINDS).map(async (address) =>
          visibleText(await (await fetch(url + address)).text()),
        ),
      ),
    ),
  )
  expect(texts[1]).toEqual(texts[0])
  expect(texts[0]?.join()).toContain('01/08/2024 14:00')
  await Promise.all(sites.map((site) => site.dispose()))
})

/** A page's own text, without the minute it was rendered in. */
function visibleText(html: string): string {
  return html
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<time[^>]*>Cập nhật lúc[^<]*(<!-- -->)?[^<]*<\/time>/g, '')
}

test('stops cleanly when told to, even with a half-sent request open', async () => {
  test.setTimeout(120_000)
  const site = await startSite()
  const { port } = new URL(site.url)
  const halfOpen = connect(Number(port), '127.0.0.1')
  halfOpen.write('GET / HTTP/1.1\r\nHost: x\r\n')
  const asked = await fetch(`${site.url}/healthz`)
  expect(asked.status).toBe(200)
  halfOpen.on('error', () => {})
  // Nor does it matter that nobody reads what it prints any more.
  site.process.stdout?.destroy()
  site.process.stderr?.destroy()
  expect(await site.stop()).toBe(0)
  halfOpen.destroy()
  await site.dispose()
})

test('refuses a port that is none with a sentence', async () => {
  await expect(startSite({ env: { PORT: 'tám nghìn' } })).rejects.toThrow(/PORT phải là một số/)
})
