import { expect, it } from 'vitest'
import { shapeRules } from './shape-rules'

it('gives each shape one rule', () => {
  const html = '<video data-film="960/540"/><img data-tall="3/4"/><img data-tall="3/4"/>'
  expect(shapeRules(html)).toBe(
    '[data-film="960/540"]{aspect-ratio:960/540}[data-tall="3/4"]{max-width:min(100%,75vh*3/4)}',
  )
})

it('takes nothing else for a shape', () => {
  const html = '<p>data-film=&quot;9/16&quot;</p><video data-film="1/1}"/><img data-tall="1"/>'
  expect(shapeRules(html)).toBe('')
})
