import { expect, it } from 'vitest'
import { knownAddress } from './query'

it.each([
  ['/xe', '/xe'],
  ['/xe?', '/xe'],
  ['/xe?utm_source=a&fbclid=b', '/xe'],
  ['/xe?ban=gon&a=1', '/xe?ban=gon'],
  ['/xe/lo-gom?a&xem-truoc=1.b', '/xe/lo-gom?xem-truoc=1.b'],
  ['/tim-kiem?trang=2&q=a&q=b&Q=c', '/tim-kiem?q=a&trang=2'],
  ['/tim-kiem?q=a?b&ban=day', '/tim-kiem?q=a?b&ban=day'],
  ['/gon/tim-kiem?q=~~~', '/gon/tim-kiem?q=~~~'],
  ['/tim-kiem/khac?q=a', '/tim-kiem/khac'],
  ['/sw.js?v=1', '/sw.js'],
])('of %s a page takes %s', (address, known) => {
  expect(knownAddress(address)).toBe(known)
  expect(knownAddress(known)).toBe(known)
})
