import { expect, it } from 'vitest'
import { readPart } from './follow-progress'

it.each([
  [200, 2_000, 800, 0],
  [0, 2_000, 800, 0],
  [-600, 2_000, 800, 0.5],
  [-1_200, 2_000, 800, 1],
  [-1_900, 2_000, 800, 1],
  [500, 600, 800, 0],
  [100, 600, 800, 1],
])(
  'of a story at %i, %i high, in a window of %i: %f is read',
  (top, height, windowHeight, part) => {
    expect(readPart(top, height, windowHeight)).toBe(part)
  },
)
