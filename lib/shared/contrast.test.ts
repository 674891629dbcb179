import { expect, it } from 'vitest'
import { AA, contrast, readableOn } from './contrast'

it('measures as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  expect(contrast('#a8201a', '#a8201a')).toBe(1)
})

it('finds the nearest colour that can be read', () => {
  const darker = readableOn(['#ffffff'], '#ffcc00') ?? ''
  expect(contrast(darker, '#ffffff')).toBeGreaterThanOrEqual(AA)
  expect(readableOn(['#ffffff'], '#a8201a')).toBe('#a8201a')
  expect(readableOn(['#ffffff', '#000000', '#777777'], '#888888')).toBeUndefined()
})
