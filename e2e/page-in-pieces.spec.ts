import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type Page, test } from '@playwright/test'
import { PAGE_KINDS } from './support/pages'
import { shiftsOf, watchShifts } from './support/tools'

/** What an open page is being answered with. */
let answer: ServerResponse
let server: Server

test.beforeAll(async () => {
  server = createServer(({ url }, response) => {
    if (url !== '/') return response.writeHead(url === '/healthz' ? 200 : 404).end()
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.flushHeaders()
    answer = response
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
  test(`${kind}, ${width} pixels wide: shifts nothing while its head comes piece by piece`, async ({
    page,
    request,
  }) => {
    await watchShifts(page)
    await measureBodies(page)
    await page.setViewportSize({ width, height: 720 })
    const html = await (await request.get(PAGE_KINDS[kind])).body()
    const places = placesToCut(html)
    expect(places.length).toBeGreaterThan(20)
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    await page.goto(`${url}/healthz`)
    const beginnings = places.map((place) => html.subarray(0, place).toString())
    const sizes = await sizesOf(page, beginnings)
    await page.goto(url, { waitUntil: 'commit' })
    for (const [index, place] of places.entries()) {
      answer.write(html.subarray(places[index - 1] ?? 0, place))
      await holds(page, sizes[index] ?? 0)
      // What has come is painted, and seen to stand where what came before left it.
      expect(await shiftsOf(page), beginnings[index]?.slice(-80)).toEqual([])
    }
    answer.end(html.subarray(places.at(-1)))
    await page.waitForLoadState()
    expect(await shiftsOf(page)).toEqual([])
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

/** Has each page measure how much of a body there is. */
async function measureBodies(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const sizeOf = ({ body }: Document) =>
      body ? body.getElementsByTagName('*').length + (body.textContent ?? '').length : 0
    Object.assign(window, { sizeOf })
  })
}

type Measuring = { sizeOf(document: Document): number }

/** How much of a body a browser makes of each of these beginnings of a page. */
function sizesOf(page: Page, beginnings: readonly string[]): Promise<number[]> {
  return page.evaluate((texts) => {
    const { sizeOf } = window as unknown as Measuring
    return texts.map((text) => sizeOf(new DOMParser().parseFromString(text, 'text/html')))
  }, beginnings)
}

/** Waits until the open page has so much of its body. */
async function holds(page: Page, size: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => (window as unknown as Measuring).sizeOf(document) >= wanted,
    size,
  )
}
