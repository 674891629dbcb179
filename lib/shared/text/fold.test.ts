import { expect, it } from 'vitest'
import { toWord, wordsOf } from './fold'

it.each([
  ['Điện', 'điện', 'dien'],
  ['ĐƯỢC', 'được', 'duoc'],
  ['Ðà', 'đà', 'da'],
  ['hoà', 'hòa', 'hoa'],
  ['hòa', 'hòa', 'hoa'],
  ['khoẻ', 'khỏe', 'khoe'],
  ['THUÝ', 'thúy', 'thuy'],
  ['quý', 'quý', 'quy'],
  ['hoàn', 'hoàn', 'hoan'],
  ['xoè', 'xòe', 'xoe'],
  ['huỵch', 'huỵch', 'huych'],
  ['E10', 'e10', 'e10'],
])('%s is exactly %s, folded %s', (written, exact, folded) => {
  const expected = { exact, folded, hasMarks: exact !== folded }
  expect(toWord(written)).toEqual(expected)
  expect(toWord(written.normalize('NFD'))).toEqual(expected)
})

it('finds words where they stand', () => {
  const text = '“Hoà Bình”: 1.000 tỷ'
  expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Hoà',
    'Bình',
    '1',
    '000',
    'tỷ',
  ])
})
