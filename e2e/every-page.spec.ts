import { expect, type Page, test } from '@playwright/test'
import { expectLegibleInTheDark, expectNothingForAxe } from './support/axe'
import { LITE_KINDS, PAGE_KINDS } from './support/pages'
import { messagesOf, openAtOnce, overflowOf, shiftsOf, watchShifts } from './support/tools'

test.describe.configure({ mode: 'parallel' })

/**
 * One of each arrangement, each loaded anew, for what shifts does so while a page loads. Axe has its say at the
 * first, and text is enlarged at the last.
 */
const WIDTHS = [1280, 768, 360]

/** What fits at 360 pixels must fit here, too: the arrangement is the same. */
const NARROWEST = 320

for (const [kind, address] of Object.entries(PAGE_KINDS)) {
  test(`${kind}, with its tools: nothing for axe to say, light or dark, fits, shifts nothing, is silent, is there without scripts`, async ({
    page,
  }) => {
    const said = messagesOf(page)
    await watchShifts(page)
    await page.clock.install()
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      const response = await openAtOnce(page, address)
      expect(await overflowOf(page), `width ${width}`).toBeLessThanOrEqual(0)
      expect(await shiftsOf(page), `width ${width}`).toEqual([])
      if (width !== WIDTHS[0]) continue
      expect(await readableIn(page, await response.text())).toEqual({ headings: 1, hasWords: true })
      await expectNothingForAxe(page)
      await expectLegibleInTheDark(page)
      await page.emulateMedia({ colorScheme: 'light' })
    }
    await page.setViewportSize({ width: NARROWEST, height: 900 })
    expect(await overflowOf(page), `width ${NARROWEST}`).toBeLessThanOrEqual(0)
    await doubleText(page)
    expect(await overflowOf(page), 'text at 250 %').toBeLessThanOrEqual(0)
    expect(said).toEqual([])
  })
}

for (const [kind, address] of Object.entries(LITE_KINDS)) {
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
    expect(said).toEqual([])
  })
}

for (const address of [PAGE_KINDS.article, LITE_KINDS['article, light'] ?? '']) {
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

/** What a browser without scripts has of a page: `DOMParser` runs none, as such a browser. */
function readableIn(page: Page, html: string) {
  return page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'text/html')
    const words = parsed.querySelector('main')?.textContent ?? ''
    return {
      headings: parsed.querySelectorAll('h1').length,
      hasWords: /\p{L}{3,}/u.test(words),
    }
  }, html)
}

/**
 * Where two elements' words touch on one line: lite pages have none of the rules that keep the parts
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

/**
 * As a reader's own setting does, with the paper's largest size on top; a style sheet the page's policy
 * would refuse.
 */
async function doubleText(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '250%'
  })
}
