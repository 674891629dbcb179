import { expect, type Page, test } from '@playwright/test'
import { PAGE_KINDS } from './support/pages'
import { type Site, startSite } from './support/site'

/** Pages as Next.js makes them, in another zone than that of the paper's own site, which runs in UTC. */
let plain: Site

test.beforeAll(async () => {
  plain = await startSite({ env: { FINISH_PAGES: 'off', TZ: 'America/New_York' } })
})

test.afterAll(() => plain.dispose())

/** What a page shows, element by element: its text, its links, and how each looks. */
async function lookOf(page: Page, url: string) {
  await page.goto(url)
  // Labels move with the minute, and each site has a port of its own.
  const look = await page.evaluate(() => {
    // Who has read a story meanwhile was counted by one of the two.
    for (const list of document.querySelectorAll('[aria-labelledby=doc-nhieu]')) list.remove()
    // Where a reader is, the navigation says once a page is finished, and has it first.
    for (const link of document.querySelectorAll('nav a[aria-current]'))
      link.removeAttribute('aria-current')
    const row = [...document.querySelectorAll('nav:has(summary) li')]
    const addressOf = (item: Element) => item.querySelector('a')?.href ?? ''
    row.sort((one, other) => addressOf(one).localeCompare(addressOf(other)))
    for (const item of row) item.parentElement?.append(item)
    const shown = [...document.querySelectorAll('body, body *:not(script)')]
    return shown.map((element) => {
      const { color, backgroundColor, fontSize, fontWeight, lineHeight, display, margin, padding } =
        getComputedStyle(element)
      const { borderTopWidth, borderBottomWidth, borderBottomColor, textDecorationLine, position } =
        getComputedStyle(element)
      const own = [...element.childNodes].filter((node) => node instanceof Text)
      return {
        element: element.tagName,
        // On a search, links that choose an edition get its question when they are finished.
        href: element.getAttribute('href')?.replace(/^\?.*(?=ban=)/, '?'),
        text: own
          .map((node) => node.textContent)
          .join('')
          // Finishing keeps numbers with their units.
          .replaceAll('\u00a0', ' ')
          .replace(/^(?:Cập nhật lúc .*|.* trước)$/, ''),
        style: [color, backgroundColor, fontSize, fontWeight, lineHeight, display, margin, padding],
        lines: [borderTopWidth, borderBottomWidth, borderBottomColor, textDecorationLine, position],
      }
    })
  })
  return look.filter(({ element }) => !/^(NEXT-|DIV$)/.test(element))
}

for (const [kind, address] of Object.entries(PAGE_KINDS)) {
  test(`${kind} looks the same finished as Next.js makes it, whatever zone that runs in`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    // What the paper's own script adds (buttons, say) comes when it comes; it adds it to both.
    await page.route(/\/assets\/reading\.js/, (route) => route.abort())
    const before = await lookOf(page, plain.url + address)
    const after = await lookOf(page, address)
    expect(before.length).toBeGreaterThan(20)
    expect(after).toEqual(before)
    // With the times of day that a zone would change.
    if (kind === 'article')
      expect(after.map(({ text }) => text).join()).toMatch(/\d\d\/\d\d\/\d{4} \d\d:\d\d/)
  })
}

test('Next.js still writes what is taken out, and FINISH_PAGES=off leaves it in', async ({
  request,
}) => {
  const before = await (await request.get(`${plain.url}/cong-nghe`)).text()
  const after = await (await request.get('/cong-nghe')).text()
  for (const mark of [
    'self.__next_f',
    '/_next/static/chunks/',
    '<link rel="stylesheet" href="/_next/',
  ]) {
    expect(before).toContain(mark)
    expect(after).not.toContain(mark)
  }
  expect(after.match(/<style>/g)).toHaveLength(1)
  expect(after.match(/<!--/g)).toBeNull()
})

test('a page keeps the rules that are only needed later', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Bỏ qua đến nội dung chính' })
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Tab')
  const focused = page.locator(':focus-visible')
  await expect(focused).toHaveCSS('outline-width', '3px')
})

test('the first page is set in the system’s type, the next ones in the paper’s', async ({
  page,
}) => {
  const fontOf = () =>
    page
      .locator('h1, h2')
      .first()
      .evaluate((element) => getComputedStyle(element).fontFamily)
  const fontsLoaded = page.waitForFunction(() => localStorage.getItem('web-fonts') !== null)
  await page.goto('/cong-nghe')
  expect(await fontOf()).not.toContain('Source Serif')
  await fontsLoaded
  expect(await fontOf()).not.toContain('Source Serif')
  await page.goto('/the-gioi')
  expect(await fontOf()).toContain('Source Serif')
  const loaded = await page.evaluate(async () => {
    await document.fonts.ready
    return [...document.fonts].filter(({ status }) => status === 'loaded').length
  })
  expect(loaded).toBe(2)
})
