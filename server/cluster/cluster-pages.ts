import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import { contentDigest } from '@/lib/query'
import { log } from '@/lib/telemetry'
import { type Page, packPage, unpackPage } from '../cache/page'
import type { ClusterRedis } from './cluster-redis'

/** No page is shared for longer, milliseconds. */
const SHARED_FOR_MS = 60_000

/** A server that renders has so long before others may; it may be dead. Milliseconds. */
const RENDER_WITHIN_MS = 5_000

/** A render that has not ended by then has failed, milliseconds. */
const FORGOTTEN_AFTER_MS = 60_000

/** How many rights are remembered while Redis is away; others are free once they run out. */
const MOST_UNRETURNED = 1_000

/** Who needs a page that another server renders looks so often for it, milliseconds, */
const LOOK_EVERY_MS = 25

/** and for so long: that server may be dead. */
const LOOK_FOR_MS = 2_000

/**
 * Takes a page that is there; else the right to render it, if nobody has it. One question, so that no
 * two servers get the same answer; who has it already has it still. KEYS: page, right; ARGV: who
 * asks, for how long.
 */
const TAKE_OR_RENDER = `
  local page = redis.call('GET', KEYS[1])
  if page then return { page, redis.call('PTTL', KEYS[1]) } end
  if redis.call('SET', KEYS[2], ARGV[1], 'NX', 'PX', ARGV[2]) then return 1 end
  return redis.call('GET', KEYS[2]) == ARGV[1] and 1 or 0`

/**
 * Gives the page, if any, and the right back, provided one still has it: who was held up for longer,
 * or whose words were, must not overwrite what is newer. ARGV: who gives, the page, its life.
 */
const GIVE = `
  if redis.call('GET', KEYS[2]) ~= ARGV[1] then return 0 end
  redis.call('DEL', KEYS[2])
  if ARGV[2] ~= '' then redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3]) end
  return 1`

/** The right to render a page, from the content that was there when it was given. */
type Right = { readonly id: string; readonly content: string }

/** A page of another server, and what is left of its life, milliseconds. */
type Taken = { readonly page: Page; readonly leftMs: number }

/** The pages that several servers have in common. */
export type ClusterPages = {
  /**
   * The page of a key as another server has rendered it from the same content; where one is just
   * rendering it, this waits for a moment. Undefined where this server is to render it.
   */
  take(key: string): Promise<Taken | undefined>
  /** Gives what was rendered to the others, unless the content has changed meanwhile; undefined where it failed. */
  give(key: string, page: Page | undefined): void
}

/**
 * Shares pages between servers of the same build with the same content. The content's digest is part
 * of a page's name: a server that is behind, or ahead, neither finds nor overwrites what others have. A
 * page's age is what is left of its time in Redis, so the servers' clocks may differ.
 */
export function shareClusterPages(
  redis: ClusterRedis,
  build: string,
  digest: () => string = contentDigest,
): ClusterPages {
  const rights = new Map<string, Right>()
  /** Rights of renders that ended while Redis was away: nobody is to wait for these. */
  const unreturned = new LRUCache<Right, string>({ max: MOST_UNRETURNED })
  const namesOf = (key: string, content: string) => {
    const name = `trang-nhat:${build}:${content}:${key}`
    return [name, `${name} right`] as const
  }
  const begin = (key: string, right: Right) => {
    rights.set(key, right)
    setTimeout(() => {
      if (rights.get(key) === right) rights.delete(key)
    }, FORGOTTEN_AFTER_MS).unref()
  }
  const giveNow = async (key: string, right: Right, page: Page | undefined) => {
    const isNew = page && right.content === digest()
    const body = isNew ? packPage(page, '') : ''
    const life = isNew ? Math.min(SHARED_FOR_MS, page.lifeS * 1_000) : 0
    const names = namesOf(key, right.content)
    const answer = await redis.ask((client) => client.eval(GIVE, 2, ...names, right.id, body, life))
    if (answer === undefined) unreturned.set(right, key)
  }
  // A Redis that was frozen remembers who had a right, and may only then hear who asked for one.
  redis.onReturn(() => {
    const all = [...unreturned]
    unreturned.clear()
    for (const [right, key] of all) giveNow(key, right, undefined).catch(logNotShared)
  })
  const takeOrBegin = async (key: string): Promise<Taken | undefined> => {
    const right = { id: randomUUID(), content: digest() }
    const until = performance.now() + LOOK_FOR_MS
    while (redis.isHere() && performance.now() < until) {
      const names = namesOf(key, right.content)
      const answer = await redis.ask((client) =>
        client.callBuffer('EVAL', TAKE_OR_RENDER, 2, ...names, right.id, RENDER_WITHIN_MS),
      )
      const taken = Array.isArray(answer) ? takenFrom(answer) : undefined
      if (taken) return taken
      // Where no answer came in time, the right may have been given all the same.
      if (answer !== 0) break
      await pause(LOOK_EVERY_MS)
    }
    begin(key, right)
    return undefined
  }
  return {
    async take(key) {
      if (!redis.isHere()) return undefined
      return takeOrBegin(key).catch(logNotShared)
    },
    give(key, page) {
      const right = rights.get(key)
      if (!right) return
      rights.delete(key)
      giveNow(key, right, page).catch(logNotShared)
    },
  }
}

function takenFrom([bytes, leftMs]: readonly unknown[]): Taken | undefined {
  const unpacked = Buffer.isBuffer(bytes) ? unpackPage(bytes) : undefined
  return unpacked && { page: unpacked.page, leftMs: Number(leftMs) }
}

function logNotShared(err: unknown): undefined {
  log.error({ event: 'page not shared', err }, 'Chưa chia sẻ được trang (page not shared)')
  return undefined
}
