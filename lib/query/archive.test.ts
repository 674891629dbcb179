import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishStrictly } from '../publish/publish'
import {
  articleText,
  type ContentFolder,
  enterContentFolder,
  headlineText,
} from '../publish/testing/content-folder'
import { readDay } from '../shared/time/calendar'
import {
  archiveDay,
  archiveDayPages,
  archiveMonth,
  archiveMonths,
  hasArchiveMonth,
} from './archive'
import { findArticle, findHeadline, neighbours, storiesOf } from './queries'
import { storyAt } from './routes/resolve-route'
import { termPage, termPages, topicsInUse } from './taxonomy-pages'

const NOW = Date.parse('2025-01-01T12:00:00+07:00')

let content: ContentFolder
beforeAll(async () => {
  content = enterContentFolder()
  const article = (slug: string, publishedAt: string, fields: Record<string, string> = {}) =>
    content.write(
      `articles/${slug}.mdx`,
      articleText({ title: `"${slug}"`, publishedAt: `${publishedAt}:00+07:00`, ...fields }),
    )
  article('giao-thua', '2024-12-31T23:59', { tags: '[Trí tuệ Nhân tạo, "!!!"]' })
  article('nam-moi', '2025-01-01T00:05', { tags: '[Trí tuệ nhân tạo]', byline: '"Lê Thị Gốm"' })
  article('hen-gio', '2025-01-01T18:00', { tags: '[Trí tuệ nhân tạo, Sau này]' })
  article('nhap', '2025-01-01T09:00', { tags: '[Trí tuệ nhân tạo, Nháp]', draft: 'true' })
  article('go', '2024-11-05T09:00', { tags: '[Đã gỡ]', unpublished: '"Sai"' })
  article('nhuan', '2024-02-29T12:00', { source: '"Báo Làng"' })
  const headline = (slug: string, fields: Record<string, string>) =>
    content.write(
      `headlines/moi-nhat/${slug}.mdx`,
      headlineText({ title: `"${slug}"`, section: 'van-hoa', ...fields }),
    )
  headline('dan', { publishedAt: '2024-02-29T13:00:00+07:00', article: 'nhuan' })
  headline('cung-luc-b', { publishedAt: '2025-01-01T00:05:00+07:00', rank: '2' })
  headline('cung-luc-a', { publishedAt: '2025-01-01T00:05:00+07:00', rank: '1' })
  headline('khong-gio', { source: '"Báo không có bài"' })
  await publishStrictly(content.place, NOW)
})

afterAll(() => content.dispose())

const day = (year: string, month: string, date: string) => readDay(year, month, date) ?? Number.NaN
const slugs = (stories: readonly { slug: string }[] = []) => stories.map(({ slug }) => slug)

describe('the archive', () => {
  it('has the months that have stories, counted by Vietnam days', () => {
    expect(archiveMonths(NOW)).toEqual([
      { year: 2025, month: 1, count: 3 },
      { year: 2024, month: 12, count: 1 },
      { year: 2024, month: 2, count: 1 },
    ])
  })

  it('leads from a month past those without stories', () => {
    expect(archiveMonth({ year: 2024, month: 12 }, NOW)).toMatchObject({
      days: [{ day: day('2024', '12', '31'), count: 1 }],
      newer: { year: 2025, month: 1 },
      older: { year: 2024, month: 2 },
    })
    expect(archiveMonth({ year: 2024, month: 11 }, NOW)).toBeUndefined()
    expect(hasArchiveMonth({ year: 2024, month: 11 }, NOW)).toBe(false)
    expect(hasArchiveMonth({ year: 2024, month: 2 }, NOW)).toBe(true)
  })

  it('has a story of five past midnight on the new day, and the scheduled one at its minute', () => {
    const newYear = day('2025', '01', '01')
    const list = archiveDay(newYear, 1, NOW)
    expect(slugs(list?.stories)).toEqual(['cung-luc-a', 'cung-luc-b', 'nam-moi'])
    expect(list).toMatchObject({ count: 3, pages: 1, older: day('2024', '12', '31') })
    expect(list?.newer).toBeUndefined()
    expect(archiveDay(newYear, 1, NOW + 6 * 3_600_000)?.count).toBe(4)
  })

  it('has 29 February, and the article only where a headline leads to it', () => {
    const list = archiveDay(day('2024', '02', '29'), 1, NOW)
    expect(slugs(list?.stories)).toEqual(['nhuan'])
  })

  it('has no pages for days without stories, and none beyond the last', () => {
    for (const [read, page] of [
      [day('2024', '12', '30'), 1],
      [day('2025', '01', '02'), 1],
      [day('2024', '12', '31'), 2],
      [day('2024', '12', '31'), 0],
    ] as const)
      expect(archiveDay(read, page, NOW)).toBeUndefined()
    expect(archiveDayPages(day('2024', '12', '30'), NOW)).toBe(0)
    expect(archiveDayPages(day('2024', '12', '31'), NOW)).toBe(1)
  })
})

