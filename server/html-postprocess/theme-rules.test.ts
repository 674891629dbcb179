import { expect, it } from 'vitest'
import { BUILT_IN_PAPER } from '@/lib/config'
import { asOfPaper, themeRules } from './theme-rules'

/** As Lightning CSS lowers `app/globals.css`; `e2e/second-paper.spec.ts` looks at the real one. */
const SHEET =
  ':root{--paper:var(--lightningcss-light,#fffdf9)var(--lightningcss-dark,#141413);--accent:var(--lightningcss-light,#a8201a)var(--lightningcss-dark,#ff8f85)}@font-face{src:url(/_next/static/media/source-serif-4-latin-wght-normal.2b.woff2)}'

const OWN = {
  ...BUILT_IN_PAPER,
  colours: {
    ...BUILT_IN_PAPER.colours,
    light: { ...BUILT_IN_PAPER.colours.light, accent: '#0b5c46' },
  },
  sections: [{ id: 'cho', name: 'Chợ', colour: { light: '#7a3b00', dark: '#f0b070' } }],
}

it('leaves the sheet of the built-in paper as it is', () => {
  expect(asOfPaper(SHEET, BUILT_IN_PAPER)).toBe(SHEET)
  expect(themeRules('<main><a href="/xe">', BUILT_IN_PAPER)).toBe('')
})

it('has the paper’s own colours in the place of the built-in ones', () => {
  expect(asOfPaper(SHEET, OWN)).toBe(SHEET.replace('#a8201a', '#0b5c46'))
})

it('colours the names of sections where they stand, and nowhere else', () => {
  expect(themeRules('<main><a href="/cho">', OWN)).toContain('main [href="/cho"]{color:')
  expect(themeRules('<main><a href="/cho/bai">', OWN)).toBe('')
})

it('gives a logo that has no form for the dark theme its light ground there', () => {
  const mark = { url: '/images/a.svg', width: 9, height: 9 }
  const rules = (marks: object) => themeRules('', { ...OWN, marks: { light: mark, ...marks } })
  expect(rules({})).toMatch(/^\.logo-light\{background:.*#fffdf9/)
  expect(rules({ dark: mark })).not.toContain('background')
})
