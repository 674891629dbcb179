import { expect, it } from 'vitest'
import { forSharedCaches } from './shared-caches'

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
])('of %j shared caches are told %j', (policy, expected) => {
  expect(forSharedCaches(policy)).toBe(expected)
})
