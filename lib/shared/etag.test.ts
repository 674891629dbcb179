import { expect, it } from 'vitest'
import { isKnown } from './etag'

it.each([
  ['"a"', '"a"'],
  ['W/"a"', '"a"'],
  ['"a"', 'W/"a"'],
  ['"b", W/"a"', 'W/"a"'],
  ['"b","a" , "c"', '"a"'],
  ['"x, y", "a"', '"a"'],
  [' * ', '"a"'],
])('who has %s has %s', (named, etag) => {
  expect(isKnown(named, etag)).toBe(true)
})

it.each([null, '', 'a', 'W/a', '"b"', '"aa"', '"A"', '"b, a"', '"*"', '*a'])(
  'who has %s has not "a"',
  (named) => {
    expect(isKnown(named, '"a"')).toBe(false)
  },
)
