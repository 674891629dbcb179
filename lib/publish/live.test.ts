import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bulletin } from '@/lib/outputs'
import {
  feedEntries,
  findArticle,
  findEntry,
  findStories,
  frontPage,
  latestStories,
  liveCoverage,
  resolveAddress,
} from '@/lib/query'
import { checkArchive } from '../check/check-archive'
import { findPart } from '../outputs/sitemaps/sitemap-parts'
import { addressOfFile } from './address-of-file'
import { articleText, type ContentFolder, enterContentFolder } from './testing/content-folder'
import { publishAt } from './testing/publish-at'

const at = (clock: string) => Date.parse(`2026-11-30T${clock}+07:00`)
const NOW = at('12:00')
const EVENT = 'live/bao-so-5/su-kien.mdx'

let content: ContentFolder
beforeEach(() => {
  content = enterContentFolder()
})
afterEach(() => content.dispose())

const publishNow = (...paths: string[]) => publishAt(NOW, content, paths)

function event(fields: Record<string, string> = {}) {
  const own = { title: '"Bão số 5"', section: 'thoi-su', publishedAt: '2026-11-30T06:00:00+07:00' }
  content.write(EVENT, articleText({ ...own, ...fields }, 'Bão đổ bộ sáng nay.\n'))
  return EVENT
}

function entry(
  name: string,
  clock: string,
  fields: Record<string, string> = {},
  text = `Tin lúc ${clock}.`,
) {
  const file = `live/bao-so-5/${name}.mdx`
  const lines = Object.entries({ publishedAt: `2026-11-30T${clock}:00+07:00`, ...fields })
  content.write(
    file,
    `---\n${lines.map(([key, value]) => `${key}: ${value}`).join('\n')}\n---\n\n${text}\n`,
  )
  return file
}

const coverage = (page = 1, now = NOW) => {
  const article = findArticle('thoi-su', 'bao-so-5', now)
  return article && liveCoverage(article, page, now)
}
const shown = (page = 1) => coverage(page)?.entries.map(({ id }) => id)

it('a draft of an entry, and one whose time is to come, are seen by who previews them alone', async () => {
  event()
  const draft = entry('nhap', '08:00', { draft: 'true' })
  entry('hen', '13:00')
  entry('da-go', '07:00', { unpublished: 'Sai.' })
  await publishNow()
  const seen = (view: 'public' | 'preview') =>
    ['nhap', 'hen', 'da-go'].filter((name) => findEntry(`bao-so-5/${name}`, NOW, view))
  expect(seen('public')).toEqual([])
  expect(seen('preview')).toEqual(['nhap', 'hen'])
  expect(addressOfFile(content.dir, draft)).toBe('/truc-tiep/bao-so-5/nhap')
})

it('an entry has its place in the sitemaps', async () => {
  event()
  entry('mot', '07:00')
  entry('nhap', '08:00', { draft: 'true' })
  entry('hai', '09:00', { corrections: '[{ at: 2026-11-30T10:00:00+07:00, text: Sai giờ }]' })
  await publishNow()
  const part = findPart('/sitemap/truc-tiep-bao-so-5.xml', NOW)
  expect(part?.entries().map(({ path, changedAt }) => [path, changedAt])).toEqual([
    ['/truc-tiep/bao-so-5/mot', at('07:00')],
    ['/truc-tiep/bao-so-5/hai', at('10:00')],
  ])
  event({ draft: 'true' })
  await publishNow()
  expect(findPart('/sitemap/truc-tiep-bao-so-5.xml', NOW)).toBeUndefined()
})

