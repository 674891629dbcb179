import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storePath } from '../config/locations'
import type { StoredStory } from '../model/stored-record'
import { type ContentFolder, enterContentFolder } from '../publish/testing/content-folder'
import { openStoreForWriting } from './database'
import { sitemapEntries, sitemapMonths } from './sitemap'
import { storeWriter } from './write'

const NOW = Date.parse('2025-03-10T12:00:00+07:00')
const HOUR_MS = 3_600_000
const DOCUMENTS = 300

let content: ContentFolder
beforeAll(() => {
  content = enterContentFolder()
  const store = openStoreForWriting(storePath(), false)
  const writer = storeWriter(store)
  for (let index = 0; index < DOCUMENTS; index++) writer.put(documentOf(index))
  for (let index = 0; index < DOCUMENTS; index += 50) writer.remove(`${index}.mdx`)
  store.close()
})

afterAll(() => content.dispose())

/** From tomorrow back to December, five hours apart; every tenth is no longer, or not yet, public. */
function documentOf(index: number): StoredStory {
  const publishedAt = NOW + 24 * HOUR_MS - index * 5 * HOUR_MS
  return {
    path: `${index}.mdx`,
    stamp: '',
    hash: '',
    kind: index % 7 === 3 ? 'headline' : 'article',
    slug: `bai-${index}`,
    section: 'van-hoa',
    publishedAt,
    featured: false,
    state: index % 10 === 6 ? 'draft' : index % 10 === 9 ? 'withdrawn' : 'public',
    previousSlugs: [],
    pictures: [],
    card: { title: `Bài ${index}` },
    record: {
      tags: [],
      corrections: [],
      body: { markdown: '' },
      pictures: [],
      syllables: 0,
      ...(index % 4 === 0 && { updatedAt: publishedAt + 2 * HOUR_MS }),
    },
  }
}

function expectedHrefs(): string[] {
  const numbers = Array.from({ length: DOCUMENTS }, (_, index) => index)
  return numbers
    .filter((index) => index % 50 !== 0 && index % 10 !== 6 && index % 10 !== 9)
    .filter((index) => (documentOf(index).publishedAt ?? 0) <= NOW)
    .map((index) => (index % 7 === 3 ? `/tin/bai-${index}` : `/van-hoa/bai-${index}`))
}

describe('sitemaps', () => {
  it('have every public story once, in parts of any length', () => {
    for (const length of [3, 25, 1_000]) {
      const hrefs = sitemapMonths(NOW).flatMap((month) => {
        const parts = Math.ceil(month.count / length)
        return Array.from({ length: parts }, (_, part) =>
          sitemapEntries(month, length, part * length, NOW).map(({ href }) => href),
        ).flat()
      })
      expect(hrefs).toHaveLength(new Set(hrefs).size)
      expect(hrefs.toSorted()).toEqual(expectedHrefs().toSorted())
    }
  })

  it('are in months, newest first, and say when something in them last changed', () => {
    const months = sitemapMonths(NOW)
    expect(months.map(({ month }) => month)).toEqual(['2025-03', '2025-02', '2025-01'])
    const [newest, before] = months
    expect(newest?.changedAt).toBeLessThanOrEqual(NOW)
    const entries = before ? sitemapEntries(before, 1_000, 0, NOW) : []
    // One of that month's last day has been removed since, which is a change, too.
    expect(before?.changedAt).toBeGreaterThanOrEqual(
      Math.max(...entries.map(({ changedAt }) => changedAt)),
    )
  })

  it('take in a scheduled story at its time', () => {
    const scheduled = NOW + 4 * HOUR_MS
    const count = (now: number) => sitemapMonths(now).reduce((sum, month) => sum + month.count, 0)
    expect(count(scheduled)).toBe(count(NOW) + 1)
  })
})
