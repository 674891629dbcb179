import { rmSync } from 'node:fs'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { article, type TestContent } from './support/content'
import { expect, test } from './support/lent-paper'
import type { Site } from './support/site'

let content: TestContent
let site: Site

const HOUR_MS = 3_600_000

test.beforeAll(async ({ lentPaper }) => {
  ;({ site, content } = lentPaper)
  await lentPaper.fill(() => {
    const add = (slug: string, title: string, hoursAgo: number, body = 'Một.') =>
      content.write(`articles/${slug}.mdx`, article(title, Date.now() - hoursAgo * HOUR_MS), body)
    add('duong-len-ban', 'Điện Biên mở lại đường lên bản', 5)
    add('ben-thuyen', 'Diễn biến mới ở bến thuyền', 3, 'Nhiều người <Quote>chờ đò</Quote> từ sáng.')
    for (let index = 0; index < 25; index++) add(`lua-${index}`, `Mùa lúa thứ ${index}`, 48 + index)
  })
})

test('the box on every page finds with and without marks, also without scripts', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(site.url)
  await page.getByRole('searchbox', { name: 'Tìm kiếm' }).fill('dien bien')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/tim-kiem\?q=dien\+bien$/)
  await expect(page.getByRole('status')).toHaveText('2 kết quả')
  const results = page.getByRole('main').getByRole('article')
  await expect(results.first().getByRole('heading')).toHaveText('Diễn biến mới ở bến thuyền')
  await expect(results.first().locator('h2 mark')).toHaveText('Diễn biến')
  await page
    .getByRole('textbox', { name: 'Từ khóa' })
    .or(page.getByLabel('Từ khóa'))
    .fill('điện biên')
  await page.getByRole('button', { name: 'Tìm' }).click()
  await expect(results.first().getByRole('heading')).toHaveText('Điện Biên mở lại đường lên bản')
  await context.close()
})

test('results have pages, an order and filters, all in the address', async ({ page }) => {
  await page.goto(`${site.url}/tim-kiem?q=mua+lua`)
  await expect(page.getByRole('status')).toHaveText('25 kết quả')
  await page.getByRole('link', { name: 'Trang cũ hơn' }).click()
  await expect(page).toHaveURL(/q=mua\+lua&trang=2$/)
  await expect(page.getByRole('main').getByRole('article')).toHaveCount(5)
  await page.getByLabel('Thời gian').selectOption('24 giờ qua')
  await page.getByRole('button', { name: 'Tìm' }).click()
  await expect(page.getByRole('status')).toContainText('Không tìm thấy bài nào cho “mua lua”.')
})

test('suggestions come as one types, and are followed by keyboard', async ({ page }) => {
  await page.goto(site.url)
  const box = page.getByRole('banner').locator('input[name=q]')
  await expect(async () => {
    await box.blur()
    await box.focus()
    await expect(box).toHaveRole('combobox', { timeout: 500 })
  }).toPass()
  await box.pressSequentially('dien b')
  const options = page.getByRole('option')
  await expect(options).toHaveText(['Diễn biến mới ở bến thuyền', 'Điện Biên mở lại đường lên bản'])
  const { violations } = await new AxeBuilder({ page }).include('.suggestions').analyze()
  expect(violations).toEqual([])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${site.url}/doi-song/duong-len-ban`)
  await page.goBack()
  await box.fill('')
  await box.pressSequentially('dien b')
  await expect(options).toHaveCount(2)
  await page.keyboard.press('Escape')
  await expect(options).toHaveCount(0)
})

test('what is saved is found with its publication, and what is deleted no longer', async ({
  request,
}) => {
  const count = async () => {
    const html = await (await request.get(`${site.url}/tim-kiem?q=trang+khuyet`)).text()
    return /(\d+) kết quả/.exec(html)?.[1] ?? '0'
  }
  expect(await count()).toBe('0')
  const file = 'articles/trang-khuyet.mdx'
  content.write(file, article('Đêm trăng khuyết trên đồng', Date.now() - HOUR_MS), 'Một.')
  await expect.poll(count, { intervals: [50] }).toBe('1')
  rmSync(path.join(content.dir, file))
  await expect.poll(count, { intervals: [50] }).toBe('0')
})

test('hostile questions get an answer and leave nothing behind', async ({ request }) => {
  const questions = [
    'a'.repeat(2_000),
    '"'.repeat(600),
    '(a+)+$',
    "'; DROP TABLE document; --",
    'f:x OR x:y NEAR(',
    '\u0000',
    '<script>alert(1)</script>',
  ]
  for (const question of questions) {
    const answer = await request.get(`${site.url}/tim-kiem`, { params: { q: question } })
    expect(answer.status(), question.slice(0, 20)).toBe(200)
    expect(await answer.text()).not.toContain('<script>alert')
    expect(answer.headers()['cache-control'] ?? '').not.toMatch(/s-maxage|public/)
    expect((await request.get(`${site.url}/api/goi-y`, { params: { q: question } })).status()).toBe(
      200,
    )
  }
  for (const address of ['/tim-kiem', '/gon/tim-kiem', '/api/goi-y'])
    expect((await request.get(`${site.url}${address}?q=${'a'.repeat(10_000)}`)).status()).toBe(414)
  for (const bad of ['%ff', '%E0%A4%A']) {
    const answer = await request.get(`${site.url}/tim-kiem?q=${bad}`)
    expect([200, 400]).toContain(answer.status())
  }
})
