import { expect, type Page, test } from '@playwright/test'
import { article, makeContent, type TestContent } from './support/content'
import { type Line, startLine } from './support/line'
import { messages } from './support/messages'
import { type Site, startSite } from './support/site'
import { toolsOf } from './support/tools'

const { tools, cached } = messages
const HOUR_MS = 3_600_000
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="9"><rect width="16" height="9"/></svg>'

let content: TestContent
let site: Site
let line: Line

const write = (slug: string, title: string, more = {}, body = 'Một ngày đã qua.') =>
  content.write(`articles/${slug}.mdx`, article(title, Date.now() - HOUR_MS, more), body)

test.beforeAll(async () => {
  content = makeContent()
  content.writeRaw('images/anh.svg', PICTURE)
  const cover = { cover: { src: '/images/anh.svg', alt: 'Một hình vuông' } }
  write('mot', 'Bài thứ nhất', cover)
  write('hai', 'Bài thứ hai')
  write('ba', 'Bài thứ ba')
  site = await startSite({ contentDir: content.dir })
  line = await startLine(site.url)
})

test.afterEach(() => line.restore())

test.afterAll(async () => {
  line.close()
  await site.dispose()
  content.dispose()
})

/** Opens a story, waits until the service worker has taken over, and saves it. */
async function save(page: Page, path: string): Promise<void> {
  await visit(page, path)
  await page.getByRole('button', { name: tools.save, exact: true }).click()
  await expect(page.getByRole('button', { name: tools.saved })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
}

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(line.url + path)
  await expect(toolsOf(page).options).toBeVisible()
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
}

const cachesOf = (page: Page) =>
  page.evaluate(async () => {
    const paths: string[] = []
    for (const name of await caches.keys()) {
      if (name.startsWith('build-')) continue
      for (const { url } of await (await caches.open(name)).keys())
        paths.push(`${name.split(':')[0]} ${new URL(url).pathname}`)
    }
    return paths.sort()
  })

const becomes = (path: string, status: number, text = '') =>
  expect
    .poll(
      async () => {
        const answer = await fetch(site.url + path)
        return answer.status === status && (await answer.text()).includes(text)
      },
      { intervals: [50] },
    )
    .toBe(true)

