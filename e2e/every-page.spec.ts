import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { PAGE_KINDS } from './support/pages'

const WIDTHS = [320, 360, 768, 1280, 1920]

for (const [kind, address] of Object.entries(PAGE_KINDS)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${kind} has nothing for axe to say, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.goto(address)
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      expect(violations).toEqual([])
    })
  }

  test(`${kind} fits every width, says nothing in the console and does not shift`, async ({
    page,
  }) => {
    const said = messagesOf(page)
    await page.addInitScript(() => {
      const shifts = { total: 0 }
      Object.assign(window, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.total += (entry as PerformanceEntry & { value: number }).value
      }).observe({ type: 'layout-shift', buffered: true })
    })
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(address, { waitUntil: 'networkidle' })
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      )
      expect(overflow, `width ${width}`).toBeLessThanOrEqual(0)
      const shifts = await page.evaluate(
        () => (window as unknown as { shifts: { total: number } }).shifts.total,
      )
      expect(shifts, `width ${width}`).toBe(0)
    }
    // The browser itself reports the status of a page that is not there.
    expect(said.filter((text) => !text.includes('404 (Not Found)'))).toEqual([])
  })

  test(`${kind} can be read without JavaScript`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expect(page.getByRole('main')).toContainText(/\p{L}{3,}/u)
    await context.close()
  })
}

test('the keyboard reaches the content first, and sees where it is', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Tab')
  const skip = page.locator(':focus')
  await expect(skip).toHaveText('Bỏ qua đến nội dung chính')
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.locator(':focus')).toHaveAttribute('id', 'noi-dung')
})

test('every target is at least 24 pixels high', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto('/')
  const small = await page.getByRole('link').evaluateAll((links) =>
    links
      .filter(
        (link) =>
          link.getClientRects().length > 0 &&
          getComputedStyle(link, '::after').position !== 'absolute',
      )
      .map((link) => ({ text: link.textContent, height: link.getBoundingClientRect().height }))
      .filter(({ height }) => height > 1 && height < 24),
  )
  expect(small).toEqual([])
})

function messagesOf(page: Page): string[] {
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  return said
}
