import { expect, type Page, test } from '@playwright/test'
import { expectLegibleInTheDark, expectNothingForAxe } from './support/axe'
import { messages } from './support/messages'
import { PAGE_KINDS } from './support/pages'
import { openAtOnce, shiftsOf, toolsOf, watchShifts } from './support/tools'

test.describe.configure({ mode: 'parallel' })

const { tools, cached } = messages
const DARK = 'rgb(20, 20, 19)'
const LIGHT = 'rgb(255, 253, 249)'

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)

/** Opens a page and waits for what its script puts there. */
async function open(page: Page, address: string): Promise<void> {
  await page.clock.install()
  await openAtOnce(page, address)
}

for (const [theme, system, colour] of [
  ['dark', 'light', DARK],
  ['light', 'dark', LIGHT],
] as const) {
  test(`a chosen ${theme} theme is there from the first frame on, against the system's`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: system })
    await page.goto('/healthz')
    await page.evaluate((name) => localStorage.setItem('theme', name), theme)
    await page.addInitScript(() => {
      const seen: string[] = []
      Object.assign(window, { seen })
      const look = () => {
        if (document.body) seen.push(getComputedStyle(document.body).backgroundColor)
        requestAnimationFrame(look)
      }
      look()
    })
    for (const address of [PAGE_KINDS.front, PAGE_KINDS.article]) {
      await page.goto(address)
      await expect(toolsOf(page).options).toBeVisible()
      const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen)
      expect([...new Set(seen)], address).toEqual([colour])
      const frame = await page
        .locator('meta[name=theme-color]')
        .evaluateAll((metas) => metas.map((meta) => (meta as HTMLMetaElement).content))
      expect(new Set(frame).size, address).toBe(1)
    }
  })
}

test('the page for what is not there has the chosen theme too', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/healthz')
  await page.evaluate(() => localStorage.setItem('theme', 'dark'))
  await open(page, PAGE_KINDS.notFound)
  expect(await paper(page)).toBe(DARK)
})

test('theme and size are chosen by keyboard, kept, and shift nothing on the next page', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await watchShifts(page)
  await open(page, PAGE_KINDS.article)
  await toolsOf(page).options.press('Enter')
  const dialog = page.getByRole('dialog', { name: tools.preferencesTitle })
  await expect(dialog.getByRole('radio', { name: tools.themeSystem })).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(dialog.getByRole('radio', { name: tools.themeDark })).toBeChecked()
  expect(await paper(page)).toBe(DARK)
  const sizes = [tools.sizeSmall, tools.sizeMedium, tools.sizeLarge, tools.sizeLargest]
  const measured: number[] = []
  for (const name of sizes) {
    await dialog.getByRole('radio', { name, exact: true }).check()
    measured.push(await sizeOfText(page))
  }
  expect(measured).toEqual([...measured].sort((a, b) => a - b))
  expect(new Set(measured).size).toBe(4)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(toolsOf(page).options).toBeFocused()
  await open(page, PAGE_KINDS.section)
  expect(await paper(page)).toBe(DARK)
  await open(page, PAGE_KINDS.article)
  expect(await sizeOfText(page)).toBe(measured.at(-1))
  expect(await shiftsOf(page)).toEqual([])
  await toolsOf(page).options.click()
  await dialog.getByText(tools.themeSystem).click()
  expect(await paper(page)).toBe(LIGHT)
})

const sizeOfText = (page: Page) =>
  page
    .locator('.story-body p')
    .first()
    .evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize))

test('a choice reaches the other open pages', async ({ page, context }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await open(page, '/')
  const other = await context.newPage()
  await open(other, PAGE_KINDS.article)
  await other.keyboard.press('g')
  await other.keyboard.press('g')
  await expect(other.getByRole('status')).toHaveText(`${tools.theme}: ${tools.themeDark}`)
  await expect.poll(() => paper(page)).toBe(DARK)
})

