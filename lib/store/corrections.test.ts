import { afterAll, beforeAll, expect, it } from 'vitest'
import { storePath } from '../config/locations'
import type { StoredStory } from '../model/stored-record'
import { type ContentFolder, enterContentFolder } from '../publish/testing/content-folder'
import { correctionPage, correctionPages } from '../query/queries'
import { openStoreForWriting } from './database'
import { storeWriter } from './write'

const HOUR_MS = 3_600_000
const NOW = Date.parse('2025-08-19T12:00:00+07:00')

let content: ContentFolder
beforeAll(() => {
  content = enterContentFolder()
  const store = openStoreForWriting(storePath(), false)
  const writer = storeWriter(store)
  writer.put(corrected('hai-lan', { hours: [-5, -1] }))
  writer.put(corrected('mot-lan', { hours: [-3] }))
  writer.put(corrected('ban-nhap', { hours: [-2], state: 'draft' }))
  writer.put(corrected('da-go', { hours: [-2], state: 'withdrawn' }))
  writer.put(corrected('hen-gio', { hours: [-2], publishedAt: NOW + HOUR_MS }))
  writer.put(corrected('sap-dinh-chinh', { hours: [2] }))
  // What is replaced or goes must not be listed any longer.
  writer.put(corrected('thay', { hours: [-4, -4] }))
  writer.put(corrected('thay', { hours: [] }))
  writer.put(corrected('xoa', { hours: [-4] }))
  writer.remove('xoa.mdx')
  for (let index = 0; index < 40; index++)
    writer.put(corrected(`cu-${index}`, { hours: [-100 - index] }))
  store.close()
})

afterAll(() => content.dispose())

/** An article corrected at these hours, counted from `NOW`. */
function corrected(
  slug: string,
  { hours, ...more }: Partial<StoredStory> & { hours: readonly number[] },
): StoredStory {
  const corrections = hours.map((hour) => ({ at: NOW + hour * HOUR_MS, text: `${slug} ${hour}` }))
  return {
    path: `${slug}.mdx`,
    stamp: '',
    hash: '',
    kind: 'article',
    slug,
    section: 'van-hoa',
    publishedAt: NOW - 1_000 * HOUR_MS,
    featured: false,
    state: 'public',
    previousSlugs: [],
    pictures: [],
    card: { title: slug },
    record: { tags: [], corrections, body: { markdown: '' }, pictures: [], syllables: 0 },
    ...more,
  }
}

const textsOf = (page: number, now: number) =>
  correctionPage(page, now)?.corrections.map(({ text }) => text)

it('lists the corrections of public stories, the newest first', () => {
  const page = correctionPage(1, NOW)
  expect(textsOf(1, NOW)?.slice(0, 4)).toEqual([
    'hai-lan -1',
    'mot-lan -3',
    'hai-lan -5',
    'cu-0 -100',
  ])
  expect(page?.corrections[0]).toMatchObject({
    at: NOW - HOUR_MS,
    story: { href: '/van-hoa/hai-lan', title: 'hai-lan' },
  })
})

it('has each on one page', () => {
  expect(correctionPages(NOW)).toBe(3)
  const all = [1, 2, 3].flatMap((page) => textsOf(page, NOW) ?? [])
  expect(all).toHaveLength(43)
  expect(new Set(all).size).toBe(43)
  expect(correctionPage(4, NOW)).toBeUndefined()
})

it('takes in a correction at its minute, and those of a scheduled story with it', () => {
  expect(textsOf(1, NOW + HOUR_MS - 1)?.[0]).toBe('hai-lan -1')
  expect(textsOf(1, NOW + HOUR_MS)?.[0]).toBe('hen-gio -2')
  expect(textsOf(1, NOW + 2 * HOUR_MS)?.[0]).toBe('sap-dinh-chinh 2')
})
