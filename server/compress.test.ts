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
  const text = Buffer.from('Tiếng Việt')
  expect(brotliDecompressSync(await compress('br', text))).toEqual(text)
  expect(gunzipSync(await compress('gzip', text))).toEqual(text)
  expect(await compress(undefined, text)).toEqual(text)
})
