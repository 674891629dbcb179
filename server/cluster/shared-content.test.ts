import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ClusterRedis } from './cluster-redis'
import { type SharedContent, shareContent } from './shared-content'

const SOON_MS = 1_000

/** What lies in the Redis of the test; undefined while it is gone. */
let stored: string | null | undefined

/** The word of the last call that lies there. */
let called: string | null

/** Whether it refuses whatever is to be written, as when it is full. */
let isFull: boolean

/** What there is to be had in the folder that the servers of the test share. */
let folder: string

beforeEach(() => {
  vi.useFakeTimers()
  stored = null
  called = null
  isFull = false
  folder = 'A'
})

afterEach(() => {
  vi.useRealTimers()
})

function fakeRedis(): ClusterRedis {
  let isHere = false
  const get = (name: string) => (name.endsWith('call') ? called : stored)
  const set = (name: string, word: string) => {
    if (isFull) throw new Error('OOM command not allowed')
    const before = get(name)
    if (name.endsWith('call')) called = word
    if (name.endsWith('content')) stored = word
    return before
  }
  const multi = () => {
    const answers: (readonly [null, unknown])[] = []
    const chain = {
      get(name: string) {
        answers.push([null, get(name)])
        return chain
      },
      set(name: string, word: string) {
        answers.push([null, set(name, word)])
        return chain
      },
      exec: async () => answers,
    }
    return chain
  }
  const client = { set: async (name: string, word: string) => set(name, word), multi }
  const probe: ClusterRedis['probe'] = async (question) => {
    try {
      if (stored === undefined) throw new Error('gone')
      const answer = await question(client as unknown as Parameters<typeof question>[0])
      isHere = true
      return answer
    } catch {
      isHere = false
      return undefined
    }
  }
  const ignore = () => undefined
  return {
    ask: probe,
    probe,
    isHere: () => isHere,
    onReturn: ignore,
    beginAlone: ignore,
    stop: ignore,
  }
}

type Server = { content: string; looks: number; readonly shared: SharedContent }

/** A server that begins with what it is given, and publishes what it finds when it looks. */
async function start(content: string): Promise<Server> {
  const look = async () => {
    server.looks++
    if (server.content === folder) return
    server.content = folder
    server.shared.announce()
  }
  const shared = shareContent(fakeRedis(), { digest: () => server.content, look })
  const server: Server = { content, looks: 0, shared }
  const joined = shared.join()
  await vi.advanceTimersByTimeAsync(SOON_MS)
  await joined
  return server
}

/** A server publishes, as when something is saved beside it. */
function publish(server: Server, content: string): void {
  folder = content
  server.content = content
  server.shared.announce()
}

it('what one has published, the others look for once, and then all rest', async () => {
  const [one, two, three] = [await start('A'), await start('A'), await start('A')]
  const before = [one.looks, two.looks, three.looks]
  publish(one, 'B')
  await vi.advanceTimersByTimeAsync(SOON_MS)
  expect([two.content, three.content, stored]).toEqual(['B', 'B', 'B'])
  await vi.advanceTimersByTimeAsync(120_000)
  expect([one.looks, two.looks, three.looks].map((looks, at) => looks - (before[at] ?? 0))).toEqual(
    [0, 1, 1],
  )
})

it('one that starts begins with what the others have', async () => {
  const one = await start('A')
  publish(one, 'B')
  await vi.advanceTimersByTimeAsync(SOON_MS)
  expect((await start('A')).content).toBe('B')
})

it('one that differs for good looks some times more, and then no more', async () => {
  const [one, two] = [await start('A'), await start('A')]
  folder = 'A'
  one.content = 'B'
  one.shared.announce()
  await vi.advanceTimersByTimeAsync(120_000)
  const { looks } = two
  expect(looks).toBeGreaterThan(3)
  await vi.advanceTimersByTimeAsync(120_000)
  expect(two.looks).toBe(looks)
})

it('alone it looks by itself, and when Redis is back, even an empty one, all have the same', async () => {
  const [one, two] = [await start('A'), await start('A')]
  stored = undefined
  await vi.advanceTimersByTimeAsync(SOON_MS)
  const { looks } = two
  await vi.advanceTimersByTimeAsync(11_000)
  expect(two.looks).toBe(looks + 2)
  publish(one, 'B')
  stored = null
  await vi.advanceTimersByTimeAsync(SOON_MS)
  expect([one.content, two.content, stored]).toEqual(['B', 'B', 'B'])
})

it('what one is asked to look for, the others look for at once, before it is announced what there is', async () => {
  const [one, two] = [await start('A'), await start('A')]
  const { looks } = two
  folder = 'B'
  one.shared.call()
  await vi.advanceTimersByTimeAsync(SOON_MS)
  expect([two.content, two.looks]).toEqual(['B', looks + 1])
  publish(one, 'B')
  await vi.advanceTimersByTimeAsync(120_000)
  expect([two.looks - looks, stored]).toEqual([1, 'B'])
})

it('a publication is announced at once', async () => {
  const one = await start('A')
  publish(one, 'B')
  await vi.advanceTimersByTimeAsync(1)
  expect(stored).toBe('B')
})

it('a Redis that takes nothing is none: each looks by itself', async () => {
  const [one, two] = [await start('A'), await start('A')]
  isFull = true
  await vi.advanceTimersByTimeAsync(SOON_MS)
  publish(one, 'B')
  await vi.advanceTimersByTimeAsync(6_000)
  expect([two.content, stored]).toEqual(['B', 'A'])
  isFull = false
  await vi.advanceTimersByTimeAsync(SOON_MS)
  expect([one.content, two.content, stored]).toEqual(['B', 'B', 'B'])
})
