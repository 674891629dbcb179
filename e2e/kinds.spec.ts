import type { Page } from '@playwright/test'
import { expectLegibleInTheDark, expectNothingForAxe } from './support/axe'
import { article, type TestContent } from './support/content'
import { EVERY_KIND, writeEveryKind } from './support/every-kind'
import { expect, test } from './support/lent-paper'
import type { Site } from './support/site'
import { messagesOf, overflowOf } from './support/tools'

let content: TestContent
let site: Site

test.beforeAll(async ({ lentPaper }) => {
  ;({ site, content } = lentPaper)
  await lentPaper.fill(writeEveryKind)
})

for (const address of Object.values(EVERY_KIND)) {
  test(`${address}: nothing for axe to say, light or dark, fits 320 pixels, in both editions`, async ({
    page,
  }) => {
    const said = messagesOf(page)
    for (const edition of ['', '/gon']) {
      await page.setViewportSize({ width: 1280, height: 900 })
      await page.goto(site.url + edition + address)
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      await expectNothingForAxe(page)
      await expectLegibleInTheDark(page)
      await page.setViewportSize({ width: 320, height: 700 })
      expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    }
    expect(said).toEqual([])
  })
}

test('readers see what changed in a story, from its page on', async ({ page }) => {
  await page.goto(`${site.url}/doi-song/hai`)
  await page.getByRole('link', { name: 'Lịch sử bài' }).click()
  await expect(page.locator('main li').first().locator('ins').first()).toHaveText('Phiên')
  await expect(page.locator('main')).toContainText('Bản trước viết nhầm tên chợ.')
  await expect(page.locator('main')).not.toContainText('Số đầu')
})

test('a longform leads to its subheads, names its author first and brings its own style', async ({
  page,
}) => {
  await page.goto(`${site.url}/doi-song/dai`)
  await page.getByRole('link', { name: 'Bỏ than', exact: true }).first().click()
  await expect(page).toHaveURL(/#muc-bo-than$/)
  await expect(page.locator('article > header')).toContainText('Lan Anh (Ảnh)')
  expect(await styleOf(page)).toContain('.longform')
  await page.goto(`${site.url}/doi-song/hai`)
  expect(await styleOf(page)).not.toContain('.longform')
})

test('a story that was paid for says so in its title, also where it is saved, and at its links', async ({
  page,
}) => {
  await page.goto(`${site.url}/doi-song/tai-tro`)
  await expect(page).toHaveTitle(/^\[Tài trợ: Công ty Lò\] Lò điện mới – /)
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute(
    'content',
    '[Tài trợ: Công ty Lò] Lò điện mới',
  )
  const links = page.locator('article a[href^="https://"]')
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('rel')))).toEqual(
    Array.from({ length: 4 }, () => 'sponsored noopener'),
  )
})

test('who follows a topic sees its new stories marked on the front page, and nobody is told', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(`${site.url}/chu-de/gom`)
  await page.getByRole('button', { name: 'Theo dõi chủ đề' }).click()
  await expect(page.getByRole('button', { name: 'Đang theo dõi' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  content.write('articles/moi.mdx', article('Mẻ gốm mới', Date.now(), { tags: ['Gốm'] }), 'Một.')
  await expect.poll(async () => (await page.request.get(site.url)).text()).toContain('Mẻ gốm mới')
  await page.goto(site.url)
  await expect(page.locator('.followed')).toHaveText(['Mới: Gốm'])
  await expect(page.getByRole('link', { name: /Mới: Gốm.*Mẻ gốm mới/ })).toBeVisible()
  expect(asked.filter((path) => path.startsWith('/api/chu-de-moi'))).toEqual(['/api/chu-de-moi'])
})

function styleOf(page: Page): Promise<string> {
  return page.locator('style').evaluateAll((all) => all.map((style) => style.textContent).join(''))
}
