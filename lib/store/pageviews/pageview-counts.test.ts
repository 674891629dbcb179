import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { hourOf } from './hours'
import { addPageviews, mostReadKeys, type PageviewCount, raisePageviews } from './pageview-counts'
import { openPageviewsForReading, openPageviewsForWriting, pageviewsPath } from './pageview-store'

const NOW = Date.parse('2025-08-19T12:00:00+07:00')
const HOUR_MS = 3_600_000

let dir: string

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'du-lieu-'))
  vi.stubEnv('DATA_DIR', path.join(dir, 'du-lieu'))
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(dir, { recursive: true, force: true })
})

const reads = (slug: string, count: number, at = NOW): PageviewCount => ({
  kind: 'article',
  slug,
  count,
  hour: hourOf(at),
})

describe('reads', () => {
  it('are there after a restart, the most read first, for a day', () => {
    const store = openPageviewsForWriting()
    addPageviews(store, [reads('hai', 2, NOW - 23 * HOUR_MS), reads('ba', 1)], NOW)
    addPageviews(store, [reads('ba', 2), reads('cu', 9, NOW - 24 * HOUR_MS)], NOW)
    store.close()
    const again = openPageviewsForReading()
    const slugs = (now: number) => again && mostReadKeys(again, now).map(({ slug }) => slug)
    expect(slugs(NOW)).toEqual(['ba', 'hai'])
    expect(slugs(NOW + HOUR_MS)).toEqual(['ba'])
    again?.close()
  })

  it('are raised to what several servers have counted, and never lowered', () => {
    const store = openPageviewsForWriting()
    addPageviews(store, [reads('hai', 2), reads('ba', 5)], NOW)
    raisePageviews(store, [reads('hai', 9), reads('ba', 3), reads('bon', 6)])
    const counts = store.prepare('SELECT slug, count FROM read_count ORDER BY slug').all()
    expect(counts).toEqual([
      { slug: 'ba', count: 5 },
      { slug: 'bon', count: 6 },
      { slug: 'hai', count: 9 },
    ])
    store.close()
  })

  it('take no more room than the most read of each hour need', () => {
    const store = openPageviewsForWriting()
    const many = Array.from({ length: 300 }, (_, index) => reads(`bai-${index}`, index + 1))
    addPageviews(store, many, NOW)
    addPageviews(store, [reads('moi', 1, NOW + HOUR_MS)], NOW + HOUR_MS)
    const { count } = store.prepare('SELECT count(*) AS count FROM read_count').get([]) as {
      count: number
    }
    expect(count).toBe(201)
    expect(mostReadKeys(store, NOW + HOUR_MS)[0]?.slug).toBe('bai-299')
    store.close()
  })

  it('are counted anew where the file is damaged', () => {
    openPageviewsForWriting().close()
    writeFileSync(pageviewsPath(), 'khong phai la co so du lieu '.repeat(400))
    const error = vi.spyOn(console, 'error').mockReturnValue()
    expect(openPageviewsForReading()).toBeUndefined()
    const store = openPageviewsForWriting()
    addPageviews(store, [reads('mot', 1)], NOW)
    expect(mostReadKeys(store, NOW)).toHaveLength(1)
    store.close()
    expect(readFileSync(`${pageviewsPath()}.before`, 'utf8')).toContain('khong phai la')
    expect(error).toHaveBeenCalled()
    error.mockRestore()
  })
})
