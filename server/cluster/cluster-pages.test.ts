import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { startRedis, type TestRedis } from '../../e2e/support/redis'
import { log } from '../../lib/telemetry/log'
import { makePage, type Page } from '../cache/page'
import { type ClusterPages, shareClusterPages } from './cluster-pages'
import { type ClusterRedis, connectRedis } from './cluster-redis'

let redis: TestRedis
let connections: ClusterRedis[]
let servers: ClusterPages[]
let contents: string[]
let page: Page
let keys = 0

beforeAll(async () => {
  vi.spyOn(log, 'info').mockImplementation(() => undefined)
  vi.spyOn(log, 'error').mockImplementation(() => undefined)
  redis = await startRedis()
  connections = [connectRedis(redis.url), connectRedis(redis.url)]
  for (const connection of connections)
    await vi.waitFor(async () =>
      expect(await connection.probe((client) => client.ping())).toBe('PONG'),
    )
  servers = connections.map((connection, index) =>
    shareClusterPages(connection, 'bản dựng', () => contents[index] ?? ''),
  )
})

afterAll(async () => {
  for (const connection of connections) connection.stop()
  await redis.dispose()
  vi.restoreAllMocks()
})

beforeEach(async () => {
  contents = ['A', 'A']
  const key = `/route-cache/APP_PAGE/0/$/xe/bai-${keys++}`
  page = await makePage(key, { kind: 'APP_PAGE', html: '<p>Bài</p>' }, { revalidate: 30 })
})

const take = (index: number) => servers[index]?.take(page.key)
const give = (index: number, what: Page | undefined) => servers[index]?.give(page.key, what)

it('one renders, and the other, who waits, gets the same page with what is left of its life', async () => {
  expect(await take(0)).toBeUndefined()
  const waiting = take(1)
  give(0, page)
  const taken = await waiting
  expect(taken?.page).toEqual(page)
  expect(taken?.leftMs).toBeGreaterThan(0)
  expect(taken?.leftMs).toBeLessThanOrEqual(30_000)
  expect((await take(0))?.page.tag).toBe(page.tag)
})

it('where it fails on one, the other tries', async () => {
  expect(await take(0)).toBeUndefined()
  const waiting = take(1)
  give(0, undefined)
  expect(await waiting).toBeUndefined()
  give(1, page)
  await expect.poll(async () => (await take(0))?.page.tag).toBe(page.tag)
})

it('what was rendered of other content is nobody else’s', async () => {
  expect(await take(0)).toBeUndefined()
  contents[0] = 'B'
  give(0, page)
  expect(await take(0)).toBeUndefined()
  contents[1] = 'B'
  const waiting = take(1)
  give(0, page)
  expect((await waiting)?.page.tag).toBe(page.tag)
})

it('once Redis is back, nobody waits for what was rendered while it was away', async () => {
  const [own, other] = connections
  redis.pause()
  // This question waits in the frozen Redis, which answers it when nobody is there to hear.
  expect(await take(0)).toBeUndefined()
  give(0, page)
  redis.resume()
  for (const connection of [own, other])
    await expect.poll(() => connection?.probe((client) => client.ping())).toBe('PONG')
  const asked = vi.spyOn(other as ClusterRedis, 'ask')
  // On the same connection, so behind what the return has it say.
  expect(await own?.probe((client) => client.keys(`*${page.key} right`))).toEqual([])
  expect(await take(1)).toBeUndefined()
  expect(asked).toHaveBeenCalledTimes(1)
})

it('without Redis each renders for itself, and waits for it once', async () => {
  const asked = vi.spyOn(connections[0] as ClusterRedis, 'ask')
  redis.pause()
  expect(await take(0)).toBeUndefined()
  expect(connections[0]?.isHere()).toBe(false)
  expect(await take(0)).toBeUndefined()
  expect(asked).toHaveBeenCalledTimes(1)
  redis.resume()
  await expect.poll(() => connections[0]?.probe((client) => client.ping())).toBe('PONG')
})
