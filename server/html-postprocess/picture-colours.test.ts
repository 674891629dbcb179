import { expect, it } from 'vitest'
import { colourRules } from './picture-colours'

it('gives each colour of a page one rule', () => {
  const html = '<img data-colour="abc"/><img data-colour="012"/><img data-colour="abc"/>'
  expect(colourRules(html)).toBe(
    '[data-colour="abc"]{background:#abc}[data-colour="012"]{background:#012}',
  )
})

it('takes nothing else for one', () => {
  const html =
    '<p>data-colour=&quot;abc&quot;</p><img data-colour="red}"/><img data-colour="abcd"/>'
  expect(colourRules(html)).toBe('')
})