test('what was saved and what was read is there without a line, and everything else says so', async ({
  page,
}) => {
  await save(page, '/doi-song/mot')
  await visit(page, '/doi-song/hai')
  await page.goto(`${line.url}/khong-co`)
  await page.goto(`${line.url}/the-thao/hai`)
  await expect(page).toHaveURL(`${line.url}/doi-song/hai`)
  await page.goto(`${line.url}/tim-kiem?q=bai`)
  const cachedHere = ['recent /doi-song/hai', 'recent /doi-song/mot']
  const saved = ['saved /doi-song/mot', 'saved /images/anh.svg']
  await expect.poll(() => cachesOf(page)).toEqual([...cachedHere, ...saved])

  line.cut()
  await page.goto(`${line.url}/doi-song/mot?utm_source=x`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bài thứ nhất')
  await expect(page.getByRole('main')).toContainText('Bạn đang ngoại tuyến. Đây là bản lưu lúc')
  const picture = page.getByRole('img', { name: 'Một hình vuông' })
  await expect
    .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBe(16)
  await expect(page.getByRole('button', { name: tools.saved })).toBeVisible()

  const answer = await page.goto(`${line.url}/doi-song/ba`)
  expect(answer?.status()).toBe(503)
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(cached.offline)
  await expect(main.getByRole('button', { name: cached.retry })).toBeVisible()
  await expect(main.getByRole('listitem')).toHaveCount(2)
  await main.getByRole('link', { name: 'Bài thứ hai' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bài thứ hai')

  await page.goto(`${line.url}/da-luu`)
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(cached.title)
  await main.getByRole('button', { name: 'Bỏ lưu: Bài thứ nhất' }).click()
  await expect(main.getByText(cached.none)).toBeVisible()
  await main.getByRole('button', { name: cached.clear }).click()
  await expect.poll(() => cachesOf(page)).toEqual([])
})

test('readers who have chosen an edition read without a line, too, in whichever they have', async ({
  page,
}) => {
  await visit(page, '/doi-song/mot')
  await page.goto(`${line.url}/doi-song/hai?ban=gon`)
  await page.goto(`${line.url}/gon?ban=day`)
  await page.goto(`${line.url}/doi-song/ba`)
  const recent = ['', 'doi-song/ba', 'doi-song/mot', 'gon/doi-song/hai']
  await expect.poll(() => cachesOf(page)).toEqual(recent.map((path) => `recent /${path}`))

  line.cut()
  for (const [path, title] of [
    ['/doi-song/ba', 'Bài thứ ba'],
    ['/gon/doi-song/ba', 'Bài thứ ba'],
    ['/gon/doi-song/hai', 'Bài thứ hai'],
    ['/doi-song/hai', 'Bài thứ hai'],
  ] as const) {
    const answer = await page.goto(line.url + path)
    expect([path, answer?.status()]).toEqual([path, 200])
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await expect(page.getByRole('main')).toContainText('Bạn đang ngoại tuyến. Đây là bản lưu lúc')
  }
  await page.goto(`${line.url}/da-luu`)
  const list = page.getByRole('main').getByRole('listitem')
  await expect(list).toHaveText([/Bài thứ ba/, /Bài thứ hai/, /Bài thứ nhất/])
  // Text at 200 %, and the paper's largest size on top of it.
  await page.setViewportSize({ width: 320, height: 700 })
  const overflow = await page.evaluate(() => {
    document.documentElement.style.fontSize = '250%'
    return document.documentElement.scrollWidth - innerWidth
  })
  expect(overflow).toBeLessThanOrEqual(0)
})

test('with a line, the page is always the paper’s own, and the kept ones follow', async ({
  page,
}) => {
  await save(page, '/doi-song/hai')
  write('hai', 'Bài thứ hai', {}, 'Đã sửa lại.')
  await becomes('/doi-song/hai', 200, 'Đã sửa lại.')
  await page.goto(`${line.url}/doi-song/hai`)
  await expect(page.getByRole('main')).toContainText('Đã sửa lại.')
  await expect(page.getByRole('main')).not.toContainText('ngoại tuyến')
  const copies = () =>
    page.evaluate(async () => {
      const names = ['recent', 'saved:/doi-song/hai']
      const found = names.map((cacheName) => caches.match('/doi-song/hai', { cacheName }))
      return Promise.all(found.map(async (copy) => (await copy)?.text()))
    })
  await expect
    .poll(copies)
    .toEqual([expect.stringContaining('Đã sửa'), expect.stringContaining('Đã sửa')])
})

test('a line that never answers, or stops in the middle, shows what is kept, and says so', async ({
  page,
}) => {
  await visit(page, '/doi-song/mot')
  await visit(page, '/doi-song/hai')
  line.hang()
  await page.goto(`${line.url}/doi-song/mot`, { waitUntil: 'commit' })
  await expect(page.getByRole('main')).toContainText('Mạng đang chậm. Đây là bản lưu lúc')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bài thứ nhất')
  line.restore()
  await page.getByRole('main').getByRole('link', { name: cached.retry }).click()
  await expect(page.getByRole('main')).not.toContainText('bản lưu')
  // Else the answer would be that nothing has changed, which has no body.
  write('hai', 'Bài thứ hai', {}, 'Đã thêm một đoạn.')
  await becomes('/doi-song/hai', 200, 'Đã thêm một đoạn')
  line.stall()
  await page.goto(`${line.url}/doi-song/hai`, { waitUntil: 'commit' })
  await expect(page.getByRole('main')).toContainText('Mạng đang chậm. Đây là bản lưu lúc')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bài thứ hai')
})

test('a withdrawn story is let go of, where it is seen and where it is not', async ({ page }) => {
  for (const slug of ['hai', 'ba']) await save(page, `/doi-song/${slug}`)
  for (const slug of ['hai', 'ba']) write(slug, 'Bài đã gỡ', { unpublished: 'Trùng bài khác.' })
  for (const slug of ['hai', 'ba']) await becomes(`/doi-song/${slug}`, 410)
  const answer = await page.goto(`${line.url}/doi-song/hai`)
  expect(answer?.status()).toBe(410)
  await expect.poll(() => cachesOf(page)).toEqual(['recent /doi-song/ba', 'saved /doi-song/ba'])
  await page.goto(`${line.url}/da-luu`)
  await expect(page.getByText(cached.none)).toBeVisible()
  await expect.poll(() => cachesOf(page)).not.toContain('saved /doi-song/ba')
})

test('the worker is asked for each time, keeps to its bounds, and leaves when asked to', async ({
  page,
  request,
}) => {
  const { 'cache-control': freshness } = (await request.get(`${line.url}/sw.js`)).headers()
  expect(freshness).toBe('no-cache')
  await save(page, '/doi-song/mot')
  // Readers of many stories: forty are kept, the oldest go.
  await page.evaluate(async () => {
    const recent = await caches.open('recent')
    for (let index = 0; index < 45; index++)
      await recent.put(`/xe/${index}`, new Response('', { headers: { 'x-bytes': '10' } }))
  })
  await page.goto(`${line.url}/doi-song/mot`)
  const recentOnes = async () => (await cachesOf(page)).filter((path) => path.startsWith('recent'))
  await expect.poll(async () => (await recentOnes()).length).toBe(40)
  expect(await recentOnes()).toContain('recent /doi-song/mot')
  expect(await recentOnes()).not.toContain('recent /xe/5')

  await site.stop()
  await site.restart({ SERVICE_WORKER: 'off' })
  // The page registers the worker when it is idle: at the worst just after that one has left.
  await page.addInitScript(() => {
    window.requestIdleCallback = (callback) => {
      addEventListener('idle', () => callback({ didTimeout: false, timeRemaining: () => 1 }))
      return 0
    }
  })
  await page.goto(`${line.url}/doi-song/mot`)
  await expect(toolsOf(page).options).toBeVisible()
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  const registrations = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
  await expect.poll(registrations).toBe(0)
  const registered = page.waitForEvent('console', (message) => message.text() === 'registered')
  await page.evaluate(() => {
    const { register } = ServiceWorkerContainer.prototype
    ServiceWorkerContainer.prototype.register = async function (...args) {
      const registration = await register.apply(this, args)
      console.info('registered')
      return registration
    }
    dispatchEvent(new Event('idle'))
  })
  await registered
  await expect.poll(registrations).toBe(0)
  expect(await cachesOf(page)).toEqual(['saved /doi-song/mot', 'saved /images/anh.svg'])
})
