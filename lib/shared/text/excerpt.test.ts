import { expect, it } from 'vitest'
import { excerpt } from './excerpt'

it('is the text itself where that is short, on one line', () => {
  expect(excerpt(' Chợ họp\n từ sáng. ')).toBe('Chợ họp từ sáng.')
})

it('ends between words, without the comma before it', () => {
  const text = `${'Chữ '.repeat(38)}rồi, thêm nữa rất dài`
  expect(excerpt(text)).toBe(`${'Chữ '.repeat(38)}rồi…`)
  expect(excerpt('a'.repeat(300))).toBe(`${'a'.repeat(80)}…`)
})