test('the tools of a story cover nothing and have their place kept for them, at every width', async ({
  page,
}) => {
  await page.clock.install()
  for (const width of [320, 360, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(PAGE_KINDS.article)
    const row = page.getByRole('group', { name: tools.label })
    const before = await page.locator('article > header').boundingBox()
    await page.clock.fastForward(1_000)
    await expect(row).toBeVisible()
    const [box, header] = [
      await row.boundingBox(),
      await page.locator('article > header').boundingBox(),
    ]
    expect(header).toEqual(before)
    const sapo = await page.locator('article > header > p').last().boundingBox()
    expect(box?.y).toBeGreaterThan((sapo?.y ?? 0) + (sapo?.height ?? 0))
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(
      (header?.y ?? 0) + (header?.height ?? 0),
    )
  }
})

test('the link is copied, the page printed, and shared where the system can', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.addInitScript(() => {
    const done: unknown[] = []
    const share = async (data: unknown) => done.push(data)
    Object.assign(window, { done, print: () => done.push('printed') })
    Object.defineProperty(navigator, 'share', { value: share })
  })
  await open(page, `${PAGE_KINDS.article}?fbclid=1`)
  await page.getByRole('button', { name: tools.copyLink }).click()
  await expect(page.getByRole('status')).toHaveText(tools.linkCopied)
  const address = new URL(PAGE_KINDS.article, page.url()).href
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address)
  await page.getByRole('button', { name: tools.print }).click()
  await page.getByRole('button', { name: tools.share }).click()
  const done = await page.evaluate(() => (window as unknown as { done: unknown[] }).done)
  expect(done).toEqual(['printed', { title: await page.title(), url: address }])
})

test('what this browser cannot do is not offered, and without scripts nothing is', async ({
  page,
  browser,
}) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: undefined }))
  await open(page, PAGE_KINDS.article)
  await expect(page.getByRole('button', { name: tools.print })).toBeVisible()
  await expect(page.getByRole('button', { name: tools.share })).toHaveCount(0)
  // This browser has no voices at all.
  await expect(page.getByRole('button', { name: tools.listen })).toHaveCount(0)
  const context = await browser.newContext({ javaScriptEnabled: false })
  const plain = await context.newPage()
  await plain.goto(PAGE_KINDS.article)
  await expect(plain.getByRole('button')).toHaveCount(0)
  await plain.goto('/da-luu')
  await expect(plain.locator('noscript p')).toHaveText(cached.needsScript)
  await context.close()
})

test('shortcuts work but not while typing, are listed, and can be turned off', async ({ page }) => {
  await open(page, PAGE_KINDS.article)
  const dialog = page.getByRole('dialog', { name: tools.shortcuts })
  await page.keyboard.press('t')
  const box = page.getByRole('banner').locator('input[name=q]')
  await expect(box).toBeFocused()
  await page.keyboard.type('dt?')
  await expect(box).toHaveValue('dt?')
  await box.blur()
  await page.keyboard.press('Control+d')
  const before = await sizeOfText(page)
  await page.keyboard.press('+')
  await expect.poll(() => sizeOfText(page)).toBeGreaterThan(before)
  await page.keyboard.press('?')
  await expect(dialog).toBeVisible()
  await dialog.getByRole('checkbox', { name: tools.shortcutsOn }).uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('-')
  await page.keyboard.press('?')
  await toolsOf(page).options.click()
  await expect(page.getByRole('dialog')).toHaveCount(1)
  expect(await sizeOfText(page)).toBeGreaterThan(before)
  await page.getByRole('button', { name: tools.shortcuts }).click()
  await dialog.getByRole('checkbox', { name: tools.shortcutsOn }).check()
  await dialog.getByRole('button', { name: tools.close }).click()
  await page.keyboard.press('m')
  await expect(page).toHaveURL(/\/tin-moi-nhat$/)
})

test('axe has nothing to say of the dialogs of the tools, light or dark', async ({ page }) => {
  await open(page, PAGE_KINDS.article)
  await toolsOf(page).options.click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectNothingForAxe(page)
  await expectLegibleInTheDark(page)
  await page.getByRole('button', { name: tools.shortcuts }).click()
  await expect(page.getByRole('dialog', { name: tools.shortcuts })).toBeVisible()
  await expectNothingForAxe(page)
  await expectLegibleInTheDark(page)
})

