import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { storePath } from '../../config/locations'
import { publishStrictly } from '../../publish/publish'
import {
  articleText,
  type ContentFolder,
  makeContentFolder,
} from '../../publish/testing/content-folder'
import { feedStories, newestStories } from '../../query/feed-stories'
import { findArticle } from '../../query/queries'
import { termPage } from '../../query/taxonomy-pages'
import { newsArticle } from './news-article'

const NOW = Date.parse('2025-08-20T12:00:00+07:00')
const cwd = process.cwd()
let content: ContentFolder

beforeAll(async () => {
  content = makeContentFolder()
  process.chdir(path.dirname(content.dir))
  content.write('articles/van.mdx', articleText({ byline: 'Lan Anh - Minh Đức' }))
  content.write('articles/danh-sach.mdx', articleText({ byline: '[Lan Anh, Tổ Lò Gốm]' }))
  await publishStrictly({ contentDir: content.dir, storeFile: storePath() }, NOW)
})

afterAll(() => {
  process.chdir(cwd)
  content.dispose()
})

it('each author has a page, a Person in the markup, and a place in feeds', () => {
  const article = findArticle('van-hoa', 'van', NOW)
  expect(article && newsArticle(article).author).toEqual([
    { '@type': 'Person', name: 'Lan Anh', url: expect.stringMatching(/\/tac-gia\/lan-anh$/) },
    { '@type': 'Person', name: 'Minh Đức', url: expect.stringMatching(/\/tac-gia\/minh-duc$/) },
  ])
  expect(termPage({ kind: 'author', slug: 'lan-anh' }, 1, NOW)?.stories).toHaveLength(2)
  expect(termPage({ kind: 'author', slug: 'to-lo-gom' }, 1, NOW)?.stories).toHaveLength(1)
  const stories = feedStories(newestStories({}, NOW, 10), NOW)
  expect(stories.map(({ slug, byline }) => [slug, byline?.text])).toEqual([
    ['danh-sach', 'Lan Anh – Tổ Lò Gốm'],
    ['van', 'Lan Anh - Minh Đức'],
  ])
})
