import { expect, it } from 'vitest'
import type { Cover } from '@/lib/model'
import { newsArticle } from '../structured-data/news-article'
import { sharedCover } from './shared-cover'

const COVER: Cover = {
  ...{ src: '/images/a.jpg', alt: 'Lò gốm', id: '0123456789abcdef', kind: 'photo' },
  ...{ width: 6000, height: 4000, bytes: 9_000_000, focus: { x: 30, y: 70 } },
}
const FOLDER = 'http://localhost:3000/anh/0123456789abcdef'

it('is the photograph around its focus', () => {
  expect(sharedCover(COVER, 'chung')).toEqual({
    ...{ url: `${FOLDER}/chung-30x70-1200.jpg`, width: 1200, height: 630 },
  })
})

it.each<[string, Partial<Cover>]>([
  ['too narrow', { width: 1100, height: 3000 }],
  ['too low', { height: 500 }],
  ['drawn', { kind: 'drawing' }],
])('is none where it is %s', (_, differently) => {
  expect(sharedCover({ ...COVER, ...differently }, 'chung')).toBeUndefined()
})

it('a story states it in three shapes, and a drawn card for a shape it is too small for', () => {
  const images = (cover: Cover) =>
    newsArticle({ ...STORY, cover }).image as unknown as readonly string[]
  expect(images(COVER)).toEqual(
    ['16x9', '4x3', '1x1'].map((crop) => `${FOLDER}/${crop}-30x70-1200.jpg`),
  )
  expect(images({ ...COVER, width: 1400, height: 800 })).toEqual([
    `${FOLDER}/16x9-30x70-1200.jpg`,
    expect.stringContaining('/anh-chia-se/'),
    expect.stringContaining('/anh-chia-se/'),
  ])
})

it('says whose it is, the story’s own words first', () => {
  const images = (cover: Cover) =>
    newsArticle({ ...STORY, cover }).image as unknown as readonly object[]
  const rights = { creator: 'An', credit: 'TTXVN', copyright: '© Báo', licence: 'https://a.vn/gp' }
  const url = `${FOLDER}/16x9-30x70-1200.jpg`
  expect(images({ ...COVER, rights })[0]).toEqual({
    ...{ '@type': 'ImageObject', url, contentUrl: url, creditText: 'TTXVN' },
    ...{ creator: { '@type': 'Person', name: 'An' }, copyrightNotice: '© Báo' },
    license: 'https://a.vn/gp',
  })
  const own = images({ ...COVER, credit: 'Lê Máy', rights: { ...rights, licence: 'Xin phép' } })
  expect(own).toMatchObject(Array.from({ length: 3 }, () => ({ creditText: 'Lê Máy' })))
  expect(own[0]).not.toHaveProperty('license')
})

const STORY = {
  ...{ kind: 'article', slug: 'lo-gom', section: 'van-hoa', href: '/van-hoa/lo-gom' },
  ...{
    title: 'Lò gốm',
    publishedAt: 0,
    tags: [],
    corrections: [],
    topics: [],
    creditPages: { authors: {} },
  },
  ...{
    readingMinutes: 1,
    readBody: () => ({ tree: { type: 'root', children: [] }, pictures: {} }),
  },
} as const satisfies Parameters<typeof newsArticle>[0]
