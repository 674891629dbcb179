import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { bodyOf, htmlOf, makePage, packPage, unpackPage } from './page'

const KEY = '/route-cache/APP_PAGE/0/$/xe/bai'
const HTML = '<!DOCTYPE html><html><body><p>Chữ có dấu</p></body></html>'
const RENDERED = {
  kind: 'APP_PAGE',
  html: HTML,
  headers: { 'x-next-cache-tags': 'a', Link: '<a>' },
}

it('is what readers get of what was rendered, in every encoding', async () => {
  const page = await makePage(KEY, RENDERED, { revalidate: 30 })
  expect(page).toMatchObject({ key: KEY, status: 200, lifeS: 30 })
  expect(Object.keys(page.headers)).toEqual([
    'Link',
    'Content-Security-Policy',
    'Speculation-Rules',
  ])
  expect(await htmlOf(page)).toBe(HTML)
  expect(gunzipSync(await bodyOf(page, 'gzip')).toString()).toBe(HTML)
  expect((await bodyOf(page, undefined)).toString()).toBe(HTML)
})

it('is good no longer than what it shows for a time', async () => {
  const until = (ms: number) => ({
    ...RENDERED,
    html: HTML.replace('<p>', `<p data-until="${Date.now() + ms}">`),
  })
  expect((await makePage(KEY, until(7_000), { revalidate: 30 })).lifeS).toBeLessThanOrEqual(7)
  expect((await makePage(KEY, until(-7_000), { revalidate: 30 })).lifeS).toBe(1)
  expect((await makePage(KEY, until(60_000), { revalidate: 30 })).lifeS).toBe(30)
})

it('comes out of a file or Redis as it went in', async () => {
  const page = await makePage(KEY, RENDERED, { revalidate: false })
  expect(unpackPage(packPage(page, 'ghi chú'))).toEqual({ page, note: 'ghi chú' })
})

it('is none where a byte is missing or another one', async () => {
  const bytes = packPage(await makePage(KEY, RENDERED, undefined), '')
  for (const length of [0, 1, 100, bytes.length - 1])
    expect(unpackPage(bytes.subarray(0, length)), `${length} bytes`).toBeUndefined()
  const other = Buffer.from(bytes)
  other[other.length - 1] = (other.at(-1) ?? 0) ^ 1
  expect(unpackPage(other)).toBeUndefined()
})
