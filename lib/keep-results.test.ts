import { expect, it, vi } from 'vitest'
import { keepResults } from './keep-results'

it('makes a result once, drops the one used longest ago, and tries failures again', async () => {
  const kept = keepResults<string>(2)
  const make = vi.fn(async () => 'a')
  expect(await kept('a', make)).toBe('a')
  expect(await kept('b', async () => 'b')).toBe('b')
  expect(await kept('a', make)).toBe('a')
  expect(await kept('c', async () => 'c')).toBe('c')
  expect(await kept('a', make)).toBe('a')
  expect(make).toHaveBeenCalledTimes(1)
  expect(await kept('b', async () => 'b2')).toBe('b2')
  await expect(kept('d', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await kept('d', async () => 'd')).toBe('d')
})
