import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ClusterPages } from '../cluster/cluster-pages'
import { htmlOf, makePage, type Page } from './page'
import { makePageCache, type PageCache } from './page-cache'
import type { PageFiles } from './page-files'
import type { Prerendered } from './prerendered'

const ADDRESS = '/xe/bai'
const KEY = `/route-cache/APP_PAGE/0/$${ADDRESS}`
const CONTEXT = { kind: 'APP_PAGE', cacheControl: { revalidate: 30 } }
const LIFE_MS = 30_000

let version: string | undefined
let onDisk: Map<string, Buffer>
let built: Prerendered | undefined

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] })
  version = 'một'
  onDisk = new Map()
  built = undefined
})

afterEach(() => {
  vi.useRealTimers()
})

const rendered = (html: string, status?: number) => ({
  kind: 'APP_PAGE',
  html,
  ...(status !== undefined && { status }),
})

function makeCache(cluster?: ClusterPages): PageCache {
  const files: PageFiles = {
    write: (key, bytes) => onDisk.set(key, bytes),
    read: async (key) => onDisk.get(key),
  }
  const prerendered = async () => built
  return makePageCache({ files, prerendered, version: () => version, ...(cluster && { cluster }) })
}

/** What Next.js does when it is asked for a page: it asks the cache, and renders where it has to. */
async function ask(cache: PageCache, render: () => Promise<string> | string): Promise<void> {
  if (await cache.get(KEY, CONTEXT)) return
  await cache.set(KEY, rendered(await render()), CONTEXT)
}

const textOf = async (page: Page | undefined) => page && (await htmlOf(page))

it('a page is good for its time, and no longer', async () => {
  const cache = makeCache()
  await ask(cache, () => 'trang')
  vi.advanceTimersByTime(LIFE_MS - 1)
  expect(await textOf(cache.current(ADDRESS))).toBe('trang')
  expect((await cache.get(KEY, CONTEXT))?.value).toMatchObject({ html: 'trang', status: 200 })
  vi.advanceTimersByTime(1)
  expect(cache.current(ADDRESS)).toBeUndefined()
  expect(await cache.get(KEY, CONTEXT)).toBeNull()
})

it('a page is good for its version of the content, and for no other', async () => {
  const cache = makeCache()
  await ask(cache, () => 'trang')
  version = 'hai'
  expect(cache.current(ADDRESS)).toBeUndefined()
  await ask(cache, () => 'trang sửa')
  expect(await textOf(cache.current(ADDRESS))).toBe('trang sửa')
})

it('a page that was rendered while the content changed is not taken for the new one', async () => {
  const cache = makeCache()
  await ask(cache, () => {
    version = 'hai'
    return 'trang cũ'
  })
  expect(cache.current(ADDRESS)).toBeUndefined()
})

it('while the content cannot be read, pages are good for their time', async () => {
  const cache = makeCache()
  await ask(cache, () => 'trang')
  version = undefined
  expect(await textOf(cache.current(ADDRESS))).toBe('trang')
  vi.advanceTimersByTime(LIFE_MS)
  expect(cache.current(ADDRESS)).toBeUndefined()
})

it('the clock of the machine changes nothing, wherever it is set', async () => {
  const cache = makeCache()
  for (const hours of [-1, 1, 0]) {
    vi.setSystemTime(Date.now() + hours * 3_600_000)
    await ask(cache, () => 'trang')
    vi.advanceTimersByTime(LIFE_MS - 1)
    expect(cache.current(ADDRESS), `${hours} hours`).toBeDefined()
    vi.advanceTimersByTime(1)
    expect(cache.current(ADDRESS), `${hours} hours`).toBeUndefined()
  }
})

