import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storePath } from '../config/locations'
import type { DocumentState, StoredDocument } from '../model/stored-record'
import { type ContentFolder, enterContentFolder } from '../publish/testing/content-folder'
import { openStoreForWriting } from './database'
import { countListed, type List, selectListed } from './listed'
import { storeWriter } from './write'

const NOW = Date.parse('2025-08-19T12:00:00+07:00')
const HOUR_MS = 3_600_000
const SECTIONS = ['van-hoa', 'doi-song'] as const

let content: ContentFolder
beforeAll(() => {
  content = enterContentFolder()
  const store = openStoreForWriting(storePath(), false)
  const writer = storeWriter(store)
  for (let index = 0; index < 400; index++) writer.put(documentOf(index))
  // What is replaced or goes must not be counted any longer.
  for (let index = 0; index < 400; index += 7) writer.put(documentOf(index, 3))
  for (let index = 3; index < 400; index += 11) writer.remove(`${index}.mdx`)
  store.close()
})

afterAll(() => content.dispose())

/** Documents from 300 days ago to tomorrow: several a day, days without, some at the same instant. */
function documentOf(index: number, later = 0): StoredDocument {
  const leads = index % 9 === 4
  const states: readonly DocumentState[] = ['public', 'public', 'public', 'draft', 'withdrawn']
  return {
    path: `${index}.mdx`,
    stamp: '',
    hash: '',
    kind: leads ? 'headline' : 'article',
    slug: `bai-${index}`,
    section: SECTIONS[index % 2] ?? 'van-hoa',
    publishedAt: NOW + 24 * HOUR_MS - Math.floor(index ** 1.5 / 3 + later) * HOUR_MS,
    featured: false,
    state: states[index % 5] ?? 'public',
    previousSlugs: [],
    pictures: [],
    // To articles that are public, drafts, withdrawn, still to come, or not there at all.
    ...(leads && { articleSlug: `bai-${index - (index % 8)}` }),
    card: { title: `Bài ${index}` },
    record: {
      tags: index % 3 === 0 ? [] : ['Gốm'],
      corrections: [],
      body: { markdown: '' },
      pictures: [],
      syllables: 0,
    },
  }
}

const lists: readonly List[] = [
  { now: NOW },
  ...SECTIONS.map((section) => ({ section, now: NOW })),
  { term: { kind: 'topic', slug: 'gom' }, now: NOW },
  { now: NOW - 40 * 24 * HOUR_MS },
  { now: NOW + 48 * HOUR_MS },
]

describe('lists by time', () => {
  it.each(lists)('the pages of %o follow on each other, whatever their length', (list) => {
    const whole = selectListed(list, 1_000).map(({ slug }) => slug)
    expect(whole.length).toBeGreaterThan(50)
    expect(countListed(list)).toBe(whole.length)
    for (const length of [1, 7, 20]) {
      const pages: string[] = []
      for (let offset = 0; offset < whole.length + length; offset += length)
        pages.push(...selectListed(list, length, offset).map(({ slug }) => slug))
      expect(pages).toEqual(whole)
    }
  })

  it('have headlines that lead to an article only while that is not public', () => {
    const whole = selectListed({ now: NOW }, 1_000)
    const leading = whole.filter(({ kind }) => kind === 'headline')
    expect(leading.length).toBeGreaterThan(5)
    expect(leading.filter(({ href }) => !href.startsWith('/tin/'))).toEqual([])
  })
})
