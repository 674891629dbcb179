import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PAGES } from '../../components/pages'
import { sectionIds } from '../config/sections'
import { dayAddress, monthAddress } from './archive'
import { ADDRESSES } from './for-scripts'
import { fullAddress, LITE_NOT_FOUND, liteAddress } from './lite'
import {
  firstWords,
  isEndpoint,
  isIn,
  matchFeed,
  matchPage,
  matchStory,
  PAGE_TYPES,
  pathOf,
  storyPath,
  templateOf,
} from './match'
import { metricOf } from './metric'
import { partsOf } from './pattern'
import { type PageType, ROUTES } from './table'

const VALUES = { section: 'van-hoa', slug: 'lo-gom', year: 2024, month: 2, day: 29 } as const

/** Every path the table can make of these values, and the page type it is made for. */
const PATHS = PAGE_TYPES.flatMap((type) => {
  const write = ROUTES[type].path as (params: object) => string
  const first = [type, 1, write(VALUES)] as const
  return 'paged' in ROUTES[type]
    ? [first, [type, 12, write({ ...VALUES, page: 12 })] as const]
    : [first]
})

const editionOf = (type: PageType) => (isIn(type, 'full') ? 'full' : 'lite')

describe('the table of routes', () => {
  it.each(PATHS)('reads %s, page %i, in the path it writes: %s', (type, page, path) => {
    const match = matchPage(path, editionOf(type))
    expect(match).toMatchObject({ type, page })
    expect(match && pathOf(match)).toBe(path)
  })

  it('writes no path twice', () => {
    const paths = PATHS.map(([, , path]) => path)
    expect(new Set(paths).size).toBe(paths.length)
  })

  it('has no word that is a section too', () => {
    expect(firstWords().filter((word) => sectionIds().some((section) => section === word))).toEqual(
      [],
    )
  })

  // A page type whose views are missing does not compile; one that is asked for each time also needs
  // a file of its own, which no compiler misses.
  it('has a file in app/ for each page that is rendered at each request', () => {
    for (const type of PAGE_TYPES.filter((type) => 'dynamic' in ROUTES[type])) {
      const folders = [
        ...(isIn(type, 'full') ? ['app/(reading)'] : []),
        ...(isIn(type, 'lite') ? ['app/(lite)/gon'] : []),
      ]
      for (const folder of folders)
        expect(existsSync(`${folder}${ROUTES[type].pattern}/page.tsx`), type).toBe(true)
    }
  })

  it('has the views of every page type, for each of its editions', async () => {
    for (const [type, load] of Object.entries(PAGES)) {
      const views: object = await load()
      expect(Object.keys(views), type).toEqual(
        expect.arrayContaining([
          'metadata',
          ...(isIn(type as PageType, 'full') ? ['Full'] : []),
          ...(isIn(type as PageType, 'lite') ? ['Lite'] : []),
        ]),
      )
    }
  })
})

describe('an address', () => {
  it.each([
    '/van-hoaa',
    '/van-hoa/a/b',
    '/van-hoa/trang/0',
    '/van-hoa/trang/01',
    '/van-hoa/trang/1000000',
    '/van-hoa/lo-gom.html',
    '/tin',
    '/tin-moi-nhat/x',
    '/luu-tru/24',
    '/luu-tru/2024/8',
    '/luu-tru/2024/13',
    '/luu-tru/2023/02/29',
    '/chu-de/trang/2',
    '/nguon',
    '/khong-thay',
    '/gon',
    '/images/a.png',
  ])('%s is no page’s', (path) => expect(matchPage(path)).toBeUndefined())

  it('of the first page with its number is that of the list', () => {
    const match = matchPage('/van-hoa/trang/1')
    expect(match && pathOf(match)).toBe('/van-hoa')
  })

  it('is a story’s, or not', () => {
    expect(matchStory('/van-hoa/lo-gom')).toEqual({ kind: 'article', slug: 'lo-gom' })
    expect(matchStory('/tin/cho-phien')).toEqual({ kind: 'headline', slug: 'cho-phien' })
    for (const path of ['/', '/van-hoa', '/chu-de/gom', '/van-hoa/trang/2', '/van-hoa/rss.xml'])
      expect(matchStory(path), path).toBeUndefined()
    expect(storyPath({ kind: 'article', section: 'xe', slug: 'a' })).toBe('/xe/a')
    expect(storyPath({ kind: 'headline', section: 'xe', slug: 'a' })).toBe('/tin/a')
  })

  it('is made of days and months', () => {
    expect(monthAddress({ year: 2024, month: 8 })).toBe('/luu-tru/2024/08')
    expect(dayAddress(Date.UTC(2024, 7, 1) / 86_400_000)).toBe('/luu-tru/2024/08/01')
    expect(dayAddress(Date.UTC(2024, 7, 1) / 86_400_000, 3)).toBe('/luu-tru/2024/08/01/trang/3')
  })

  it.each([
    ['/rss.xml', 'front'],
    ['/xe/atom.xml', 'section'],
    ['/chu-de/gom/feed.json', 'topic'],
  ])('%s is the feed of the %s', (path, type) => expect(matchFeed(path)?.list.type).toBe(type))

  it.each([
    '/nguon/a/rss.xml',
    '/xe/trang/2/rss.xml',
    '/xe/trang/1/rss.xml',
    '/gon/rss.xml',
    '/rss',
  ])('%s is no feed’s', (path) => expect(matchFeed(path)).toBeUndefined())

  it('is one of those that are no pages', () => {
    for (const path of ['/images/a.png', '/sitemap/2024-08.xml', '/robots.txt', '/sw.js'])
      expect(isEndpoint(path), path).toBe(true)
    for (const path of ['/images', '/images/', '/api/files/rss.xml', '/healthz', '/xe'])
      expect(isEndpoint(path), path).toBe(false)
  })
})

