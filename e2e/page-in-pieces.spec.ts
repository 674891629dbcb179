import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type Page, test } from '@playwright/test'
import { PAGE_KINDS } from './support/pages'
import { shiftsOf, watchShifts } from './support/tools'

/** The pieces a page comes in, and what lets the second one go. */
let pieces: readonly [Buffer, Buffer]
let sendRest = () => {}
let server: Server

test.beforeAll(async () => {
  server = createServer(({ url }, response) => {
    if (url !== '/') return response.writeHead(404).end()
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.write(pieces[0])
    sendRest = () => response.end(pieces[1])
    return response
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
test.afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
})

for (const [kind, width] of [
  ['section', 1280],
  ['section', 360],
  ['notFound', 360],
] as const) {
  test(`${kind}, ${width} pixels wide: shifts nothing where its head comes in two pieces`, async ({
    page,
    request,
  }) => {
    await watchShifts(page)
    await page.setViewportSize({ width, height: 720 })
    const html = await (await request.get(PAGE_KINDS[kind])).body()
    for (const place of placesToCut(html)) {
      pieces = [html.subarray(0, place), html.subarray(place)]
      await openInPieces(page)
      expect(await shiftsOf(page), html.subarray(0, place).toString().slice(-80)).toEqual([])
    }
  })
}

/** Behind every element's opening tag, and every text, of what all pages begin with. */
function placesToCut(html: Buffer): number[] {
  const head = html.toString('latin1').replace(/<main[\s\S]*/, '')
  const from = head.indexOf('<header')
  return [...head.slice(from).matchAll(/<\w[^>]*>|[^<>]+(?=<\/)/g)].map(
    ({ index, 0: { length } }) => from + index + length,
  )
}

async function openInPieces(page: Page): Promise<void> {
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, {
    waitUntil: 'commit',
  })
  await expect(page.locator('header')).toBeAttached()
  // What has come is painted.
  await shiftsOf(page)
  sendRest()
  await page.waitForLoadState()
}
