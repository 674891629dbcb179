import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishStrictly } from '../../publish/publish'
import {
  articleText,
  type ContentFolder,
  enterContentFolder,
} from '../../publish/testing/content-folder'
import { keywordsOf } from './keywords'
import { relatedStories } from './related-stories'

const NOW = Date.parse('2025-08-19T12:00:00+07:00')

let content: ContentFolder
beforeAll(async () => {
  content = enterContentFolder()
  const article = (slug: string, title: string, fields: Record<string, string> = {}) =>
    content.write(`articles/${slug}.mdx`, articleText({ title: `"${title}"`, ...fields }))
  article('xang-e10', 'Đề xuất dùng xăng E10 từ đầu năm', { section: 'kinh-doanh' })
  article('tram-xang', 'Trạm xăng vùng cao chuyển sang bán xăng E10', { section: 'xe' })
  article('e10-thieu', 'Nông dân trồng sắn chờ tin về E10', { section: 'doi-song' })
  article('gom', 'Làng gốm mở lò nung mới', { tags: '[Làng nghề]' })
  article('lua', 'Nhà dệt lụa giữa phố', { tags: '[Làng nghề]', section: 'du-lich' })
  article('gom-cu', 'Lò nung của làng gốm tắt lửa', { publishedAt: '2020-01-01T08:00:00+07:00' })
  article('khac', 'Từ đầu năm, người dân được đi xe trong ngày', { section: 'kinh-doanh' })
  article('nhap', 'Trạm xăng bán xăng E10', { draft: 'true' })
  // Those saved first, and so first in the store, are the newest.
  for (let index = 10; index < 40; index++)
    article(`hoi-${index}`, `Hội ${index}`, {
      tags: '[Hội làng]',
      publishedAt: `2025-08-19T07:${60 - index}:00+07:00`,
    })
  await publishStrictly(content.place, NOW)
})

afterAll(() => content.dispose())

const related = (slug: string, title: string, topics: { name: string; slug: string }[] = []) =>
  relatedStories({ kind: 'article', slug, title, topics }, NOW, 4).map((story) => story.slug)

describe('related stories', () => {
  it('share keywords, whatever their section', () => {
    expect(related('xang-e10', 'Đề xuất dùng xăng E10 từ đầu năm')).toEqual(['tram-xang'])
  })

  it('share a topic, or several words however old they are', () => {
    const topics = [{ name: 'Làng nghề', slug: 'lang-nghe' }]
    expect(related('gom', 'Làng gốm mở lò nung mới', topics).sort()).toEqual(['gom-cu', 'lua'])
  })

  it('are the newest where all are as close, in whatever order they were saved', () => {
    const topics = [{ name: 'Hội làng', slug: 'hoi-lang' }]
    expect(related('hoi-39', 'Hội 39', topics)).toEqual(['hoi-10', 'hoi-11', 'hoi-12', 'hoi-13'])
  })

  it('are none where only common words are shared', () => {
    expect(related('khac', 'Từ đầu năm, người dân được đi xe trong ngày')).toEqual([])
  })
})

describe('keywords', () => {
  it('are pairs of syllables and names, without those that say nothing', () => {
    const words = keywordsOf(['OpenAI và xăng E10 của người Việt Nam'])
    expect(words.map((each) => each.map(({ exact }) => exact).join(' '))).toEqual([
      'openai',
      'xăng e 10',
      'e 10',
      'việt nam',
    ])
  })
})
