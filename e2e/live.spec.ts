import type { Page } from '@playwright/test'
import { expectLegibleInTheDark, expectNothingForAxe } from './support/axe'
import { article, type TestContent } from './support/content'
import { expect, test } from './support/lent-paper'
import { messages } from './support/messages'
import type { Site } from './support/site'
import { openAtOnce, overflowOf, shiftsOf, watchShifts } from './support/tools'

const MINUTE_MS = 60_000
const EVENT = 'live/bao-so-5/su-kien.mdx'
const ADDRESS = '/doi-song/bao-so-5'

let content: TestContent
let site: Site
let startedAt = 0

const event = (more: Record<string, unknown> = {}) =>
  content.write(
    EVENT,
    article('Bão số 5', startedAt, { facts: ['Gió cấp 12.'], ...more }),
    'Tóm tắt.',
  )

const entry = (name: string, minutes: number, text: string, more: Record<string, unknown> = {}) =>
  content.write(
    `live/bao-so-5/${name}.mdx`,
    { publishedAt: new Date(startedAt + minutes * MINUTE_MS).toISOString(), ...more },
    text,
  )

test.beforeAll(async ({ lentPaper }) => {
  ;({ site, content } = lentPaper)
  startedAt = Date.now() - 120 * MINUTE_MS
  await lentPaper.fill(() => {
    event()
    for (let index = 10; index < 24; index++)
      entry(`dong-${index}`, index, `Dòng số ${index}. `.repeat(30), {
        ...(index === 20 && { title: 'Vỡ đê', key: true }),
      })
    entry('ghim', 5, 'Đường dây nóng: 114.', { pinned: true })
  })
})

/** Lets time go by, in which the page asks, until it offers so many. */
async function untilOffered(page: Page, count: number): Promise<void> {
  await expect(async () => {
    await page.clock.runFor(7_000)
    await expect(
      page.getByRole('button', { name: `${count} cập nhật mới`, exact: true }),
    ).toBeVisible({ timeout: 2_000 })
  }).toPass()
}

const idsIn = (page: Page) =>
  page.locator('[data-entries] > li').evaluateAll((items) => items.map(({ id }) => id))

test('open pages hear of entries, miss none after a gap, are moved by none, and hear of the end', async ({
  page,
}) => {
  await watchShifts(page)
  await page.clock.install({ time: new Date() })
  await openAtOnce(page, site.url + ADDRESS)
  await expect(page.getByText(messages.live.running).first()).toBeVisible()
  expect(await shiftsOf(page)).toEqual([])
  const read = page.locator('#dong-18')
  await read.evaluate((item) => item.scrollIntoView({ block: 'center', behavior: 'instant' }))
  const top = async () => (await read.boundingBox())?.y ?? 0
  const before = await top()

  entry('moi-1', 100, 'Tin thứ nhất.')
  await untilOffered(page, 1)
  expect(await shiftsOf(page)).toEqual([])

  // Away for a while, in which more comes than a page has, one is corrected and one taken back.
  await page.context().setOffline(true)
  for (let index = 2; index < 14; index++) entry(`moi-${index}`, 100 + index, `Tin thứ ${index}.`)
  entry('dong-19', 19, 'Đã sửa lại.')
  content.remove('live/bao-so-5/dong-21.mdx')
  const latest = async () => (await fetch(site.url + ADDRESS)).text()
  await expect.poll(latest, { intervals: [50] }).toContain('Tin thứ 13.')
  await expect
    .poll(async () => (await fetch(`${site.url}${ADDRESS}/trang/2`)).text(), { intervals: [50] })
    .toContain('Đã sửa lại.')
  await page.context().setOffline(false)
  await untilOffered(page, 13)
  await expect(page.locator('#dong-19')).toContainText('Đã sửa lại.')
  await expect(page.locator('#dong-21')).toHaveCount(0)
  expect(Math.abs((await top()) - before)).toBeLessThan(2)

  await page.getByRole('button', { name: '13 cập nhật mới' }).click()
  await expect(page.getByRole('status')).toHaveText('Đã thêm 13 cập nhật mới')
  const ids = await idsIn(page)
  expect(ids.slice(0, 13)).toEqual(Array.from({ length: 13 }, (_, index) => `moi-${13 - index}`))
  expect(new Set(ids).size).toBe(ids.length)
  await expect(page.locator('#moi-13')).toBeInViewport()

  event({ ended: new Date(startedAt + 119 * MINUTE_MS).toISOString() })
  await expect(async () => {
    await page.clock.runFor(7_000)
    await expect(page.getByText(/^Tường thuật kết thúc lúc/)).toBeAttached({ timeout: 2_000 })
  }).toPass()
  await expect(page.locator('article > header')).not.toContainText(messages.status['truc-tiep'])
  event()
  await expect.poll(latest, { intervals: [50] }).toContain(messages.live.running)
})

test('an event and an entry are whole without a script, on paper, in the lite edition and for machines', async ({
  page,
  request,
}) => {
  const text = async (address: string) => (await request.get(site.url + address)).text()
  const html = await text(ADDRESS)
  for (const words of ['Gió cấp 12.', 'Tóm tắt.', 'Vỡ đê', 'Đường dây nóng', 'rel="next"'])
    expect(html).toContain(words)
  const [, json = ''] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html) ?? []
  const [blog] = JSON.parse(json)
  expect(blog).toMatchObject({ '@type': 'LiveBlogPosting', headline: 'Bão số 5' })
  expect(blog.liveBlogUpdate).toHaveLength(11)
  for (const address of [`/gon${ADDRESS}`, '/gon/truc-tiep/bao-so-5/ghim'])
    expect(await text(address), address).toContain('Đường dây nóng')
  expect(await text(`${ADDRESS}/rss.xml`)).toContain('Vỡ đê')
  expect(await text('/')).toContain('/truc-tiep/bao-so-5/')
  expect((await request.get(`${site.url}/doi-song/bao-so-5/trang/9`)).status()).toBe(404)

  await page.clock.install()
  for (const address of [ADDRESS, '/truc-tiep/bao-so-5/dong-20']) {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      await openAtOnce(page, site.url + address)
      expect(await overflowOf(page), `${address}, ${width}`).toBeLessThanOrEqual(0)
    }
    await expectNothingForAxe(page)
    await expectLegibleInTheDark(page)
    await page.emulateMedia({ colorScheme: 'light' })
  }
  await expect(page).toHaveTitle(/^Vỡ đê/)
  await expect(page.getByRole('link', { name: 'Theo dõi trực tiếp: Bão số 5' })).toBeVisible()
})