describe('topics, sources and authors', () => {
  it('gather all spellings under the newest', () => {
    const list = termPage({ kind: 'topic', slug: 'tri-tue-nhan-tao' }, 1, NOW)
    expect(list?.term.name).toBe('Trí tuệ nhân tạo')
    expect(slugs(list?.stories)).toEqual(['nam-moi', 'giao-thua'])
    const before = Date.parse('2025-01-01T00:04:00+07:00')
    expect(termPage({ kind: 'topic', slug: 'tri-tue-nhan-tao' }, 1, before)?.term.name).toBe(
      'Trí tuệ Nhân tạo',
    )
  })

  it('are not there without a public story', () => {
    for (const slug of ['nhap', 'da-go', 'sau-nay', 'khong-co', ''])
      expect(termPages({ kind: 'topic', slug }, NOW), slug).toBe(0)
    expect(termPages({ kind: 'source', slug: 'bao-khong-co-bai' }, NOW)).toBe(0)
    expect(termPage({ kind: 'topic', slug: 'tri-tue-nhan-tao' }, 2, NOW)).toBeUndefined()
    expect(topicsInUse(NOW).map(({ name, count }) => [name, count])).toEqual([
      ['Trí tuệ nhân tạo', 2],
    ])
  })

  it('are led to by stories where they have a page', () => {
    expect(findArticle('van-hoa', 'nam-moi', NOW)?.creditPages).toEqual({
      authors: { 'Lê Thị Gốm': '/tac-gia/le-thi-gom' },
    })
    expect(findArticle('van-hoa', 'nhuan', NOW)?.creditPages).toEqual({
      authors: {},
      source: '/nguon/bao-lang',
    })
    expect(findHeadline('khong-gio', NOW)?.creditPages).toEqual({ authors: {} })
  })
})

describe('neighbours', () => {
  it('follow the order of the section, those of the same instant too', () => {
    const order = ['cung-luc-a', 'cung-luc-b', 'nam-moi', 'giao-thua', 'nhuan']
    for (const [place, slug] of order.entries()) {
      const kind = slug.startsWith('cung') ? 'headline' : 'article'
      const [card] = storiesOf([{ kind, slug }], NOW)
      const found = neighbours({ ...card, publishedAt: card?.publishedAt } as never, NOW)
      expect([found.newer?.slug, found.older?.slug]).toEqual([order[place - 1], order[place + 1]])
    }
  })
})

describe('a story by its address', () => {
  it('is found where it is, and only there', () => {
    expect(storyAt('/van-hoa/nam-moi', NOW)).toEqual({ kind: 'article', slug: 'nam-moi' })
    expect(storyAt('/tin/cung-luc-a', NOW)).toEqual({ kind: 'headline', slug: 'cung-luc-a' })
    for (const address of [
      '/doi-song/nam-moi',
      '/van-hoa/hen-gio',
      '/van-hoa/go',
      '/van-hoa',
      '',
      'x',
    ])
      expect(storyAt(address, NOW), address).toBeUndefined()
  })
})