describe('the lite edition', () => {
  it.each([
    ['/', '/gon'],
    ['/?q=1', '/gon?q=1'],
    ['/cong-nghe', '/gon/cong-nghe'],
    ['/cong-nghe/trang/2', '/gon/cong-nghe/trang/2'],
    ['/tin/mot-tin#a', '/gon/tin/mot-tin#a'],
    ['/tim-kiem?q=a', '/gon/tim-kiem?q=a'],
  ])('of %s is at %s, and back', (full, lite) => {
    expect(liteAddress(full)).toBe(lite)
    expect(fullAddress(lite)).toBe(full)
  })

  it.each([
    '/images/a.svg',
    '/api/goi-y',
    '/healthz',
    '/gon',
    '/gon/xe',
    '/da-luu',
    '/khong-thay',
    '/rss.xml',
    '/cong-nghe/rss.xml?x=1',
    '#muc',
    '?ban=day',
    '',
  ])('of %s is not there', (address) => expect(liteAddress(address)).toBeUndefined())

  it.each(['/', '/gone', '/cong-nghe', '/tin/gon'])('is not at %s', (address) => {
    expect(fullAddress(address)).toBeUndefined()
  })

  it('has a page for what it has not', () => {
    expect(LITE_NOT_FOUND).toBe('/gon/khong-thay')
    expect(templateOf('front', 'lite')).toBe('/gon')
    expect(templateOf('article', 'lite')).toBe('/gon/[section]/[slug]')
  })
})

it.each([
  ['/', 'front'],
  ['/gon', 'front'],
  ['/van-hoa', 'section'],
  ['/van-hoa/trang/2', 'section'],
  ['/gon/van-hoa/lo-gom', 'article'],
  ['/van-hoa/a/b', 'article'],
  ['/tin/a', 'brief'],
  ['/chu-de', 'topic'],
  ['/luu-tru/khong', 'archive'],
  ['/van-hoa/rss.xml', 'feed'],
  ['/sitemap/2024-08.xml', 'sitemap'],
  ['/images/a.png', 'picture'],
  ['/assets/reading.js', 'asset'],
  ['/_next/static/a.css', 'asset'],
  ['/anh-chia-se/xe/chung-abcdef.png', 'share picture'],
  ['/quan-tri', 'editor'],
  ['/api/khong-co', 'api'],
  ['/readyz', 'health'],
  ['/constructor', 'other'],
  ['/khong-co', 'other'],
])('%s is counted as %s', (path, metric) => expect(metricOf(path)).toBe(metric))

it('tells the reading pages’ script what a story’s path is', () => {
  const story = new RegExp(ADDRESSES.story)
  for (const path of ['/van-hoa/lo-gom', '/tin/a', '/van-hoa/gom/lo'])
    expect(story.test(path), path).toBe(true)
  for (const path of [
    ...['/', '/van-hoa', '/chu-de/gom', '/van-hoa/trang/2', '/van-hoa/gom/trang/2'],
    ...['/luu-tru/2024/08', '/gon/xe/a', '/van-hoa/a/b/c'],
  ])
    expect(story.test(path), path).toBe(false)
})

/** What the words of addresses may stand in besides the table: tests, and text that is no address. */
it('keeps the words of addresses to itself', () => {
  const words = new Set(
    PAGE_TYPES.flatMap((type) => partsOf(ROUTES[type].pattern)).filter((part) => !/^\[/.test(part)),
  )
  const spelled = new RegExp(`['"\`]/(?:${[...words, 'gon'].join('|')})(?=['"\`/?#$])`)
  const files = ['app', 'components', 'client', 'lib', 'scripts', 'server'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name}`)
      .filter((name) => /(?<!\.test)\.tsx?$/.test(name) && name !== 'lib/routes/table.ts'),
  )
  const without = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
  expect(files.filter((file) => spelled.test(without(readFileSync(file, 'utf8'))))).toEqual([])
})
