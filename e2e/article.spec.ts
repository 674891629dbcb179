import { expect, test } from '@playwright/test'
import { sectionName } from '@/lib/config'
import { frontMatterOf, PAGE_KINDS } from './support/pages'

const [frontMatter = {}] = frontMatterOf('content/articles/cong-nghe')

test('stands in the order a reader expects, with its credit at the end', async ({ page }) => {
  await page.goto(PAGE_KINDS.article)
  const article = page.getByRole('main').getByRole('article').first()
  const parts = [
    article.getByRole('link', { name: sectionName('cong-nghe') }).first(),
    article.locator('time[datetime="2024-08-01T14:00:00+07:00"]').first(),
    article.getByRole('heading', { level: 1 }),
    article.getByText(String(frontMatter.description)),
    article.getByRole('heading', { level: 2 }).first(),
    article.getByText('Theo Mạnh Kiên (Nguoiduatin.vn)'),
  ]
  const tops = await Promise.all(
    parts.map(async (part) => (await part.boundingBox())?.y ?? Number.NaN),
  )
  expect([...tops].sort((a, b) => a - b)).toEqual(tops)
  await expect(parts[1] as (typeof parts)[number]).toHaveText('01/08/2024 14:00')
  await expect(article.getByRole('heading', { level: 1 })).toHaveText(String(frontMatter.title))
})

test('tells that it is years old, and how long it takes to read', async ({ page }) => {
  await page.goto(PAGE_KINDS.article)
  await expect(page.getByRole('note')).toContainText(/Bài đã đăng hơn [2-9] năm/)
  await expect(page.getByText(/^\d+ phút đọc$/)).toBeVisible()
})

test('shows its pictures with text, caption and credit', async ({ page }) => {
  await page.goto(PAGE_KINDS.article)
  const pictures = page
    .getByRole('main')
    .getByRole('figure')
    .filter({ has: page.getByRole('img') })
  await expect(pictures).toHaveCount(2)
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded()
    await expect(picture.getByRole('img')).toHaveAttribute('alt', /\S{2,}/)
    await expect(picture).toContainText('Ảnh: Minh họa')
    await expect
      .poll(() =>
        picture.getByRole('img').evaluate((image) => (image as HTMLImageElement).naturalWidth),
      )
      .toBeGreaterThan(0)
  }
})
