import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { storePath } from '../config/locations'
import { publishStrictly } from '../publish/publish'
import {
  articleText,
  type ContentFolder,
  makeContentFolder,
} from '../publish/testing/content-folder'
import { feedStories, newestStories } from './feed-stories'

const NOW = Date.parse('2025-08-20T12:00:00+07:00')
const cwd = process.cwd()
let content: ContentFolder

beforeAll(async () => {
  content = makeContentFolder()
  process.chdir(path.dirname(content.dir))
  const write = (slug: string, previousSlugs: string) =>
    content.write(`articles/${slug}.mdx`, articleText({ previousSlugs }))
  write('chua-doi', '[]')
  write('doi-hai-lan', '[dau-tien, thu-hai]')
  write('doi-hai-lan-nguoc', '[ten-hai, ten-ba, ten-mot]')
  // Its first name is another story's now, and its second was another's, too.
  write('nhuong-ten', '[chua-doi, tung-chung, con-lai]')
  write('tung-dung', '[tung-chung]')
  await publishStrictly({ contentDir: content.dir, storeFile: storePath() }, NOW)
})

afterAll(() => {
  process.chdir(cwd)
  content.dispose()
})

it('stories of feeds tell what they were called first, each another name', () => {
  const stories = feedStories(newestStories({}, NOW, 10), NOW)
  expect(Object.fromEntries(stories.map(({ slug, firstSlug }) => [slug, firstSlug]))).toEqual({
    'chua-doi': 'chua-doi',
    'doi-hai-lan': 'dau-tien',
    // In whatever order they are named.
    'doi-hai-lan-nguoc': 'ten-ba',
    'nhuong-ten': 'con-lai',
    'tung-dung': 'tung-dung',
  })
})
