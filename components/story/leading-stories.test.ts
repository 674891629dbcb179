import { expect, it } from 'vitest'
import { PICTURE, story } from '@/components/testing/stories'
import { leadingStories } from './leading-stories'

const plain = ['a', 'b', 'c', 'd'].map((name) => story({ href: `/van-hoa/${name}` }))
const pictured = story({ href: '/van-hoa/anh', cover: PICTURE })

it('leads with the first story that has a picture, and two more', () => {
  const { leading, others } = leadingStories([...plain.slice(0, 2), pictured, ...plain.slice(2)])
  expect(leading).toEqual([pictured, ...plain.slice(0, 2)])
  expect(others).toEqual(plain.slice(2))
})

it.each([
  ['without a picture', plain],
  ['of two', [pictured, ...plain.slice(0, 1)]],
])('a list %s stays a list', (_, stories) => {
  expect(leadingStories(stories)).toEqual({ leading: [], others: stories })
})
