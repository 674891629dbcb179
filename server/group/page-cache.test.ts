import { promises as fs, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import tags from 'next/dist/server/lib/incremental-cache/tags-manifest.external.js'
import { afterEach, expect, it, vi } from 'vitest'
import PageCache from './page-cache.mjs'

const KEY = '/route-cache/APP_PAGE/0/$/xe/bai'
const CONTEXT = { kind: 'APP_PAGE', isFallback: false, cacheControl: { revalidate: 30 } }

const serverDistDir = mkdtempSync(path.join(tmpdir(), 'trang-'))

afterEach(() => {
  vi.restoreAllMocks()
  rmSync(serverDistDir, { recursive: true, force: true })
})

function makeCache(options = {}) {
  const methods = {
    existsSync: () => false,
    readFile: fs.readFile,
    stat: fs.stat,
    writeFile: fs.writeFile,
    mkdir: (folder: string) => fs.mkdir(folder, { recursive: true }),
  }
  // Without memory: what is read is what lies on the disk.
  return new PageCache({
    fs: methods,
    serverDistDir,
    flushToDisk: true,
    revalidatedTags: [],
    ...options,
  })
}

const page = (html: string) => ({
  kind: 'APP_PAGE',
  html,
  rscData: Buffer.from('0'),
  headers: {},
  status: 200,
  segmentData: new Map([['/_tree', Buffer.from('cây')]]),
})

function files(): string[] {
  return readdirSync(serverDistDir, { recursive: true, encoding: 'utf8' }).filter((file) =>
    path.extname(file),
  )
}

it('keeps a page whole, and no parts that nobody asks for', async () => {
  const cache = makeCache()
  await cache.set(KEY, page('trang mới'), CONTEXT)
  expect((await cache.get(KEY, CONTEXT))?.value).toMatchObject({ html: 'trang mới', status: 200 })
  expect(
    files()
      .map((file) => path.extname(file))
      .sort(),
  ).toEqual(['.html', '.meta', '.rsc'])
})

it('keeps the page before when the new one cannot be written', async () => {
  const cache = makeCache()
  await cache.set(KEY, page('trang cũ'), CONTEXT)
  // Stands in for a disk that is full: a part of the page is there, and then no more.
  const broken = { ...page('trang mới'), html: halfOf('trang mới') }
  await expect(cache.set(KEY, broken, CONTEXT)).rejects.toThrow('đĩa đầy')
  expect((await cache.get(KEY, CONTEXT))?.value).toMatchObject({ html: 'trang cũ' })
  expect(files().filter((file) => file.endsWith('.partial'))).toEqual([])
})

async function* halfOf(text: string) {
  yield text.slice(0, text.length / 2)
  throw new Error('đĩa đầy')
}

const HOUR_MS = 3_600_000

for (const [set, since] of [
  ['ahead', -HOUR_MS],
  ['back', HOUR_MS],
] as const) {
  it(`tells how old pages are, and marks them, whatever the clock says: it was set ${set} since the start`, async () => {
    const { now } = performance
    vi.spyOn(performance, 'now').mockImplementation(() => now.call(performance) + since)
    const time = () => performance.timeOrigin + performance.now()
    // The second cache has memory, and so have all after it.
    for (const cache of [makeCache(), makeCache({ maxMemoryCacheSize: 1_000_000 })]) {
      const before = Math.floor(time())
      await cache.set(KEY, page('trang'), CONTEXT)
      const { lastModified = 0 } = (await cache.get(KEY, CONTEXT)) ?? {}
      expect(lastModified).toBeGreaterThanOrEqual(before)
      expect(lastModified).toBeLessThanOrEqual(time())
      await cache.revalidateTag(set, { expire: 60 })
      expect(tags.areTagsStale([set], lastModified)).toBe(true)
      expect(tags.areTagsExpired([set], lastModified)).toBe(false)
      expect(tags.areTagsStale([set], time())).toBe(false)
      await cache.revalidateTag([set])
      expect(tags.areTagsExpired([set], lastModified)).toBe(true)
      expect(tags.areTagsExpired([set], time())).toBe(false)
    }
  })
}
