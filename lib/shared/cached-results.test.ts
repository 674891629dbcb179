import { expect, it, vi } from 'vitest'
import { cachedResults } from './cached-results'

it('makes a result once, drops the one used longest ago, and tries failures again', async () => {
  const results = cachedResults<string>(2)
  const make = vi.fn(async () => 'a')
  expect(await results('a', make)).toBe('a')
  expect(await results('b', async () => 'b')).toBe('b')
  expect(await results('a', make)).toBe('a')
  expect(await results('c', async () => 'c')).toBe('c')
  expect(await results('a', make)).toBe('a')
  expect(make).toHaveBeenCalledTimes(1)
  expect(await results('b', async () => 'b2')).toBe('b2')
  await expect(results('d', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await results('d', async () => 'd')).toBe('d')
})
