import { expect, it } from 'vitest'
import { toPieces } from './sentences'

it('cuts texts at their sentences', () => {
  expect(toPieces(['Một ngày mới. Trời  đẹp!\nĐi đâu?', '', 'Về nhà'])).toEqual([
    'Một ngày mới.',
    'Trời đẹp!',
    'Đi đâu?',
    'Về nhà',
  ])
})

it('cuts long sentences at a comma, else between words, and loses nothing', () => {
  const withCommas = 'một hai ba bốn, năm sáu bảy tám, chín mười mười một'
  expect(toPieces([withCommas], 20)).toEqual([
    'một hai ba bốn,',
    'năm sáu bảy tám,',
    'chín mười mười một',
  ])
  const without = Array.from({ length: 200 }, (_, index) => `chữ${index}`).join(' ')
  const pieces = toPieces([without], 50)
  expect(pieces.join(' ')).toBe(without)
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(50)
})

it('leaves a single long word whole', () => {
  expect(toPieces(['a'.repeat(30)], 20)).toEqual(['a'.repeat(30)])
})
