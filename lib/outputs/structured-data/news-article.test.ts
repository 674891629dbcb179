import { afterAll, beforeAll, expect, it } from 'vitest'
import { GENRES } from '../../model/genre'
import { publishStrictly } from '../../publish/publish'
import {
  articleText,
  type ContentFolder,
  enterContentFolder,
} from '../../publish/testing/content-folder'
import { feedStories, newestStories } from '../../query/feed-stories'
import { findArticle } from '../../query/queries'
import { termPage } from '../../query/taxonomy-pages'
import { newsArticle } from './news-article'

const NOW = Date.parse('2025-08-20T12:00:00+07:00')
let content: ContentFolder

beforeAll(async () => {
  content = enterContentFolder()
  content.write('articles/van.mdx', articleText({ byline: 'Lan Anh - Minh Đức' }))
  content.write('articles/danh-sach.mdx', articleText({ byline: '[Lan Anh, Tổ Lò Gốm]' }))
  for (const kind of Object.keys(GENRES))
    content.write(
      `articles/the-loai/${kind}.mdx`,
      articleText({ kind, publishedAt: '2025-08-18T08:00:00+07:00' }),
    )
  await publishStrictly(content.place, NOW)
})

afterAll(() => content.dispose())

it('each author has a page, a Person in the markup, and a place in feeds', () => {
  const article = findArticle('van-hoa', 'van', NOW)
  expect(article && newsArticle(article).author).toEqual([
    { '@type': 'Person', name: 'Lan Anh', url: expect.stringMatching(/\/tac-gia\/lan-anh$/) },
    { '@type': 'Person', name: 'Minh Đức', url: expect.stringMatching(/\/tac-gia\/minh-duc$/) },
  ])
  expect(termPage({ kind: 'author', slug: 'lan-anh' }, 1, NOW)?.stories).toHaveLength(2)
  expect(termPage({ kind: 'author', slug: 'to-lo-gom' }, 1, NOW)?.stories).toHaveLength(1)
  const stories = feedStories(newestStories({}, NOW, 20), NOW)
  expect(stories.slice(0, 2).map(({ slug, byline }) => [slug, byline?.text])).toEqual([
    ['danh-sach', 'Lan Anh – Tổ Lò Gốm'],
    ['van', 'Lan Anh - Minh Đức'],
  ])
})

it.each([
  ['tin', 'NewsArticle', 'Tin'],
  ['phong-van', 'NewsArticle', 'Phỏng vấn'],
  ['goc-nhin', 'OpinionNewsArticle', 'Góc nhìn'],
  ['phong-su-anh', 'ReportageNewsArticle', 'Phóng sự ảnh'],
  ['longform', 'ReportageNewsArticle', 'Longform'],
])('a story of the kind %s is a %s to machines, and “%s”', (kind, type, name) => {
  const article = findArticle('van-hoa', kind, NOW)
  expect(article && newsArticle(article)).toMatchObject({ '@type': type, genre: name })
})

it('each kind of story has a page of its own, called as readers call it', () => {
  for (const [slug, name] of Object.entries(GENRES)) {
    const page = termPage({ kind: 'genre', slug }, 1, NOW)
    expect([page?.term.name, page?.stories.map((story) => story.slug)]).toEqual([name, [slug]])
  }
})

it('a story of no kind says none', () => {
  const article = findArticle('van-hoa', 'van', NOW)
  expect(article && newsArticle(article)).not.toHaveProperty('genre')
})
