import type { Page } from '@playwright/test'
import { article, type TestContent } from './support/content'
import { expect, test } from './support/lent-paper'
import { messages } from './support/messages'
import type { Site } from './support/site'
import { shiftsOf, toolsOf, watchShifts } from './support/tools'

const MINUTE_MS = 60_000

let content: TestContent
let site: Site
let written = 0

const write = (title: string, minutesAgo: number) =>
  content.write(
    `articles/bai-${written++}.mdx`,
    article(title, Date.now() - minutesAgo * MINUTE_MS),
    'Thân bài.\n\n'.repeat(60),
  )

test.beforeAll(async ({ lentPaper }) => {
  ;({ site, content } = lentPaper)
  await lentPaper.fill(() => {
    for (let index = 0; index < 30; index++) write(`Bài số ${index}`, 100 + index)
  })
})

/** Opens a page, publishes three stories, and lets time go by until the page tells of them. */
async function openAndPublish(page: Page, path: string, name: string): Promise<void> {
  await watchShifts(page)
  await page.clock.install({ time: new Date() })
  await page.goto(site.url + path)
  await page.clock.runFor(2_000)
  await expect(toolsOf(page).options).toBeVisible()
  for (const number of [1, 2, 3]) write(`${name} ${number}`, number)
  const latest = async () => (await fetch(`${site.url}/tin-vua-dang`)).text()
  for (const number of [1, 2, 3]) {
    await expect.poll(latest, { intervals: [50] }).toContain(`${name} ${number}`)
  }
  // The part of the script that asks may come late: what is not there yet does not ask in time.
  await expect(async () => {
    await page.clock.runFor(10_000)
    await expect(page.getByRole('button', { name: '3 tin mới' })).toBeVisible({ timeout: 3_000 })
  }).toPass()
}

test('an open story tells of newer ones and takes them in, looking as the server writes them', async ({
  page,
}) => {
  await openAndPublish(page, '/doi-song/bai-29', 'Tin mới trong bài')
  const latest = page.getByRole('complementary', { name: messages.latest.title })
  const more = latest.getByRole('button', { name: '3 tin mới' })
  await expect(more).toBeVisible()
  expect(await shiftsOf(page)).toEqual([])
  const text = page.locator('.story-body p').nth(3)
  const before = await text.boundingBox()
  await more.click()
  await expect(page.getByRole('status')).toHaveText('Đã thêm 3 tin mới')
  await expect(more).toHaveCount(0)
  const titles = await latest.locator('.headline-link').allTextContents()
  expect(titles.slice(0, 4)).toEqual(
    [1, 2, 3].map((number) => `Tin mới trong bài ${number}`).concat('Bài số 0'),
  )
  await expect(latest.locator('.headline-link').first()).toBeFocused()
  // The list itself has grown, as was asked; what is being read has not moved.
  expect(await text.boundingBox()).toEqual(before)
  const [added, old] = await latest
    .getByRole('listitem')
    .evaluateAll((items) =>
      [items[0], items[3]].map((item) =>
        item?.outerHTML.replace(/datetime="[^"]*"|title="[^"]*"|href="[^"]*"|>[^<]+</gi, ''),
      ),
    )
  expect(added).toBe(old)
  await expect(latest.getByText(/^Cập nhật lúc/)).toBeVisible()
})

