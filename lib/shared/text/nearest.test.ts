import { expect, it } from 'vitest'
import { nearest } from './nearest'

const FIELDS = ['title', 'description', 'section', 'kind', 'publishedAt']

it.each([
  ['titel', 'title'],
  ['tilte', 'title'],
  ['desc', 'description'],
  ['Discription', 'description'],
  ['publishAt', 'publishedAt'],
  ['kinds', 'kind'],
  ['live', undefined],
  ['map', undefined],
  ['de', undefined],
  ['', undefined],
])('%j is a slip for %s', (word, name) => {
  expect(nearest(word, FIELDS)).toBe(name)
})

it('a short name is no slip for every other', () => {
  expect(nearest('map', ['sup', 'sub', 'br'])).toBeUndefined()
  expect(nearest('x'.repeat(101), ['x'.repeat(100)])).toBeUndefined()
})