test('the way back to the top and the progress follow the page', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 500 })
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await open(page, PAGE_KINDS.article)
  const toTop = page.getByRole('link', { name: `↑ ${messages.site.backToTop}` })
  const width = () => page.locator('.progress').evaluate((bar) => bar.getBoundingClientRect().width)
  await expect(toTop).toBeHidden()
  expect(await width()).toBe(0)
  await page
    .locator('.story-body')
    .evaluate((body) => body.scrollIntoView({ block: 'end', behavior: 'instant' }))
  await expect(toTop).toBeVisible()
  await expect.poll(width).toBeGreaterThan(600)
  await toTop.click()
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await expect(page.locator('.progress')).toBeHidden()
})

type Spoken = { text: string; rate: number; lang: string; onend?: () => void }

/** Stands in for a browser with a Vietnamese voice, which comes late and never speaks by itself. */
function voiceOfTests(): void {
  const spoken: Spoken[] = []
  let cancelled = 0
  let voices: unknown[] = []
  const synthesis = new EventTarget()
  Object.assign(synthesis, {
    getVoices: () => voices,
    // What opens the voice within the press says nothing.
    speak: (utterance: Spoken) => utterance.text && spoken.push(utterance),
    cancel: () => {
      cancelled++
      sessionStorage.setItem('cancelled', String(cancelled))
    },
  })
  class Utterance {
    constructor(readonly text: string) {}
  }
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis })
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance })
  const bringVoices = () => {
    voices = [{ lang: 'en-US' }, { lang: 'vi_VN', localService: true }]
    synthesis.dispatchEvent(new Event('voiceschanged'))
  }
  Object.assign(window, { spoken, bringVoices })
}

/** As the paper marks a note at the end of a sentence. */
function addFootnoteMark(page: Page, mark: string): Promise<void> {
  return page.evaluate((text) => {
    const link = document.createElement('a')
    link.dataset.footnoteRef = 'true'
    link.textContent = text
    document.querySelector('.story-body > p')?.append(link)
  }, mark)
}

type VoiceWindow = { spoken: Spoken[]; bringVoices: () => void }

test('a story is read aloud piece by piece, with pause, speed and an end', async ({ page }) => {
  await page.addInitScript(voiceOfTests)
  await open(page, PAGE_KINDS.article)
  const listen = page.getByRole('button', { name: tools.listen, exact: true })
  await expect(page.getByRole('button', { name: tools.print })).toBeVisible()
  await expect(listen).toHaveCount(0)
  await page.evaluate(() => (window as unknown as VoiceWindow).bringVoices())
  await addFootnoteMark(page, '99')
  await listen.click()
  const player = page.getByRole('region', { name: tools.player })
  const spoken = () =>
    page.evaluate(() =>
      (window as unknown as VoiceWindow).spoken.map(({ text, rate, lang }) => ({
        text,
        rate,
        lang,
      })),
    )
  const end = () => page.evaluate(() => (window as unknown as VoiceWindow).spoken.at(-1)?.onend?.())
  const pause = player.getByRole('button', { name: tools.pause })
  await expect(pause).toBeFocused()
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  expect(title).toContain((await spoken())[0]?.text)
  await end()
  const [, second] = await spoken()
  expect(second?.lang).toBe('vi-VN')
  await pause.click()
  await player.getByRole('button', { name: tools.resume }).click()
  expect((await spoken()).at(-1)?.text).toBe(second?.text)
  await player.getByRole('combobox', { name: tools.speed }).selectOption('1,5×')
  expect((await spoken()).at(-1)).toMatchObject({ text: second?.text, rate: 1.5 })
  for (let piece = 0; piece < 400 && (await player.count()) > 0; piece++) await end()
  await expect(player).toHaveCount(0)
  const texts = (await spoken()).map(({ text }) => text)
  expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(180)
  const last = (await page.locator('.story-body > p').last().textContent()) ?? ''
  expect(last).toContain(texts.at(-1))
  expect(texts.filter((text) => text.includes('99'))).toEqual([])
  const firstIn = (part: string) => page.locator(`.story-body ${part} li`).first().textContent()
  expect(texts).not.toContain(await firstIn('.info-box'))
  expect(texts).toContain(await firstIn('.key-points'))
  await expect(listen).toBeFocused()
  await listen.click()
  const before = await page.evaluate(() => Number(sessionStorage.getItem('cancelled')))
  await page.goto('/')
  expect(await page.evaluate(() => Number(sessionStorage.getItem('cancelled')))).toBeGreaterThan(
    before,
  )
})
