import { expect, it } from 'vitest'
import { editorAddress } from './editor-address'

it.each([
  ['articles/doi-song/cho-som.mdx', '/quan-tri#/collections/bai/entries/doi-song/cho-som'],
  ['articles/cho-som.mdx', '/quan-tri#/collections/bai/entries/cho-som'],
  ['headlines/noi-bat/cho-som.mdx', '/quan-tri#/collections/noi-bat/entries/cho-som'],
  ['live/bao/su-kien.mdx', '/quan-tri#/collections/tuong-thuat/entries/bao/su-kien'],
  ['live/bao/gio-lon.mdx', '/quan-tri#/collections/dong-bao/entries/gio-lon'],
  ['site.yaml', undefined],
])('%s is written at %s', (file, address) => {
  expect(editorAddress(file)).toBe(address)
})
