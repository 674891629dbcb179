import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, request as newRequest, test } from '@playwright/test'
import Database from 'libsql'
import { labelInWords } from '../enhancements/ticking-labels'
import { labelArguments, timeLabel } from '../lib/time/time-label'
import { article, makeContent, type TestContent } from './support/content'
import { messages } from './support/messages'
import { type Site, startSite } from './support/site'

const MINUTE = 60_000
const SCHEDULED_IN = 75_000

let content: TestContent
let site: Site
let startedAt: number

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  test.setTimeout(180_000)
  content = makeContent()
  startedAt = Date.now()
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
  site = await startSite({ contentDir: content.dir })
})

test.afterAll(async () => {
  await site.dispose()
  content.dispose()
})

test('labels every story by the table, as of the time it states', async ({ page }) => {
  await page.goto(`${site.url}/xe`)
  const latest = page.getByRole('complementary', { name: messages.latest.title })
  const renderedAt = Date.parse(
    (await latest.locator('time:not([data-label])').getAttribute('datetime')) ?? '',
  )
  expect(Math.abs(Date.now() - renderedAt)).toBeLessThan(MINUTE)
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
  for (const timezoneId of ['America/New_York', 'Pacific/Kiritimati', 'Asia/Ho_Chi_Minh']) {
    const context = await browser.newContext({ timezoneId })
    const page = await context.newPage()
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    await page.clock.install({ time: new Date() })
    await page.goto(`${site.url}/xe`, { waitUntil: 'networkidle' })
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
  test.setTimeout(240_000)
  const reader = await newRequest.newContext({ baseURL: site.url })
  const quiet = '/the-gioi'
  await reader.get(quiet)
  // Nobody asks for the page until the scheduled story's time has come and the page has expired.
  const wakeAt = Math.max(startedAt + SCHEDULED_IN, Date.now() + MINUTE) + 2_000
  await expect.poll(() => Date.now() > wakeAt, { timeout: 200_000, intervals: [1_000] }).toBe(true)
  const first = await (await reader.get(quiet)).text()
  expect(first).toContain('Bài hẹn giờ')
  const [, stated = ''] = /dateTime="([^"]+)">Cập nhật lúc/i.exec(first) ?? []
  expect(Date.now() - Date.parse(stated)).toBeLessThan(5_000)
  expect((await reader.get('/doi-song/hen-gio')).status()).toBe(200)
  await reader.dispose()
})

test('keeps the last good page when it cannot be rendered again, also after a quiet spell', async () => {
  test.setTimeout(240_000)
  const reader = await newRequest.newContext({ baseURL: site.url })
  const address = '/phap-luat'
  const good = await (await reader.get(address)).text()
  const store = openStore(site)
  store.exec('ALTER TABLE document RENAME TO document_gone')
  const expired = Date.now() + MINUTE + 2_000
  await expect.poll(() => Date.now() > expired, { timeout: 100_000, intervals: [1_000] }).toBe(true)
  const answers = await Promise.all(Array.from({ length: 5 }, () => reader.get(address)))
  for (const answer of answers) {
    expect(answer.status()).toBe(200)
    expect(await answer.text()).toBe(good)
  }
  expect((await reader.get('/healthz')).status()).toBe(200)
  store.exec('ALTER TABLE document_gone RENAME TO document')
  store.close()
  await expect
    .poll(async () => (await (await reader.get(address)).text()) !== good, { timeout: 60_000 })
    .toBe(true)
  await reader.dispose()
})

test('keeps the last good page when it fails right after a publication, and recovers', async () => {
  test.setTimeout(120_000)
  const reader = await newRequest.newContext({ baseURL: site.url })
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
  content.write('articles/bai-3.mdx', article('Bài số 3', startedAt - 61 * MINUTE), 'Bản sửa.')
  await expect.poll(() => version().word, { intervals: [5] }).not.toBe(word)
  store.exec('ALTER TABLE record RENAME TO record_gone')
  const failed = () => site.output().includes('render failed')
  await expect
    .poll(
      async () => {
        expect(await textOf()).toBe(good)
        return failed()
      },
      { intervals: [50] },
    )
    .toBe(true)
  expect(await textOf()).toBe(good)
  store.exec('ALTER TABLE record_gone RENAME TO record')
  store.close()
  // A page that could not be rendered is tried again after some seconds.
  await expect.poll(textOf, { timeout: 60_000 }).toContain('Bản sửa.')
  await reader.dispose()
})

function openStore({ dir }: Site) {
  const folder = path.join(dir, '.cache', 'content')
  const [file = ''] = readdirSync(folder).filter((name) => name.endsWith('.sqlite'))
  return new Database(path.join(folder, file))
}
