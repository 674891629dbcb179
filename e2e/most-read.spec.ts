import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type APIRequestContext, type Browser, expect, test } from '@playwright/test'
import { makeClock, type TestClock } from './support/clock'
import { article, makeContent, type TestContent } from './support/content'
import { messages } from './support/messages'
import { type Site, startSite } from './support/site'

const MINUTE_MS = 60_000
const HOUR_AGO = Date.now() - 3_600_000
const BROWSER =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36'

/** The clock is moved, and lines that are idle then are closed. */
const OWN_LINE = { Connection: 'close' }

let content: TestContent
let site: Site
let dataDir: string
let clock: TestClock

test.beforeAll(async () => {
  content = makeContent()
  clock = makeClock()
  dataDir = mkdtempSync(path.join(tmpdir(), 'du-lieu-'))
  for (const slug of ['mot', 'hai', 'ba'])
    content.write(`articles/${slug}.mdx`, article(`Bài ${slug}`, HOUR_AGO))
  site = await startSite({
    contentDir: content.dir,
    env: { ...clock.env, DATA_DIR: dataDir, TRUSTED_PROXIES: '1' },
  })
})

test.afterAll(async () => {
  await site.dispose()
  content.dispose()
  clock.dispose()
  rmSync(dataDir, { recursive: true, force: true })
})

let saves = 0

/** The list as a section shows it: a front leaves out what it shows above. A save has the page rendered again, of what is counted a minute on. */
async function mostRead(request: APIRequestContext): Promise<string[]> {
  clock.advance(MINUTE_MS)
  content.write('articles/cu.mdx', article(`Bài cũ ${saves++}`, HOUR_AGO - 1000))
  const saved = `Bài cũ ${saves - 1}`
  let html = ''
  await expect
    .poll(
      async () =>
        (html = await (await request.get(`${site.url}/doi-song`, { headers: OWN_LINE })).text()),
      {
        intervals: [100],
      },
    )
    .toContain(saved)
  const [, list = ''] = /id="doc-nhieu"(.*?)<\/ol>/s.exec(html) ?? []
  return [...list.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href)
}

async function sendPageview(
  request: APIRequestContext,
  page: string,
  headers: Record<string, string> = {},
): Promise<number> {
  const address = `${site.url}/api/luot-doc?trang=${encodeURIComponent(page)}`
  const answer = await request.post(address, {
    headers: { 'User-Agent': BROWSER, ...OWN_LINE, ...headers },
  })
  return answer.status()
}

async function read(browser: Browser, address: string): Promise<void> {
  const page = await browser.newPage({ userAgent: BROWSER })
  const sent = page.waitForResponse((response) => response.url().includes('/api/luot-doc'))
  await page.goto(site.url + address)
  expect((await sent).status()).toBe(204)
  await page.close()
}

test('there is no list as long as nobody has read anything', async ({ request }) => {
  expect(await mostRead(request)).toEqual([])
})

test('a reader counts once, what is made up not at all', async ({ browser, request }) => {
  await read(browser, '/doi-song/mot')
  await read(browser, '/doi-song/mot')
  for (let time = 0; time < 20; time++) await sendPageview(request, '/doi-song/mot')
  for (const address of ['198.51.100.1', '198.51.100.2', '198.51.100.3'])
    await sendPageview(request, '/doi-song/hai', { 'X-Forwarded-For': address })
  // Many browsers at one address, and an address in front that nobody trusts.
  for (let time = 0; time < 30; time++)
    await sendPageview(request, '/doi-song/ba', {
      'User-Agent': `${BROWSER} ${time}`,
      'X-Forwarded-For': `192.0.2.${time}, 203.0.113.5`,
    })
  const notRead: Record<string, string>[] = [
    { 'User-Agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' },
    { 'User-Agent': 'curl/8.5.0' },
    { 'Sec-Purpose': 'prefetch;prerender' },
    { 'Sec-Fetch-Site': 'cross-site' },
  ]
  for (const [index, headers] of notRead.entries())
    for (let time = 0; time < 10; time++)
      await sendPageview(request, '/doi-song/cu', {
        ...headers,
        'X-Forwarded-For': `198.51.100.${100 + index * 10 + time}`,
      })
  for (const page of ['/doi-song/khong-co', '/', '//x', '/xe/mot', '%00'])
    expect(await sendPageview(request, page)).toBe(204)
  const order = ['/doi-song/ba', '/doi-song/hai', '/doi-song/mot']
  await expect.poll(() => mostRead(request)).toEqual(order)
})

test('counts are there after a restart, and a withdrawn story is not', async ({
  page,
  request,
}) => {
  for (const address of ['198.51.100.7', '198.51.100.8'])
    await sendPageview(request, '/doi-song/hai', { 'X-Forwarded-For': address })
  await sendPageview(request, '/doi-song/mot', { 'X-Forwarded-For': '198.51.100.7' })
  await site.stop()
  await site.restart()
  content.write('articles/ba.mdx', article('Bài ba', HOUR_AGO, { unpublished: 'Sai.' }))
  const left = ['/doi-song/hai', '/doi-song/mot']
  await expect.poll(() => mostRead(request)).toEqual(left)
  const list = page.getByRole('region', { name: messages.mostRead.title })
  clock.advance(MINUTE_MS)
  await expect(async () => {
    await page.goto(`${site.url}/doi-song`)
    await expect(list.getByRole('link')).toHaveText(['Bài hai', 'Bài mot'], { timeout: 1_000 })
  }).toPass()
})

test('nothing but the page is said, and nothing is set', async ({ request }) => {
  const answer = await request.post(`${site.url}/api/luot-doc?trang=/doi-song/mot`, { data: 'x' })
  expect(answer.status()).toBe(413)
  const sound = await request.post(`${site.url}/api/luot-doc?trang=/doi-song/mot`)
  expect(sound.headers()['set-cookie']).toBeUndefined()
  expect(sound.headers()['cache-control']).toBe('no-store')
})

test('a page rendered in advance is read only once it is seen', async ({ browser }) => {
  const context = await browser.newContext({ userAgent: BROWSER })
  const page = await context.newPage()
  await page.addInitScript(() => {
    let seen = false
    Object.assign(window, {
      see: () => {
        seen = true
        document.dispatchEvent(new Event('visibilitychange'))
      },
    })
    Object.defineProperty(document, 'visibilityState', { get: () => (seen ? 'visible' : 'hidden') })
  })
  const requests: string[] = []
  page.on(
    'request',
    (request) => request.url().includes('luot-doc') && requests.push(request.url()),
  )
  await page.goto(`${site.url}/doi-song/hai`)
  await page.waitForFunction(() => localStorage.getItem('web-fonts') !== null)
  expect(requests).toEqual([])
  const sent = page.waitForRequest(/luot-doc/)
  await page.evaluate(() => (window as unknown as { see: () => void }).see())
  expect((await sent).url()).toContain(encodeURIComponent('/doi-song/hai'))
  await context.close()
})
