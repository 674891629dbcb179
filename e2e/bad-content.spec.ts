import { expect, test } from '@playwright/test'
import { article, makeContent } from './support/content'
import { startSite } from './support/site'

test('a wrong document stops the start, and says where and what to write', async () => {
  const content = makeContent()
  content.write('articles/dung.mdx', article('Bài đúng', Date.now()))
  content.write('articles/sai.mdx', article('Bài sai', Date.now(), { section: 'the-thoa' }))
  await expect(startSite({ contentDir: content.dir })).rejects.toThrow(
    /ended with 1:[\s\S]*articles\/sai\.mdx:4:\d+ chuyen-muc-la[\s\S]*Có phải the-thao\?[\s\S]*unknown section/,
  )
  content.dispose()
})