describe('a live event', () => {
  it('is an article to all lists, with its entries, newest first, in none of them', async () => {
    event()
    entry('mot', '07:00')
    entry('hai', '08:00', { title: '"Vào bờ"' })
    const { refused, published } = await publishNow()
    expect(refused).toEqual([])
    expect(published).toHaveLength(3)
    expect(latestStories(NOW).map(({ href }) => href)).toEqual(['/thoi-su/bao-so-5'])
    expect(shown()).toEqual(['hai', 'mot'])
    expect(coverage()?.entries[0]).toMatchObject({
      href: '/truc-tiep/bao-so-5/hai',
      called: 'Vào bờ',
      at: at('08:00'),
    })
    expect(findEntry('bao-so-5/mot', NOW)).toMatchObject({ called: 'Tin lúc 07:00.' })
    expect(findArticle('thoi-su', 'bao-so-5', NOW)?.updatedAt).toBe(at('08:00'))
  })

  it('takes in its entries whichever file is seen first, and those that waited for it', async () => {
    const early = entry('a', '07:00')
    const { refused } = await publishNow(early)
    expect(refused).toMatchObject([{ file: early, code: 'bai-khong-co' }])
    expect((await publishNow(event(), early)).refused).toEqual([])
    expect(shown()).toEqual(['a'])
  })

  it('has ten a page, pins on top and key moments, and pages as readers ask for them', async () => {
    event()
    for (let hour = 10; hour < 22; hour++)
      entry(`e${hour}`, `0${hour % 10}:${hour}`, hour === 12 ? { key: 'true' } : {})
    entry('ghim', '06:30', { pinned: 'true', key: 'true', title: '"Đường dây nóng"' })
    await publishNow()
    expect(coverage()).toMatchObject({ page: 1, pages: 2, isRunning: true })
    expect(shown()).toHaveLength(10)
    expect(shown(2)).toHaveLength(2)
    expect(coverage()?.pinned.map(({ id }) => id)).toEqual(['ghim'])
    expect([...(shown() ?? []), ...(shown(2) ?? [])]).not.toContain('ghim')
    expect(coverage()?.moments.map(({ called }) => called)).toContain('Đường dây nóng')
    expect(coverage(3)).toBeUndefined()
    const state = (address: string) => resolveAddress(address, NOW).state
    expect(state('/thoi-su/bao-so-5/trang/2')).toBe('page')
    expect(state('/thoi-su/bao-so-5/trang/3')).toBe('absent')
    expect(state('/truc-tiep/bao-so-5/e12')).toBe('page')
    expect(state('/gon/truc-tiep/bao-so-5/e12')).toBe('page')
    expect(state('/truc-tiep/bao-so-5/khong-co')).toBe('absent')
    expect(resolveAddress('/truc-tiep/bao-so-5', NOW)).toEqual({
      state: 'moved',
      to: '/thoi-su/bao-so-5',
    })
  })

  it('becomes a story when it ends, in the order that was chosen, at its address', async () => {
    event({ ended: '2026-11-30T11:00:00+07:00', oldestFirst: 'true' })
    entry('mot', '07:00')
    entry('hai', '08:00', { pinned: 'true' })
    await publishNow()
    expect(coverage()).toMatchObject({ isRunning: false, version: '', pinned: [] })
    expect(shown()).toEqual(['mot', 'hai'])
    expect(bulletin(NOW).live).toBeUndefined()
  })

  it('tells open pages of each change, and of entries whose time comes', async () => {
    event()
    const file = entry('mot', '07:00')
    entry('sau', '12:30')
    await publishNow()
    const words = new Set([bulletin(NOW).live?.['/thoi-su/bao-so-5']])
    const step = async (...paths: string[]) => {
      await publishNow(...paths)
      words.add(bulletin(NOW).live?.['/thoi-su/bao-so-5'])
    }
    await step(entry('mot', '07:00', {}, 'Đã sửa.'))
    await step(entry('hai', '07:30'))
    await step(event({ facts: '[Cấp 12]' }))
    content.remove(file)
    await step(file)
    words.add(bulletin(at('12:31')).live?.['/thoi-su/bao-so-5'])
    expect(words.size).toBe(6)
    expect(coverage()?.version).toBe(bulletin(NOW).live?.['/thoi-su/bao-so-5'])
  })

  it('has entries that drafts, times to come, withdrawals and drafts of their event hide', async () => {
    event()
    entry('nhap', '07:00', { draft: 'true' })
    entry('go', '07:10', { unpublished: '"Sai"' })
    entry('hen', '12:30')
    entry('ro', '07:20')
    await publishNow()
    expect(shown()).toEqual(['ro'])
    for (const id of ['nhap', 'go', 'hen'])
      expect(findEntry(`bao-so-5/${id}`, NOW), id).toBeUndefined()
    expect(findStories({ typed: 'tin lúc', order: 'newest', page: 1 }, NOW).stories).toHaveLength(1)
    await publishNow(event({ draft: 'true' }))
    expect(findEntry('bao-so-5/ro', NOW)).toBeUndefined()
    expect(bulletin(NOW).live).toBeUndefined()
    expect(findStories({ typed: 'tin lúc', order: 'newest', page: 1 }, NOW).stories).toEqual([])
  })

  it('is found by the words of its entries, in feeds, and on the front with its newest three', async () => {
    event()
    for (const minute of ['10', '20', '30', '40']) entry(`e${minute}`, `07:${minute}`)
    entry('vo-de', '07:50', { title: '"Vỡ đê ở xã"' })
    content.write('articles/khac.mdx', articleText())
    await publishNow()
    const { stories } = findStories({ typed: 'vỡ đê', order: 'relevance', page: 1 }, NOW)
    expect(stories.map(({ story }) => story.href)).toEqual(['/truc-tiep/bao-so-5/vo-de'])
    expect(stories[0]?.story.publishedAt).toBe(at('07:50'))
    expect(feedEntries('bao-so-5', NOW, 20).map(({ title }) => title)).toHaveLength(5)
    const live = frontPage(NOW).containers.find((part) => part.kind === 'group')
    expect(live).toMatchObject({ form: 'live', stories: [{ slug: 'bao-so-5' }] })
    expect(live && 'lines' in live && live.lines?.map(({ called }) => called)).toEqual([
      'Vỡ đê ở xã',
      'Tin lúc 07:40.',
      'Tin lúc 07:30.',
    ])
  })

  it('takes its entries along into another section, and leads from another name', async () => {
    event()
    entry('mot', '07:00')
    await publishNow()
    await publishNow(event({ section: 'doi-song' }))
    expect(findEntry('bao-so-5/mot', NOW)?.section).toBe('doi-song')
    content.remove(EVENT)
    content.remove('live/bao-so-5/mot.mdx')
    content.write(
      'live/bao-noru/su-kien.mdx',
      articleText({ title: '"Bão Noru"', section: 'thoi-su', previousSlugs: '[bao-so-5]' }),
    )
    content.write(
      'live/bao-noru/mot.mdx',
      '---\npublishedAt: 2026-11-30T07:00:00+07:00\n---\n\nTin lúc 07:00.\n',
    )
    expect((await publishNow()).refused).toEqual([])
    expect(resolveAddress('/truc-tiep/bao-so-5/mot', NOW)).toEqual({
      state: 'moved',
      to: '/truc-tiep/bao-noru/mot',
    })
  })

  it.each([
    ['no time', {}, '---\ntitle: "A"\n---\n\nChữ.\n', '2 thieu-truong'],
    ['no words', {}, '---\npublishedAt: 2026-11-30T07:00:00+07:00\n---\n', '3 thieu-truong'],
    ['a pin that is no switch', { pinned: 'có' }, undefined, '3 sai-kieu'],
    ['a section of its own', { section: 'thoi-su' }, undefined, '3 truong-la'],
    [
      'a picture that is not there',
      { cover: '{src: /images/a.jpg, alt: Bão}' },
      undefined,
      '3 thieu-anh',
    ],
    [
      'a body that cannot be read',
      {},
      '---\npublishedAt: 2026-11-30T07:00:00+07:00\n---\n\n{a\n',
      '5 dau-ngoac-nhon',
    ],
  ])('is told of an entry with %s, and publishes the others', async (_, fields, raw, expected) => {
    event()
    const file = entry('mot', '07:00', fields as Record<string, string>)
    if (raw) content.write(file, raw)
    entry('hai', '08:00')
    const cacheFile = path.join(content.dir, '.check.json')
    const { problems } = await checkArchive({ ...content.place, cacheFile, version: '1' }, NOW)
    const told = problems.filter((one) => one.file === file)
    expect(told.map(({ line, code }) => `${line} ${code}`)).toContain(expected)
    expect((await publishNow()).refused.map((one) => one.file)).toContain(file)
    expect(shown()).toEqual(['hai'])
  })

  it('is told of files out of place, and of entries without an event', async () => {
    content.write('live/le-loi.mdx', articleText())
    content.write('live/a/b/c.mdx', articleText())
    content.write(
      'live/khong-co/mot.mdx',
      '---\npublishedAt: 2026-11-30T07:00:00+07:00\n---\n\nChữ.\n',
    )
    content.write('live/Bão 5/su-kien.mdx', articleText())
    const cacheFile = path.join(content.dir, '.check.json')
    const { problems } = await checkArchive({ ...content.place, cacheFile, version: '1' }, NOW)
    const told = (file: string) =>
      problems.filter((one) => one.file === file).map(({ code }) => code)
    expect(told('live/le-loi.mdx')).toContain('sai-cho')
    expect(told('live/a/b/c.mdx')).toContain('sai-cho')
    expect(told('live/khong-co/mot.mdx')).toEqual(['bai-khong-co'])
    expect(told('live/Bão 5/su-kien.mdx')).toContain('ten-tep-sai')
  })
})