it('the last good page stands in for one that fails, for a moment, then it is tried again', async () => {
  const cache = makeCache()
  expect(cache.afterFailure(ADDRESS)).toBeUndefined()
  await ask(cache, () => 'trang')
  vi.advanceTimersByTime(LIFE_MS)
  version = 'hai'
  expect(await textOf(cache.afterFailure(ADDRESS))).toBe('trang')
  expect(await textOf(cache.current(ADDRESS))).toBe('trang')
  vi.advanceTimersByTime(3_000)
  expect(cache.current(ADDRESS)).toBeUndefined()
  cache.afterFailure(ADDRESS)
  version = 'ba'
  expect(cache.current(ADDRESS), 'a publication is tried at once').toBeUndefined()
})

it('after a restart what lies on disk is as good as it was', async () => {
  await ask(makeCache(), () => 'trang')
  vi.advanceTimersByTime(LIFE_MS - 1)
  const render = vi.fn(() => 'khác')
  await ask(makeCache(), render)
  expect(render).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  const late = makeCache()
  await ask(late, render)
  expect(render).toHaveBeenCalledTimes(1)
})

it.each([-3_600_000, 3_600_000])(
  'after a restart with the clock set by %i ms, a page is rendered, and there if that fails',
  async (shift) => {
    await ask(makeCache(), () => 'trang')
    vi.setSystemTime(Date.now() + shift)
    const cache = makeCache()
    expect(await cache.get(KEY, CONTEXT)).toBeNull()
    expect(await textOf(cache.afterFailure(ADDRESS))).toBe('trang')
  },
)

it('what is cut off on disk is not there', async () => {
  await ask(makeCache(), () => 'trang')
  onDisk.set(KEY, onDisk.get(KEY)?.subarray(0, 200) ?? Buffer.alloc(0))
  const cache = makeCache()
  expect(await cache.get(KEY, CONTEXT)).toBeNull()
  expect(cache.afterFailure(ADDRESS)).toBeUndefined()
})

it('the build’s own page is served while it is good', async () => {
  const page = await makePage(KEY, rendered('trang dựng sẵn'), { revalidate: 30 })
  built = { page, version: 'một', at: Date.now() - LIFE_MS + 1 }
  expect((await makeCache().get(KEY, CONTEXT))?.value).toMatchObject({ html: 'trang dựng sẵn' })
  vi.advanceTimersByTime(1)
  expect(await makeCache().get(KEY, CONTEXT)).toBeNull()
  built = { ...built, at: Date.now() }
  version = 'hai'
  expect(await makeCache().get(KEY, CONTEXT)).toBeNull()
})

it('nothing is cached of what is not there, and of what is no page', async () => {
  const cache = makeCache()
  await cache.get(KEY, CONTEXT)
  await cache.set(KEY, rendered('không có', 404), CONTEXT)
  await cache.set(KEY, { ...rendered('{}'), kind: 'APP_ROUTE' }, CONTEXT)
  await cache.set(KEY, null, CONTEXT)
  expect(cache.current(ADDRESS)).toBeUndefined()
  expect(onDisk.size).toBe(0)
  const notFound = '/route-cache/APP_PAGE/0/$/_not-found'
  await cache.get(notFound, CONTEXT)
  await cache.set(notFound, rendered('không có'), CONTEXT)
  expect(cache.current('/_not-found')?.status).toBe(404)
})

it('a page of another server is taken with what is left of its life', async () => {
  const page = await makePage(KEY, rendered('của máy khác'), { revalidate: 30 })
  const give = vi.fn()
  let isThere = true
  const cache = makeCache({
    take: async () => (isThere ? { page, leftMs: 1_000 } : undefined),
    give,
  })
  await ask(cache, () => 'của mình')
  expect(await textOf(cache.current(ADDRESS))).toBe('của máy khác')
  vi.advanceTimersByTime(1_000)
  isThere = false
  await ask(cache, () => 'của mình')
  expect(await textOf(cache.current(ADDRESS))).toBe('của mình')
  expect(give).toHaveBeenCalledWith(KEY, cache.current(ADDRESS))
  vi.advanceTimersByTime(LIFE_MS)
  await cache.get(KEY, CONTEXT)
  cache.afterFailure(ADDRESS)
  expect(give, 'nobody waits for a render that failed').toHaveBeenLastCalledWith(KEY, undefined)
})
