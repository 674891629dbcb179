import { afterAll, beforeAll, expect, it } from 'vitest'
import { publishStrictly } from '../publish/publish'
import {
  articleText,
  type ContentFolder,
  enterContentFolder,
} from '../publish/testing/content-folder'
import { feedStories, newestStories } from './feed-stories'

const NOW = Date.parse('2025-08-20T12:00:00+07:00')
let content: ContentFolder

beforeAll(async () => {
  content = enterContentFolder()
  const write = (slug: string, previousSlugs: string) =>
    content.write(`articles/${slug}.mdx`, articleText({ previousSlugs }))
  write('chua-doi', '[]')
  write('doi-hai-lan', '[dau-tien, thu-hai]')
  write('doi-hai-lan-nguoc', '[ten-hai, ten-ba, ten-mot]')
  // Its first name is another story's now, and its second was another's, too.
  write('nhuong-ten', '[chua-doi, tung-chung, con-lai]')
  write('tung-dung', '[tung-chung]')
  await publishStrictly(content.place, NOW)
})

afterAll(() => content.dispose())

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
