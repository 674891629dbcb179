import { mkdirSync, writeFileSync } from 'node:fs'
import type { Engine } from './support/engines/engine'
import { startOldChromium } from './support/engines/old-chromium'
import { CHROMIUMS, installChromiums } from './support/engines/packages'
import { startWpeWebkit } from './support/engines/wpe-webkit'
import { EVERY_KIND, WITH_SCRIPTS, writeEveryKind, writeScripted } from './support/every-kind'
import { expect, test } from './support/lent-paper'
import { PAGE_KINDS } from './support/pages'

/** `npm run test:engines`: pages in engines as old as the floor (`.browserslistrc`). Installs 200 MB once. */
test.skip(process.env.ENGINES !== 'on', 'npm run test:engines')

const SCREENSHOTS = 'test-results/engines'

const STARTS: Readonly<Record<string, () => Promise<Engine>>> = {
  ...Object.fromEntries(Object.keys(CHROMIUMS).map((name) => [name, () => startOldChromium(name)])),
  'wpe-webkit': startWpeWebkit,
}

test.beforeAll(() => {
  if (process.env.ENGINES === 'on') installChromiums()
  mkdirSync(SCREENSHOTS, { recursive: true })
})

/** What each page must be in every engine, as an expression that is true. */
const LOOKS = {
  'has its ground and its type': `getComputedStyle(document.body).backgroundColor === 'rgb(255, 253, 249)' && /Georgia/.test(getComputedStyle(document.querySelector('header a')).fontFamily)`,
  'has its margins': `parseFloat(getComputedStyle(document.querySelector('header > div')).paddingLeft) >= 16`,
  'has rules between its parts': `parseFloat(getComputedStyle(document.querySelector('body > header')).borderBottomWidth) === 1`,
  'is no wider than the window': `document.documentElement.scrollWidth <= innerWidth`,
  'keeps what stands in a row apart': `document.querySelectorAll('footer ul.flex > li').length < 2 || document.querySelectorAll('footer ul.flex > li')[1].getBoundingClientRect().left - document.querySelectorAll('footer ul.flex > li')[0].getBoundingClientRect().right > 4 || document.querySelectorAll('footer ul.flex > li')[1].getBoundingClientRect().top > document.querySelectorAll('footer ul.flex > li')[0].getBoundingClientRect().top`,
}

/** What the parts with a script of their own make of a page, as an expression that is true. */
const MOVES: Readonly<Record<string, string>> = {
  components: `document.querySelectorAll('figure, details, aside').length > 3`,
  live: `document.querySelectorAll('[data-entries] > li').length === 1`,
}

/** The page's script has come, and all its parts have had their turn. */
const HAS_TOOLS = `new Promise((resolve) => { const look = () => document.querySelector('.to-top') ? resolve(true) : setTimeout(look, 50); look() })`

/** What covers the last line of a sapo: nothing may. */
const SAPO_IS_FREE = `(() => { const sapo = [...document.querySelectorAll('article > header > p')].pop().getBoundingClientRect(); const row = document.querySelector('.tools').getBoundingClientRect(); return row.top >= sapo.bottom && row.height > 0 })()`

/** The reading options stand in the header, at its end. */
const OPTIONS_ARE_IN_HEADER = `(() => { const options = document.querySelector('.options'); if (!options) return true; const at = options.getBoundingClientRect(); const header = document.querySelector('header').getBoundingClientRect(); return at.top >= header.top && at.bottom <= header.bottom + 1 && at.left > innerWidth / 2 && at.right <= innerWidth + 1 })()`

const ALL_TOOLS = `[...document.querySelectorAll('.tools [data-tool]')].map((tool) => tool.dataset.tool)`

/** What a page that is not there says of itself is none. */
const faultsOf = (engine: Engine) =>
  engine.faults()?.filter((fault) => !fault.includes('404 (Not Found)')) ?? []

/** Every kind of page with its address: of the paper's own content, and of one that has the others. */
const pagesOf = (own: string, other: string) => [
  ...Object.entries(PAGE_KINDS).map(([kind, path]) => [kind, own + path] as const),
  ...Object.entries({ ...EVERY_KIND, ...WITH_SCRIPTS, fullFront: '/' }).map(
    ([kind, path]) => [kind, other + path] as const,
  ),
]

for (const [name, start] of Object.entries(STARTS)) {
  test(`every kind of page is readable and styled in ${name}, and the script works`, async ({
    baseURL,
    lentPaper,
  }) => {
    await lentPaper.fill((content) => {
      writeEveryKind(content)
      writeScripted(content)
    })
    const engine = await start()
    try {
      for (const [kind, address] of pagesOf(String(baseURL), lentPaper.site.url)) {
        await engine.open(address)
        expect(await engine.evaluate(HAS_TOOLS), kind).toBe(true)
        for (const [what, expression] of Object.entries(LOOKS))
          expect(await engine.evaluate(expression), `${kind} ${what}`).toBe(true)
        expect(await engine.evaluate(OPTIONS_ARE_IN_HEADER), kind).toBe(true)
        expect(await engine.evaluate(MOVES[kind] ?? 'true'), kind).toBe(true)
        writeFileSync(`${SCREENSHOTS}/${name}-${kind}.png`, await engine.screenshot())
        expect(faultsOf(engine), kind).toEqual([])
      }
      await engine.open(`${baseURL}${PAGE_KINDS.article}`)
      await engine.evaluate(HAS_TOOLS)
      expect(await engine.evaluate(SAPO_IS_FREE)).toBe(true)
      expect(await engine.evaluate(ALL_TOOLS)).toContain('print')
      // The dialog of choices, where there are dialogs: the theme is chosen, and stays.
      if (await engine.evaluate(`'HTMLDialogElement' in window`)) {
        await engine.evaluate(`document.querySelector('.options').click()`)
        const chosen = `new Promise((resolve) => { const look = () => { const dark = document.querySelector('dialog input[value=dark]'); if (!dark) return setTimeout(look, 50); dark.click(); setTimeout(() => resolve(getComputedStyle(document.body).backgroundColor)) }; look() })`
        expect(await engine.evaluate(chosen)).toBe('rgb(20, 20, 19)')
        writeFileSync(`${SCREENSHOTS}/${name}-dialog.png`, await engine.screenshot())
      }
    } finally {
      await engine.close()
    }
  })
}
