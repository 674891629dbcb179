import { expect, it } from 'vitest'
import { trackCurrentPages } from './current-pages'

const page = { until: 1_000, headers: { etag: '"a"' } }

it('knows a page until its time is over', () => {
  const current = trackCurrentPages()
  current.begin()('"a"', page)
  expect(current.find('"a"', 999)).toBe(page)
  expect(current.find('"a"', 1_000)).toBeUndefined()
  expect(current.find('"b"', 0)).toBeUndefined()
})

it('forgets all pages, and one whose answer began before', () => {
  const current = trackCurrentPages()
  current.begin()('"a"', page)
  const remember = current.begin()
  current.forget()
  remember('"b"', page)
  expect(current.find('"a"', 0)).toBeUndefined()
  expect(current.find('"b"', 0)).toBeUndefined()
})

it('remembers only so many', () => {
  const current = trackCurrentPages()
  for (let index = 0; index <= 10_000; index++) current.begin()(`"${index}"`, page)
  expect(current.find('"0"', 0)).toBeUndefined()
  expect(current.find('"10000"', 0)).toBe(page)
})
