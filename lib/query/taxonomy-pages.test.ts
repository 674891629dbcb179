import { afterAll, beforeAll, expect, it } from 'vitest'
import { publishStrictly } from '../publish/publish'
import {
  articleText,
  type ContentFolder,
  enterContentFolder,
} from '../publish/testing/content-folder'
import { selectTermSlug } from '../store/taxonomy'
import { termPage } from './taxonomy-pages'

const NOW = Date.parse('2025-08-20T12:00:00+07:00')
let content: ContentFolder

beforeAll(async () => {
  content = enterContentFolder()
  const write = (slug: string, hour: string, fields: Record<string, string>) =>
    content.write(
      `articles/${slug}.mdx`,
      articleText({ publishedAt: `2025-08-19T${hour}:00:00+07:00`, ...fields }),
    )
  write('mot', '09', { byline: 'Lan Anh', tags: '["C++", Hoà Bình]' })
  write('hai', '08', { byline: 'Lan Ánh', tags: '["C#", Hòa bình]' })
  write('ba', '07', { byline: 'LAN ANH', tags: '["C++", HÒA BÌNH]' })
  write('bon', '06', { byline: 'Lân Anh', draft: 'true' })
  await publishStrictly(content.place, NOW)
})

afterAll(() => content.dispose())

it.each([
  ['author', 'Lan Anh', ['mot', 'ba']],
  ['author', 'Lan Ánh', ['hai']],
  ['topic', 'C++', ['mot', 'ba']],
  ['topic', 'C#', ['hai']],
  ['topic', 'hoà bình', ['mot', 'hai', 'ba']],
] as const)('a name has a page of its own: %s %s', (kind, name, slugs) => {
  const page = termPage({ kind, slug: selectTermSlug(kind, name) }, 1, NOW)
  expect(page?.stories.map(({ slug }) => slug)).toEqual(slugs)
})

it('the name that was there first has the plain address, whatever comes and goes', async () => {
  const { slug } = { slug: selectTermSlug('author', 'Lan Ánh') }
  expect(selectTermSlug('author', 'Lan Anh')).toBe('lan-anh')
  expect(slug).toMatch(/^lan-anh-[0-9a-f]{6}$/)
  content.write(
    'articles/nam.mdx',
    articleText({ publishedAt: '2025-08-19T05:00:00+07:00', byline: 'Lan Ánh' }),
  )
  await publishStrictly(content.place, NOW)
  expect(selectTermSlug('author', 'Lan Ánh')).toBe('lan-anh')
  expect(termPage({ kind: 'author', slug: 'lan-anh' }, 1, NOW)?.stories).toHaveLength(2)
  content.remove('articles/nam.mdx')
  await publishStrictly(content.place, NOW)
  expect(selectTermSlug('author', 'Lan Ánh')).toBe(slug)
  expect(selectTermSlug('author', 'LAN ANH')).toBe('lan-anh')
})
