import { expect, test } from '@playwright/test'
import { sectionName } from '@/lib/config'
import { messages } from './support/messages'
import { frontMatterOf } from './support/pages'

const curated = frontMatterOf('content/headlines/noi-bat').sort(
  (a, b) => Number(a.rank) - Number(b.rank),
)

test('leads with the first curated headline and shows all of them', async ({ page }) => {
  await page.goto('/')
  const main = page.getByRole('main')
  expect(curated).toHaveLength(20)
  await expect(main.getByRole('heading', { level: 2 }).first()).toHaveText(
    String(curated[0]?.title),
  )
  for (const { title } of curated) {
    await expect(main.getByRole('link', { name: String(title), exact: true }).first()).toBeVisible()
  }
})

test('shows the ten latest in a landmark, each a link with a time', async ({ page }) => {
  await page.goto('/')
  const latest = page.getByRole('complementary', { name: messages.latest.title })
  const items = latest.getByRole('listitem')
  await expect(items).toHaveCount(10)
  for (const item of await items.all()) {
    await expect(item.getByRole('link')).toHaveAttribute('href', /^\/(tin\/)?[a-z]/)
    await expect(item.locator('time')).toHaveAttribute(
      'datetime',
      /^2025-08-19T\d\d:\d\d:00\+07:00$/,
    )
  }
  await expect(latest.getByText(/^Cập nhật lúc \d\d:\d\d$/)).toBeVisible()
})

for (const width of [360, 768, 1280])
  test(`at ${width} pixels every section is within reach, and none cut off`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('/')
    const nav = page.getByRole('navigation', { name: messages.site.sections, exact: true })
    const cutOff = () =>
      nav.evaluate((element) => {
        const row = element.querySelector('ul')?.getBoundingClientRect()
        return [...element.querySelectorAll('a')].filter((link) => {
          const { left, right, top, bottom } = link.getBoundingClientRect()
          // Its words: around them there is room to press.
          const isSeen = row !== undefined && top + 8 < row.bottom
          return isSeen && (left < 0 || right > innerWidth || bottom - 8 > row.bottom)
        }).length
      })
    expect(await cutOff()).toBe(0)
    const last = nav.getByRole('link', { name: sectionName('xe'), exact: true })
    await nav.locator('summary').click()
    await expect(last).toBeInViewport({ ratio: 1 })
    expect(await cutOff()).toBe(0)
    await last.click()
    const here = page.locator('nav [aria-current="page"]').first()
    await expect(here).toBeInViewport({ ratio: 1 })
  })

test('leads to the article, the sections and back by links', async ({ page }) => {
  await page.goto('/')
  const feature = page.getByRole('region', { name: messages.front.feature })
  await feature.getByRole('heading', { level: 3 }).getByRole('link').click()
  await expect(page).toHaveURL(/\/cong-nghe\/[a-z0-9-]+$/)
  await page
    .getByRole('navigation', { name: messages.site.sections, exact: true })
    .getByRole('link', { name: sectionName('the-thao') })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(sectionName('the-thao'))
  await page.getByRole('banner').getByRole('link', { name: messages.site.home }).click()
  await expect(page).toHaveURL(/\/$/)
})
