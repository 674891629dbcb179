import { expect, type Page, test } from '@playwright/test'
import { article, makeContent, type TestContent } from './support/content'
import { type DevSite, startDevSite } from './support/dev-site'

const HOUR_AGO = Date.now() - 3_600_000
const STORY = '/doi-song/bai'

let content: TestContent
let site: DevSite

// Next.js compiles a page at its first visit.
test.setTimeout(300_000)

test.beforeAll(async () => {
  test.setTimeout(300_000)
  content = makeContent()
  content.write('articles/bai.mdx', article('Bài đang viết', HOUR_AGO), 'Lời đầu.')
  const withdrawn = article('Bài đã gỡ', HOUR_AGO, { unpublished: 'Trùng bài khác.' })
  content.write('articles/go.mdx', withdrawn, 'Chữ.')
  site = await startDevSite(content.dir)
})

test.afterAll(async () => {
  await site.dispose()
  content.dispose()
})

/** Opens a page, and waits until it hears of changes. */
async function open(page: Page, address: string): Promise<void> {
  const hears = page.waitForResponse('**/api/dev-content')
  await page.goto(`${site.url}${address}`)
  await hears
}

test('saves are on the screen without a reload, mistakes are reported over the page', async ({
  page,
}) => {
  await open(page, STORY)
  await page.evaluate(() => Object.assign(window, { isStillHere: true }))

  content.write('articles/bai.mdx', article('Bài đang viết', HOUR_AGO), 'Lời sửa.')
  await expect(page.getByText('Lời sửa.')).toBeVisible()

  content.write(
    'articles/bai.mdx',
    article('Bài đang viết', HOUR_AGO, { section: 'doi-son' }),
    'Sai.',
  )
  const overlay = page.getByRole('alertdialog')
  await expect(overlay).toContainText('articles/bai.mdx:4:10 chuyen-muc-la')
  await expect(overlay).toContainText('Cách sửa: Có phải doi-song?')
  await expect(page.getByText('Lời sửa.')).toBeVisible()

  content.write('articles/bai.mdx', article('Bài đang viết', HOUR_AGO), 'Lời chữa.')
  await expect(overlay).toBeHidden()
  await expect(page.getByText('Lời chữa.')).toBeVisible()
  expect(await page.evaluate(() => 'isStillHere' in window)).toBe(true)
})

test('it answers as the site does', async ({ request }) => {
  const withdrawn = await request.get(`${site.url}/doi-song/go`)
  expect(withdrawn.status()).toBe(410)
  expect(await withdrawn.text()).toContain('Trùng bài khác.')
  const moved = await request.get(`${site.url}/xe/bai`, { maxRedirects: 0 })
  expect(moved.status()).toBe(308)
  expect(moved.headers().location).toBe(STORY)
  const { 'content-security-policy': policy } = withdrawn.headers()
  expect(policy).toContain("default-src 'none'")
})

test('the lite edition, too, shows a save', async ({ page }) => {
  await open(page, `/gon${STORY}`)
  content.write('articles/bai.mdx', article('Bài đang viết', HOUR_AGO), 'Lời gọn.')
  await expect(page.getByText('Lời gọn.')).toBeVisible()
})
