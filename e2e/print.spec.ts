import { expect, test } from '@playwright/test'
import { messages } from './support/messages'
import { PAGE_KINDS } from './support/pages'

const BLACK = 'rgb(0, 0, 0)'
const WHITE = 'rgb(255, 255, 255)'

test('an article is printed as a newspaper page, black on white from a dark screen too', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.goto(PAGE_KINDS.article, { waitUntil: 'load' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('banner').getByText('Trang Nhất')).toBeVisible()
  for (const role of ['navigation', 'search', 'contentinfo', 'complementary'] as const)
    for (const element of await page.getByRole(role, { includeHidden: true }).all())
      if (!(await element.evaluate((found) => found.closest('.story-body'))))
        await expect(element).toBeHidden()
  await expect(page.getByText(messages.latest.all)).toBeHidden()
  await expect(page.locator('body')).toHaveCSS('background-color', WHITE)
  await expect(page.locator('body')).toHaveCSS('color', BLACK)
  await expect(page.locator('.story-body')).toHaveCSS('column-count', '2')
  await expect(page.locator('figure').first()).toHaveCSS('break-inside', 'avoid')
})

test('a list of stories is printed with its stories', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  for (const address of [PAGE_KINDS.front, PAGE_KINDS.latest]) {
    await page.goto(address)
    await expect(page.getByRole('main').locator('h2 a, h3 a').first()).toBeVisible()
  }
  // As wide as the sheet: no headline is squeezed beside the place of a picture that is not printed.
  await page.setViewportSize({ width: 680, height: 960 })
  await page.goto(PAGE_KINDS.front)
  const widths = await page
    .getByRole('main')
    .locator('h3')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width).filter(Boolean))
  expect(Math.min(...widths)).toBeGreaterThan(90)
})

test('printing is nothing a screen waits for', async ({ request, page }) => {
  const html = await (await request.get(PAGE_KINDS.article)).text()
  const [link = ''] = html.match(/<link rel="stylesheet"[^>]*>/) ?? []
  expect(link).toContain('media="print"')
  expect(html).not.toContain('@page')
  await page.goto(PAGE_KINDS.article)
  await expect(page.locator('.story-body')).toHaveCSS('column-count', 'auto')
})

test('a list is printed on no more sheets than it needs', async ({ page }) => {
  for (const [address, sheets] of [
    [PAGE_KINDS.front, 2],
    [PAGE_KINDS.archiveDay, 1],
    [PAGE_KINDS.latest, 2],
    [PAGE_KINDS.brief, 1],
  ] as const) {
    await page.goto(address)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    const found = pdf.match(/\/Type \/Page\b/g)?.length ?? 0
    expect(found, address).toBeGreaterThan(0)
    expect(found, address).toBeLessThanOrEqual(sheets)
  }
})
