import { expect, it } from 'vitest'
import { aheadOf, forBrowsersAlone, forSharedCaches } from './shared-caches'

it.each([
  ['s-maxage=30, stale-while-revalidate=30', 's-maxage=1, stale-while-revalidate=1'],
  ['s-maxage=31536000', 's-maxage=1, stale-while-revalidate=1'],
  [
    'public, max-age=300, stale-while-revalidate=86400',
    'public, max-age=300, s-maxage=1, stale-while-revalidate=1',
  ],
  ['public, max-age=31536000, immutable', undefined],
  ['private, no-cache, no-store, max-age=0, must-revalidate', undefined],
  ['private, max-age=60', undefined],
  ['public, max-age=0', undefined],
  ['', undefined],
])('of %j shared caches are answered %j', (policy, expected) => {
  expect(forSharedCaches(policy)).toBe(expected)
})

it.each([
  ['s-maxage=30, stale-while-revalidate=30', 'private, max-age=0, must-revalidate'],
  ['public, max-age=300, stale-while-revalidate=86400', 'private, max-age=300'],
])('of %j browsers alone are answered %j', (policy, expected) => {
  expect(forBrowsersAlone(policy)).toBe(expected)
})

it.each([
  ['1700000000.500', 500],
  ['1699999990.000', -10_000],
  [undefined, 0],
  ['', 0],
  ['1e9.000', 0],
  ['-1700000000.500', 0],
])('an edge that says %j is ahead by %i milliseconds', (stated, ahead) => {
  expect(aheadOf(stated, 1_700_000_000_000)).toBe(ahead)
})
