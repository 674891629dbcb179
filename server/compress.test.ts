import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { compressFor } from './compress'

it.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=0, gzip', 'gzip'],
  ['gzip;q=0.5', 'gzip'],
  ['gzip;q=0', undefined],
  ['brotli', undefined],
  ['', undefined],
])('%j is answered with %s', (accepted, expected) => {
  expect(compressFor(accepted, 'Chữ '.repeat(100)).encoding).toBe(expected)
})

it('gives back the same text, however often', () => {
  for (let round = 0; round < 2; round++) {
    expect(brotliDecompressSync(compressFor('br', 'Tiếng Việt').body).toString()).toBe('Tiếng Việt')
    expect(gunzipSync(compressFor('gzip', 'Tiếng Việt').body).toString()).toBe('Tiếng Việt')
  }
})
