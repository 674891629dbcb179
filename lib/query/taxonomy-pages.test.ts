import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { storePath } from '../config/locations'
import { publishStrictly } from '../publish/publish'
import {
  articleText,
  type ContentFolder,
  makeContentFolder,
} from '../publish/testing/content-folder'
import { facetPage } from './taxonomy-pages'

const NOW = Date.parse('2025-08-20T12:00:00+07:00')
const cwd = process.cwd()
let content: ContentFolder

beforeAll(async () => {
  content = makeContentFolder()
  process.chdir(path.dirname(content.dir))
  const write = (slug: string, hour: string, fields: Record<string, string>) =>
    content.write(
      `articles/${slug}.mdx`,
      articleText({ publishedAt: `2025-08-19T${hour}:00:00+07:00`, ...fields }),
    )
  write('mot', '09', { byline: 'Lan Anh', tags: '["C++", Hoà Bình]' })
  write('hai', '08', { byline: 'Lan Ánh', tags: '["C#", Hòa bình]' })
  write('ba', '07', { byline: 'LAN ANH', tags: '["C++", HÒA BÌNH]' })
  write('bon', '06', { byline: 'Lân Anh', draft: 'true' })
  await publishStrictly({ contentDir: content.dir, storeFile: storePath() }, NOW)
})

afterAll(() => {
  process.chdir(cwd)
  content.dispose()
})

it.each([
  ['author', 'lan-anh', 'Lan Anh', ['Lan Ánh']],
  ['topic', 'c', 'C++', ['C#']],
  ['topic', 'hoa-binh', 'Hoà Bình', []],
] as const)(
  'a page tells which other names it has stories of: %s %s',
  (kind, slug, name, others) => {
    const page = facetPage({ kind, slug }, 1, NOW)
    expect(page?.facet.name).toBe(name)
    expect(page?.alsoNamed).toEqual(others)
  },
)
