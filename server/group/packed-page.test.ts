import { expect, it } from 'vitest'
import { packPage, unpackPage } from './packed-page'

const PAGE = {
  kind: 'APP_PAGE',
  html: '<p>Chữ có dấu</p>',
  rscData: Buffer.from([0, 255, 7]),
  segmentData: new Map([['/_tree', Buffer.from('cây')]]),
}
const LIFE = { revalidate: 30, expire: 60 }

it('a page comes out as it went in, with what is left of its life', async () => {
  const { body, life } = await packPage(PAGE, LIFE, 60_000)
  expect(life).toBe(30_000)
  const page = await unpackPage([body, 18_500], 60_000)
  expect(page?.value).toEqual(PAGE)
  expect(page?.cacheControl).toEqual({ revalidate: 18, expire: 49 })
})

it('a page that never changes by itself lies there no longer than others', async () => {
  const { body, life } = await packPage(PAGE, { revalidate: false }, 60_000)
  expect(life).toBe(60_000)
  expect((await unpackPage([body, 1_000], Number.POSITIVE_INFINITY))?.cacheControl).toEqual({
    revalidate: false,
  })
})

it('a page older than one’s own, or that cannot be read, is none', async () => {
  const { body } = await packPage(PAGE, LIFE, 60_000)
  expect(await unpackPage([body, 10_000], 19_000)).toBeUndefined()
  expect(await unpackPage([body, 10_000], 21_000)).toBeDefined()
  expect(await unpackPage([Buffer.from('khác'), 10_000], 21_000)).toBeUndefined()
})
