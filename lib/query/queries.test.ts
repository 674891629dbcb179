import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishStrictly } from '../publish/publish'
import {
  articleText,
  type ContentFolder,
  enterContentFolder,
  headlineText,
} from '../publish/testing/content-folder'
import { frontPage } from './front/front-page'
import {
  findArticle,
  findHeadline,
  latestPage,
  latestStories,
  moreOfSection,
  sectionHighlights,
  sectionPage,
} from './queries'
import { relatedStories } from './related/related-stories'

const NOW = Date.parse('2025-08-19T12:00:00+07:00')
const at = (clock: string) => `2025-08-19T${clock}:00+07:00`

let content: ContentFolder
beforeAll(async () => {
  content = enterContentFolder()
  const article = (slug: string, fields: Record<string, string>) =>
    content.write(`articles/${slug}.mdx`, articleText({ title: `"${slug}"`, ...fields }))
  article('gom-sang', { publishedAt: at('08:00'), tags: '[Gốm, Làng nghề]' })
  article('gom-trua', { publishedAt: at('11:00'), tags: '[Gốm]', featured: 'true' })
  article('gom-hen-gio', { publishedAt: at('12:01'), tags: '[Gốm]', featured: 'true' })
  article('lang-nghe', { publishedAt: at('07:00'), tags: '[Làng nghề, Gốm]', section: 'doi-song' })
  const headline = (file: string, fields: Record<string, string>) =>
    content.write(`headlines/${file}.mdx`, headlineText({ title: `"${file}"`, ...fields }))
  headline('noi-bat/hai', { rank: '2' })
  headline('noi-bat/mot', { rank: '1', section: 'van-hoa' })
  headline('noi-bat/dan-toi-gom', { rank: '3', article: 'gom-trua', publishedAt: at('11:30') })
  headline('noi-bat/dan-toi-hen-gio', { rank: '4', article: 'gom-hen-gio' })
  article('gom-go', { publishedAt: at('06:00'), unpublished: 'Sai tên.' })
  headline('noi-bat/dan-toi-bai-go', { rank: '5', article: 'gom-go' })
  headline('moi-nhat/tin-bai-go', { publishedAt: at('11:59'), article: 'gom-go' })
  headline('moi-nhat/b', { publishedAt: at('09:00'), rank: '2' })
  headline('moi-nhat/a', { publishedAt: at('09:00'), rank: '1' })
  headline('moi-nhat/c', { publishedAt: at('09:00') })
  headline('moi-nhat/hen-gio', { publishedAt: at('13:00') })
  await publishStrictly(content.place, NOW)
})

afterAll(() => content.dispose())

const hrefs = (stories: readonly { href: string }[]) => stories.map(({ href }) => href)

describe('lists by time', () => {
  it('are newest first, then by rank; nothing undated, nothing of the future, nothing twice', () => {
    expect(hrefs(latestStories(NOW))).toEqual([
      '/van-hoa/gom-trua',
      '/tin/a',
      '/tin/b',
      '/tin/c',
      '/van-hoa/gom-sang',
      '/doi-song/lang-nghe',
    ])
  })

  it('take in a scheduled story at its minute', () => {
    const scheduled = '/van-hoa/gom-hen-gio'
    const minute = Date.parse(at('12:01'))
    expect(hrefs(latestStories(minute - 1))).not.toContain(scheduled)
    expect(hrefs(latestStories(minute))[0]).toBe(scheduled)
  })

  it('end with their last page', () => {
    expect(latestPage(1, NOW)).toMatchObject({ page: 1, pages: 1 })
    expect(latestPage(2, NOW)).toBeUndefined()
    expect(sectionPage('xe', 1, NOW)).toEqual({ stories: [], page: 1, pages: 1 })
    expect(sectionPage('xe', 2, NOW)).toBeUndefined()
  })

  it('hold only their section', () => {
    const page = sectionPage('van-hoa', 1, NOW)
    expect(hrefs(page?.stories ?? [])).toEqual(['/van-hoa/gom-trua', '/van-hoa/gom-sang'])
    expect(hrefs(sectionHighlights('van-hoa', NOW))).toEqual(['/tin/mot'])
  })
})

describe('the front page', () => {
  it('has no tile of a story that was withdrawn, and no list has one', () => {
    const front = frontPage(NOW).containers
    expect(hrefs(front.flatMap(({ stories }) => stories))).not.toContain('/tin/dan-toi-bai-go')
    expect(hrefs(sectionHighlights('doi-song', NOW))).not.toContain('/tin/dan-toi-bai-go')
    expect(hrefs(latestStories(NOW))).not.toContain('/tin/tin-bai-go')
  })

  it('leads with the first curated headline, and features the newest featured article', () => {
    const front = frontPage(NOW).containers
    expect(front.slice(0, 2).map(({ kind, stories }) => [kind, hrefs(stories)])).toEqual([
      ['lead', ['/tin/mot', '/tin/hai', '/tin/dan-toi-hen-gio']],
      ['feature', ['/van-hoa/gom-trua']],
    ])
  })

  it('shows no story twice', () => {
    const shown = hrefs(frontPage(NOW).containers.flatMap(({ stories }) => stories))
    expect(new Set(shown).size).toBe(shown.length)
    expect(shown).not.toContain('/van-hoa/gom-hen-gio')
  })
})

describe('a story', () => {
  it('is found at its address only, and not before its time', () => {
    expect(findArticle('van-hoa', 'gom-trua', NOW)?.title).toBe('gom-trua')
    expect(findArticle('doi-song', 'gom-trua', NOW)).toBeUndefined()
    expect(findArticle('van-hoa', 'gom-hen-gio', NOW)).toBeUndefined()
    expect(findArticle('van-hoa', 'khong-co', NOW)).toBeUndefined()
    expect(findHeadline('hen-gio', NOW)).toBeUndefined()
  })

  it('leads to its article once that is public', () => {
    const minute = Date.parse(at('12:01'))
    expect(findHeadline('dan-toi-hen-gio', NOW)?.article).toBeUndefined()
    expect(findHeadline('dan-toi-hen-gio', minute)?.article?.href).toBe('/van-hoa/gom-hen-gio')
  })

  it('is related to those with the most topics in common', () => {
    const article = findArticle('van-hoa', 'gom-sang', NOW)
    if (!article) throw new Error('the article is missing')
    expect(hrefs(relatedStories(article, NOW, 4))).toEqual([
      '/doi-song/lang-nghe',
      '/van-hoa/gom-trua',
    ])
    expect(hrefs(moreOfSection('van-hoa', [article.href], NOW, 4))).toEqual(['/van-hoa/gom-trua'])
  })
})
