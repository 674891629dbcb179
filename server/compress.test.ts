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
])('%j is answered with %s', async (accepted, expected) => {
  const { encoding } = await compressFor(accepted, 'Chữ '.repeat(100))
  expect(encoding).toBe(expected)
})

it('gives back the same text, however often', async () => {
  for (let round = 0; round < 2; round++) {
    const { body: brotli } = await compressFor('br', 'Tiếng Việt')
    const { body: gzip } = await compressFor('gzip', 'Tiếng Việt')
    expect(brotliDecompressSync(brotli).toString()).toBe('Tiếng Việt')
    expect(gunzipSync(gzip).toString()).toBe('Tiếng Việt')
  }
})
