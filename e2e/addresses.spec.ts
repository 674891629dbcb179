import { expect, test } from '@playwright/test'
import { messages } from './support/messages'
import { PAGE_KINDS } from './support/pages'

test.describe.configure({ mode: 'parallel' })

const slug = PAGE_KINDS.article.split('/').at(-1)

for (const [address, status] of [
  ['/khong-co', 404],
  ['/cong-nghe/khong-co', 404],
  ['/tin/khong-co', 404],
  ['/cong-nghe/trang/2', 404],
  ['/cong-nghe/trang/0', 404],
  ['/cong-nghe/trang/01', 404],
  ['/cong-nghe/trang/abc', 404],
  ['/khong-co/trang/2', 404],
  ['/tin-moi-nhat/trang/99', 404],
  ['/chu-de/khong-co', 404],
  ['/chu-de/tri-tue-nhan-tao/trang/2', 404],
  ['/chu-de/trang/2', 404],
  ['/nguon', 404],
  ['/nguon/khong-co', 404],
  ['/tac-gia/khong-co', 404],
  ['/luu-tru/2024/08/01', 200],
  ['/luu-tru/2024/08/02', 404],
  ['/luu-tru/2024/09', 404],
  ['/luu-tru/2024/13', 404],
  ['/luu-tru/2023/02/29', 404],
  ['/luu-tru/2024/8/1', 404],
  ['/luu-tru/2999/01/01', 404],
  ['/luu-tru/2024/08/01/trang/2', 404],
  ['/api/luot-doc', 405],
  ['/images/khong-co.svg', 404],
  ['/images/..%2f..%2fpackage.json', 400],
  ['/%ff', 400],
  ['/%E0%A4%A', 400],
  ['/%00', 400],
  ['/cong-nghe/%0d%0a', 400],
  ['/api/internal/refresh', 404],
  ['/healthz', 200],
] as const) {
  test(`${address} answers ${status}`, async ({ request }) => {
    const response = await request.get(address, { maxRedirects: 0 })
    expect(response.status()).toBe(status)
  })
}

for (const base of [
  '/cong-nghe',
  '/tin-moi-nhat',
  '/chu-de/tri-tue-nhan-tao',
  '/luu-tru/2024/08/01',
]) {
  test(`${base}/trang/1 is the list itself`, async ({ request }) => {
    const response = await request.get(`${base}/trang/1`, { maxRedirects: 0 })
    expect(response.status()).toBe(308)
    expect(response.headers().location).toBe(base)
  })
}

test('a story under another section leads to its own address', async ({ request }) => {
  const response = await request.get(`/the-gioi/${slug}`, { maxRedirects: 0 })
  expect(response.status()).toBe(308)
  expect(response.headers().location).toBe(PAGE_KINDS.article)
})

test('the page for what is not there says so and leads back', async ({ page }) => {
  await page.goto('/khong-co')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(messages.notFound.title)
  await page.getByRole('main').getByRole('link', { name: messages.notFound.toFront }).click()
  await expect(page).toHaveURL(/\/$/)
})
