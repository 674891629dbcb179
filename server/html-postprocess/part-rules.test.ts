import { expect, it } from 'vitest'
import { takeOutParts } from './part-rules'

it('takes the rules of what a page has from the code, whatever the page says', () => {
  const style = (names: string, text: string) =>
    `<style data-precedence="body" data-href="${names}">${text}</style>`
  const page = `<head>${style('Details Note', '.fold{}')}</head><p>${style('Note constructor', 'body{display:none}')}</p>`
  const { html, rules } = takeOutParts(page)
  expect(html).toBe('<head></head><p></p>')
  expect(rules).toMatch(/^\.fold\{.*\.note\{/)
  expect(rules.match(/\.note-title\{/g)).toHaveLength(1)
  expect(rules).not.toContain('display:none')
  expect(takeOutParts('<p>a</p>')).toEqual({ html: '<p>a</p>', rules: '' })
})
