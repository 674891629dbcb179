import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { LIGHT_KINDS, PAGE_KINDS } from './support/pages'

test.describe.configure({ mode: 'parallel' })

const WIDTHS = [320, 768, 1280]

for (const [kind, address] of Object.entries(PAGE_KINDS)) {
  test(`${kind} has nothing for axe to say, light or dark`, async ({ page }) => {
    await page.goto(address)
    await expectNothingForAxe(page)
    await expectLegibleInTheDark(page)
  })

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
      expect(await overflowOf(page), `width ${width}`).toBeLessThanOrEqual(0)
      const shifts = await page.evaluate(
        () => (window as unknown as { shifts: { total: number } }).shifts.total,
      )
      expect(shifts, `width ${width}`).toBe(0)
    }
    await page.setViewportSize({ width: 320, height: 900 })
    await doubleText(page)
    expect(await overflowOf(page), 'text at 250 %').toBeLessThanOrEqual(0)
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

for (const [kind, address] of Object.entries(LIGHT_KINDS)) {
  test(`${kind}: no script, nothing for axe to say, fits 320 pixels with text at 250 %`, async ({
    page,
  }) => {
    const said = messagesOf(page)
    await page.setViewportSize({ width: 320, height: 700 })
    await page.goto(address)
    await expect(page.locator('script, link[rel="stylesheet"], img')).toHaveCount(0)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expect(page.getByRole('main')).toContainText(/\p{L}{3,}/u)
    expect(await wordsRunTogether(page)).toEqual([])
    await expectNothingForAxe(page)
    await expectLegibleInTheDark(page)
    await doubleText(page)
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    expect(said.filter((text) => !text.includes('404 (Not Found)'))).toEqual([])
  })
}

for (const address of [PAGE_KINDS.article, LIGHT_KINDS['article, light'] ?? '']) {
  test(`${address} heeds a wish for more contrast, and for less motion`, async ({ page }) => {
    await page.emulateMedia({ contrast: 'more', reducedMotion: 'reduce' })
    await page.goto(address)
    const looks = await page.evaluate(() => {
      const colorOf = (element: Element | null) => element && getComputedStyle(element).color
      return {
        caption: colorOf(document.querySelector('main figcaption')),
        text: colorOf(document.body),
        scrolling: getComputedStyle(document.documentElement).scrollBehavior,
        moving: document.getAnimations().length,
      }
    })
    expect(looks.caption).toBe(looks.text)
    expect([looks.scrolling, looks.moving]).toEqual(['auto', 0])
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

/** Pages have no frames whose results would have to be put together, which takes a quarter of the time. */
function axeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode()
}

async function expectNothingForAxe(page: Page): Promise<void> {
  const { violations } = await axeOn(page)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(violations).toEqual([])
}

/** Dark pages differ from light ones in their colours alone, so that is all there is to look at again. */
async function expectLegibleInTheDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' })
  const { violations, passes } = await axeOn(page)
    .withRules(['color-contrast', 'link-in-text-block'])
    .analyze()
  expect(violations).toEqual([])
  expect(passes.map(({ id }) => id)).toContain('color-contrast')
}

/**
 * Where two elements' words touch on one line: light pages have none of the rules that keep the parts
 * of a full page apart.
 */
function wordsRunTogether(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const rectOf = (node: Node) => {
      const range = document.createRange()
      range.selectNodeContents(node)
      return [...range.getClientRects()]
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: Node[] = []
    while (walker.nextNode()) texts.push(walker.currentNode)
    return texts.flatMap((text, index) => {
      const next = texts[index + 1]
      const end = rectOf(text).at(-1)
      const start = next && rectOf(next)[0]
      // Notes stand close to what they belong to.
      if (!end || !start || text.parentNode === next.parentNode) return []
      if (next.parentElement?.closest('sup, sub, strong, em')) return []
      const touches = Math.abs(start.top - end.top) < 4 && Math.abs(start.left - end.right) < 1
      const words = `${text.textContent}|${next.textContent}`
      return touches && /[\p{L}\p{N}]\|[\p{L}\p{N}]/u.test(words) ? [words] : []
    })
  })
}

/** How many pixels a page is wider than its window. */
function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
}

function messagesOf(page: Page): string[] {
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  return said
}

/**
 * As a reader's own setting does, with the paper's largest size on top; a style sheet the page's policy
 * would refuse.
 */
async function doubleText(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '250%'
  })
}
