import { article } from './support/content'
import { expect, test } from './support/lent-paper'
import { messages } from './support/messages'
import type { Site } from './support/site'

const STORIES = 45
const LONGEST =
  'Đặc sắc lễ hội Ế, Ộ, Ữ: ĐỔI ĐỜI nhờ nghề đan lát cổ truyền ở xã vùng cao, người dân “kể chuyện” làng bằng sợi mây, sợi guột'

let site: Site

test.beforeAll(async ({ lentPaper }) => {
  site = lentPaper.site
  await lentPaper.fill((content) => {
    const newest = Date.now() - 3_600_000
    for (let index = 0; index < STORIES; index++) {
      content.write(`articles/bai-${index}.mdx`, article(`Bài ${index}`, newest - index * 60_000))
    }
    content.write('headlines/moi-nhat/dai.mdx', {
      title: LONGEST,
      section: 'van-hoa',
      publishedAt: new Date(newest).toISOString(),
      url: 'https://example.com/bai-goc',
    })
    content.write('headlines/noi-bat/dan.mdx', {
      title: 'Tin dẫn tới bài',
      section: 'xe',
      rank: 1,
      article: 'bai-7',
    })
  })
})

test('older stories are on numbered pages, all of them, once', async ({ page }) => {
  const seen: string[] = []
  await page.goto(`${site.url}/doi-song`)
  for (const number of [1, 2, 3]) {
    await expect(page).toHaveURL(
      number === 1 ? /doi-song$/ : new RegExp(`/doi-song/trang/${number}$`),
    )
    seen.push(
      ...(await page.getByRole('main').getByRole('heading', { level: 3 }).allTextContents()),
    )
    const older = page.getByRole('link', { name: messages.pagination.older })
    if (number < 3) await older.click()
    else await expect(older).toHaveCount(0)
  }
  expect(seen).toEqual(Array.from({ length: STORIES }, (_, index) => `Bài ${index}`))
  await page.getByRole('link', { name: messages.pagination.newer }).click()
  await expect(page).toHaveURL(/\/doi-song\/trang\/2$/)
  const beyond = await page.request.get(`${site.url}/doi-song/trang/4`)
  expect(beyond.status()).toBe(404)
})

test('a headline says where it leads', async ({ page }) => {
  await page.goto(`${site.url}/tin/dai`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(LONGEST)
  await expect(page.getByRole('link', { name: 'Đọc tại example.com' })).toHaveAttribute(
    'href',
    'https://example.com/bai-goc',
  )
  await page.goto(`${site.url}/tin/dan`)
  await page.getByRole('main').getByRole('article').getByRole('link', { name: 'Bài 7' }).click()
  await expect(page).toHaveURL(/\/doi-song\/bai-7$/)
})

test('a headline of 121 characters fits a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  for (const address of ['/', '/tin/dai', '/tin-moi-nhat']) {
    await page.goto(`${site.url}${address}`)
    await expect(page.getByText(LONGEST).first()).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  }
})