test('an open front page offers only what it does not show already', async ({ page }) => {
  // The stories that lead it are newer than all in its list.
  await openAndPublish(page, '/', 'Tin mới ở trang nhất')
  await page.getByRole('button', { name: '3 tin mới' }).click()
  await expect(page.getByRole('status')).toHaveText('Đã thêm 3 tin mới')
  const shown = await page
    .locator('.headline-link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  expect(new Set(shown).size).toBe(shown.length)
})

test('in a long list, what is being read stays where it is', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 600 })
  await openAndPublish(page, '/tin-moi-nhat', 'Tin mới trong danh sách')
  const more = page.getByRole('button', { name: '3 tin mới' })
  await expect(more).toBeVisible()
  expect(await shiftsOf(page)).toEqual([])
  const read = page.getByRole('main').getByRole('listitem').nth(12)
  await read.evaluate((item) => item.scrollIntoView({ block: 'center', behavior: 'instant' }))
  const title = await read.getByRole('heading').textContent()
  const where = () =>
    page
      .getByRole('heading', { name: title ?? '', exact: true })
      .evaluate((heading) => heading.getBoundingClientRect().top)
  const before = await where()
  // Pressed by a shortcut of the browser or a screen reader, from further down.
  await more.evaluate((button) => (button as HTMLElement).click())
  await expect(page.getByRole('status')).toHaveText('Đã thêm 3 tin mới')
  expect(Math.abs((await where()) - before)).toBeLessThan(1)
  await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toHaveText(
    'Tin mới trong danh sách 1',
  )
})

test('the question is small, kept for moments, and answered with 304 when nothing is new', async ({
  request,
}) => {
  const first = await request.get(`${site.url}/api/tin-moi-nhat`)
  const { etag = '', 'cache-control': freshness } = first.headers()
  expect(freshness).toMatch(/^public, max-age=1\b/)
  const second = await request.get(`${site.url}/api/tin-moi-nhat`, {
    headers: { 'If-None-Match': etag },
  })
  expect(second.status()).toBe(304)
})

test('what is urgent comes into an open page, is dismissed for good, and goes at its minute', async ({
  page,
}) => {
  const MINUTE = 60_000
  const until = Math.ceil(Date.now() / MINUTE) * MINUTE + 10 * MINUTE
  const urgent = (text: string) =>
    content.writeRaw(
      'khan.yaml',
      `text: ${text}\nstory: bai-3\nuntil: ${new Date(until).toISOString()}\n`,
    )
  const bar = page.getByRole('complementary', { name: messages.tools.breaking })
  const open = async (address: string) => {
    await page.goto(site.url + address)
    await page.clock.runFor(2_000)
    await expect(toolsOf(page).options).toBeVisible()
  }
  await watchShifts(page)
  await page.clock.install({ time: new Date() })
  await open('/doi-song/bai-29')
  await expect(bar).toHaveCount(0)
  urgent('Động đất ở Kon Tum')
  // It comes within ten seconds of being asked, as soon as the script is there and the save is published.
  await expect(async () => {
    await page.clock.runFor(7_000)
    await expect(bar).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await expect(bar.getByRole('link')).toHaveAttribute('href', '/doi-song/bai-3')
  expect(await shiftsOf(page)).toEqual([])

  // The next page has it from the server; without a script, too.
  await open('/tin-moi-nhat')
  await expect(bar).toContainText('Động đất ở Kon Tum')
  expect(await (await fetch(`${site.url}/gon`)).text()).toContain('Động đất ở Kon Tum')
  await bar.getByRole('button', { name: messages.tools.close }).click()
  await expect(bar).toHaveCount(0)
  await open('/doi-song/bai-28')
  await expect(bar).toHaveCount(0)

  // Other words are another bar, which nobody has dismissed. It ends on a page that nobody loads again.
  urgent('Hàng trăm nhà đổ')
  await expect(async () => {
    await page.clock.runFor(7_000)
    await expect(bar).toContainText('Hàng trăm nhà đổ', { timeout: 1_000 })
  }).toPass()
  // The paper is not heard any more, so it is the page alone that ends it.
  await page.context().setOffline(true)
  await page.clock.runFor(9 * MINUTE - MINUTE)
  await expect(bar).toBeVisible()
  await page.clock.runFor(4 * MINUTE)
  await expect(bar).toHaveCount(0)
  await page.context().setOffline(false)
  content.remove('khan.yaml')
  expect(await shiftsOf(page)).toEqual([])
})
