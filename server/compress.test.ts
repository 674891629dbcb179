import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { compress, preferredEncoding } from './compress'

it.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=0, gzip', 'gzip'],
  ['gzip;q=0.5', 'gzip'],
  ['gzip;q=0', undefined],
  ['brotli', undefined],
  ['', undefined],
])('%j is answered with %s', (accepted, expected) => {
  expect(preferredEncoding(accepted)).toBe(expected)
})

it('gives back the same text', async () => {
  expect(brotliDecompressSync(await compress('br', 'Tiếng Việt')).toString()).toBe('Tiếng Việt')
  expect(gunzipSync(await compress('gzip', 'Tiếng Việt')).toString()).toBe('Tiếng Việt')
  expect((await compress(undefined, 'Tiếng Việt')).toString()).toBe('Tiếng Việt')
})
