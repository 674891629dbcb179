import { type APIRequestContext, expect, request as newRequest, test } from '@playwright/test'
import { labelArguments, timeLabel } from '@/lib/shared/time'
import { labelInWords } from '../client/ticking-labels'
import { makeClock, type TestClock } from './support/clock'
import { article, makeContent, type TestContent } from './support/content'
import { messages } from './support/messages'
import { type Site, startSite } from './support/site'
import { openStore, withoutTable } from './support/stored-content'

const MINUTE = 60_000
const SCHEDULED_IN = 60 * MINUTE

/** For so long Next.js keeps a page that could not be rendered before it tries again, milliseconds. */
const TRIED_AGAIN_AFTER = 31_000

let clock: TestClock
let content: TestContent
let site: Site
let startedAt: number

test.beforeAll(async () => {
  clock = makeClock()
  content = makeContent()
  startedAt = clock.now()
  const ages = [
    0.5,
    12,
    57,
    61,
    130,
    25 * 60,
    26 * 60,
    72 * 60,
    400 * 24 * 60,
    500 * 24 * 60,
    600 * 24 * 60,
  ]
  for (const [index, age] of ages.entries()) {
    const at = startedAt - age * MINUTE
    content.write(`articles/bai-${index}.mdx`, article(`Bài số ${index}`, at), 'Thân bài.')
  }
  content.write(
    'articles/hen-gio.mdx',
    article('Bài hẹn giờ', startedAt + SCHEDULED_IN),
    'Thân bài.',
  )
  content.write('headlines/noi-bat/khong-gio.mdx', {
    title: 'Tin không giờ',
    section: 'xe',
    rank: 1,
  })
  site = await startSite({ contentDir: content.dir, env: clock.env })
})

test.afterAll(async () => {
  await site.dispose()
  content.dispose()
  clock.dispose()
})

/** Each request of it has a line of its own: the clock is moved, and lines that are idle then are closed. */
function readerOf({ url }: Site): Promise<APIRequestContext> {
  return newRequest.newContext({ baseURL: url, extraHTTPHeaders: { Connection: 'close' } })
}

test('labels every story by the table, as of the time it states', async ({ page }) => {
  await page.goto(`${site.url}/xe`)
  const latest = page.getByRole('complementary', { name: messages.latest.title })
  const renderedAt = Date.parse(
    (await latest.locator('time:not([data-label])').getAttribute('datetime')) ?? '',
  )
  expect(Math.abs(clock.now() - renderedAt)).toBeLessThan(MINUTE)
  const items = await latest.getByRole('listitem').all()
  expect(items).toHaveLength(10)
  for (const [index, item] of items.entries()) {
    await expect(item.getByRole('link')).toHaveText(`Bài số ${index}`)
    const time = item.locator('time')
    const publishedAt = Date.parse((await time.getAttribute('datetime')) ?? '')
    const said = await time.textContent()
    // The page states its time in whole seconds: the label may be of either side of a boundary.
    const possible = [renderedAt, renderedAt + 999].map((now) =>
      labelInWords(publishedAt, now, messages.time),
    )
    expect(possible).toContain(said)
    expect(labelArguments(timeLabel(publishedAt, renderedAt))).toBeTruthy()
  }
  await expect(latest).not.toContainText('Tin không giờ')
  await expect(latest).not.toContainText('Bài hẹn giờ')
})

test('ticks in the open page, shifting nothing, in whatever zone the browser is', async ({
  browser,
}) => {
  // The reader's own clock may say anything: it is never asked.
  for (const [timezoneId, off] of [
    ['America/New_York', -1_440 * MINUTE],
    ['Pacific/Kiritimati', 1_440 * MINUTE],
    ['Asia/Ho_Chi_Minh', 0],
  ] as const) {
    const context = await browser.newContext({ timezoneId })
    const page = await context.newPage()
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    await page.clock.install({ time: clock.now() + off })
    await page.goto(`${site.url}/xe`)
    const newest = page.getByRole('complementary').getByRole('listitem').first()
    const before = await newest.boundingBox()
    // The page's script comes a second after the page; fetching the fonts is the last it does.
    await page.clock.runFor(2_000)
    await expect.poll(() => page.evaluate(() => localStorage.getItem('web-fonts'))).not.toBeNull()
    await page.clock.runFor(185 * MINUTE)
    await expect(newest.locator('time')).toHaveText(/^3 giờ trước$/)
    expect(await newest.boundingBox()).toEqual(before)
    expect(said).toEqual([])
    await context.close()
  }
})

test('shows the first visitor after a quiet spell what is true now', async () => {
  const reader = await readerOf(site)
  const quiet = '/the-gioi'
  expect(await (await reader.get(quiet)).text()).not.toContain('Bài hẹn giờ')
  // Nobody asks for the page until the scheduled story's time has come.
  clock.advance(SCHEDULED_IN)
  const askedAt = clock.now()
  const first = await (await reader.get(quiet)).text()
  expect(first).toContain('Bài hẹn giờ')
  const [, stated = ''] = /dateTime="([^"]+)">Cập nhật lúc/i.exec(first) ?? []
  // Pages state whole seconds.
  expect(Date.parse(stated)).toBeGreaterThan(askedAt - 1000)
  expect((await reader.get('/doi-song/hen-gio')).status()).toBe(200)
  await reader.dispose()
})

test('keeps the last good page when it cannot be rendered again, also after a quiet spell', async () => {
  const reader = await readerOf(site)
  const address = '/phap-luat'
  const good = await (await reader.get(address)).text()
  const store = openStore(site)
  await withoutTable(store, 'document', async () => {
    clock.advance(2 * MINUTE)
    const answers = await Promise.all(Array.from({ length: 5 }, () => reader.get(address)))
    for (const answer of answers) {
      expect(answer.status()).toBe(200)
      expect(await answer.text()).toBe(good)
    }
    expect((await reader.get('/healthz')).status()).toBe(200)
  })
  store.close()
  clock.advance(TRIED_AGAIN_AFTER)
  await expect.poll(async () => (await reader.get(address)).text()).not.toBe(good)
  await reader.dispose()
})

test('keeps the last good page when it fails right after a publication, and recovers', async () => {
  const reader = await readerOf(site)
  const address = '/doi-song/bai-3'
  const textOf = async () => {
    const answer = await reader.get(address)
    expect(answer.status()).toBe(200)
    return answer.text()
  }
  const good = await textOf()
  const store = openStore(site)
  const version = () => store.prepare('SELECT word FROM version').get([]) as { word: string }
  const { word } = version()
  const failures = () => site.output().split('render failed').length
  const before = failures()
  content.write('articles/bai-3.mdx', article('Bài số 3', startedAt - 61 * MINUTE), 'Bản sửa.')
  await expect.poll(() => version().word, { intervals: [5] }).not.toBe(word)
  await withoutTable(store, 'record', async () => {
    await expect
      .poll(
        async () => {
          expect(await textOf()).toBe(good)
          return failures()
        },
        { intervals: [50] },
      )
      .toBeGreaterThan(before)
    expect(await textOf()).toBe(good)
  })
  store.close()
  clock.advance(TRIED_AGAIN_AFTER)
  await expect.poll(textOf).toContain('Bản sửa.')
  await reader.dispose()
})
