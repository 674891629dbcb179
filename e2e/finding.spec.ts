import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { sectionName } from '@/lib/config'
import { article } from './support/content'
import { expect, test } from './support/lent-paper'
import { messages } from './support/messages'
import type { Site } from './support/site'

const NEW_YEAR = Date.parse('2025-01-01T00:05:00+07:00')
const MINUTE_MS = 60_000
const STORIES = 55

let site: Site

test.beforeAll(async ({ lentPaper }) => {
  site = lentPaper.site
  await lentPaper.fill((content) => {
    for (let index = 0; index < STORIES; index++) {
      const at = NEW_YEAR + index * MINUTE_MS
      content.write(`articles/bai-${index}.mdx`, article(`Bài ${index}`, at, { tags: ['Gốm cổ'] }))
    }
    content.write('articles/giao-thua.mdx', {
      ...article('Đêm giao thừa', NEW_YEAR - 10 * MINUTE_MS, { tags: ['Tết'] }),
      byline: 'Lê Thị Gốm',
      source: { name: 'Báo Làng', url: 'https://example.com/goc' },
    })
    const leapDay = Date.parse('2024-02-29T12:00:00+07:00')
    content.write('articles/nhuan.mdx', article('Ngày nhuận', leapDay, { byline: 'Lê Thị Gốm' }))
  })
})

const main = (page: Page) => page.getByRole('main')

async function isSound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations).toEqual([])
}

test('a topic is reached from its story, and has all its stories on numbered pages', async ({
  page,
}) => {
  await page.goto(`${site.url}/doi-song/bai-7`)
  await main(page).getByRole('link', { name: 'Gốm cổ' }).click()
  const seen: string[] = []
  for (const address of ['/chu-de/gom-co', '/chu-de/gom-co/trang/2', '/chu-de/gom-co/trang/3']) {
    await expect(page).toHaveURL(site.url + address)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gốm cổ')
    seen.push(...(await main(page).getByRole('heading', { level: 2 }).allTextContents()))
    const older = page.getByRole('link', { name: messages.pagination.older })
    if (await older.count()) await older.click()
  }
  const titles = Array.from({ length: STORIES }, (_, index) => `Bài ${STORIES - 1 - index}`)
  expect(seen.filter((title) => title.startsWith('Bài'))).toEqual(titles)
  await page.goto(`${site.url}/chu-de`)
  await main(page).getByRole('link', { name: 'Tết' }).click()
  await expect(page).toHaveURL(`${site.url}/chu-de/tet`)
})

test('the credit of a story leads to its author, its source, and the original', async ({
  page,
}) => {
  await page.goto(`${site.url}/doi-song/giao-thua`)
  const credit = page.getByText('Theo Lê Thị Gốm (Báo Làng)')
  await expect(credit.getByRole('link', { name: messages.article.original })).toHaveAttribute(
    'href',
    'https://example.com/goc',
  )
  await credit.getByRole('link', { name: 'Báo Làng' }).click()
  await expect(page).toHaveURL(`${site.url}/nguon/bao-lang`)
  await isSound(page)
  await page.goBack()
  await credit.getByRole('link', { name: 'Lê Thị Gốm' }).click()
  await expect(page).toHaveURL(`${site.url}/tac-gia/le-thi-gom`)
  await expect(main(page).getByRole('heading', { level: 2 }).first()).toHaveText('Đêm giao thừa')
  await expect(main(page).getByRole('link', { name: 'Ngày nhuận' }).first()).toBeVisible()
})

test('a calendar of which half has come is as wide as it will be', async ({ page }) => {
  await page.goto(`${site.url}/luu-tru`)
  const tuesday = page.getByRole('columnheader', { name: 'T3' })
  const whole = await tuesday.boundingBox()
  // What a browser has in hand when a page is cut after its third header cell.
  await page.getByRole('table').evaluate((table: HTMLTableElement) => {
    for (const later of table.querySelectorAll('tbody, th:nth-child(n + 3)')) later.remove()
  })
  const half = await tuesday.boundingBox()
  expect(Math.round(half?.width ?? 0)).toBe(Math.round(whole?.width ?? 1))
})

test('the archive leads by the calendar to every day that has stories', async ({ page }) => {
  await page.goto(`${site.url}/luu-tru`)
  await main(page)
    .getByRole('link', { name: /^Tháng 2/ })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tháng 2/2024')
  await isSound(page)
  const calendar = page.getByRole('table')
  await expect(calendar.getByRole('row')).toHaveCount(6)
  await calendar.getByRole('link').click()
  await expect(page).toHaveURL(`${site.url}/luu-tru/2024/02/29`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thứ năm, 29/02/2024')
  await page.getByRole('link', { name: '31/12/2024' }).click()
  await expect(main(page).getByRole('listitem')).toHaveText(/23:55.*Đêm giao thừa/)
  await page.getByRole('link', { name: '01/01/2025' }).click()
  await expect(main(page).getByRole('listitem').filter({ hasText: 'Bài' })).toHaveCount(50)
  await page.getByRole('link', { name: messages.pagination.older }).click()
  await expect(page).toHaveURL(`${site.url}/luu-tru/2025/01/01/trang/2`)
  await expect(main(page).getByRole('listitem').filter({ hasText: 'Bài 0' })).toContainText('00:05')
  const trail = page.getByRole('navigation', { name: messages.breadcrumbs.label })
  await trail.getByRole('link', { name: 'Tháng 1/2025' }).click()
  await expect(page).toHaveURL(`${site.url}/luu-tru/2025/01`)
})

test('from story to story of a section, and up its breadcrumbs', async ({ page }) => {
  await page.goto(`${site.url}/doi-song/bai-7`)
  const beside = page.getByRole('navigation', { name: messages.neighbours.label })
  await beside.getByRole('link', { name: 'Bài 8' }).click()
  await expect(page).toHaveURL(`${site.url}/doi-song/bai-8`)
  await beside.getByRole('link', { name: 'Bài 7' }).click()
  await expect(page).toHaveURL(`${site.url}/doi-song/bai-7`)
  const trail = page.getByRole('navigation', { name: messages.breadcrumbs.label })
  await trail.getByRole('link', { name: sectionName('doi-song') }).click()
  await expect(page).toHaveURL(`${site.url}/doi-song`)
})
