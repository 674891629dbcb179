import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { contentDigest } from '../../lib/content'
import { log } from '../log'
import type { GroupRedis } from './group-redis'
import { type CacheControl, type PackedPage, packPage, unpackPage } from './packed-page'

/** No page is shared for longer, milliseconds: the next visitor has it rendered again anyway. */
const SHARED_FOR_MS = 60_000

/** A server that renders has so long before others may; it may be dead. Milliseconds. */
const RENDER_WITHIN_MS = 5_000

/** A render that has not ended by then has failed, milliseconds. */
const FORGOTTEN_AFTER_MS = 60_000

/** Who has no page to serve meanwhile looks so often for another server's render, milliseconds, */
const LOOK_EVERY_MS = 25

/** and for so long: rendering may have failed there. */
const LOOK_FOR_MS = 500

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

const NOT_SHARED = 'Chưa chia sẻ được trang (page not shared)'

/** The right to render a page, from the content that was there when it was given. */
type Right = { readonly id: string; readonly content: string }

type Page = { readonly value: object; readonly cacheControl: CacheControl }

/** What `page-cache.mjs` asks of the group. */
export type SharedPages = {
  /**
   * The page of a key as another server has rendered it from the same content, with what remains of
   * its life; `'render'` where this server is to render it, `'awaited'` where another one is at it. Then
   * who has no page of its own that can be served meanwhile waits for the other's. `age` is that of
   * this server's own page, milliseconds.
   */
  take(key: string, age: number, isServable: boolean): Promise<Page | 'render' | 'awaited'>
  /** Gives what was rendered to the others, unless the content has changed meanwhile. */
  give(key: string, value: object | null, cacheControl: CacheControl | undefined): void
  /** Notes a page that is old: Next.js puts it back when rendering fails. Returns it. */
  noteOld<T extends { readonly value: object | null }>(page: T): T
}

/**
 * Shares pages between servers of the same build with the same content. The content's digest is part
 * of a page's name: a server that is behind, or ahead, neither finds nor overwrites what others have.
 */
export function sharePages(redis: GroupRedis, build: string): SharedPages {
  const rights = new Map<string, Right>()
  const old = new WeakSet<object>()
  const namesOf = (key: string, content: string) => {
    const name = `trang-nhat:${build}:${content}:${key}`
    return [name, `${name} right`] as const
  }
  const begin = (key: string, right: Right) => {
    rights.set(key, right)
    setTimeout(() => {
      if (rights.get(key) === right) rights.delete(key)
    }, FORGOTTEN_AFTER_MS).unref()
    return 'render' as const
  }
  const giveNow = async (key: string, right: Right, page: PackedPage | undefined) => {
    const { body = '', life = 0 } = page ?? {}
    const names = namesOf(key, right.content)
    await redis.ask((client) => client.eval(GIVE, 2, ...names, right.id, body, life))
  }
  const takeOrAwait = async (key: string, age: number, isServable: boolean) => {
    const right = { id: randomUUID(), content: contentDigest() }
    const begun = rights.get(key)
    // Next.js joins a render under way: that one's words are of the content before.
    if (begun && begun.content !== right.content) return 'render'
    const { id, content } = begun ?? right
    const until = performance.now() + LOOK_FOR_MS
    while (redis.isHere() && performance.now() < until) {
      const answer = await redis.ask((client) =>
        client.callBuffer(
          'EVAL',
          TAKE_OR_RENDER,
          2,
          ...namesOf(key, content),
          id,
          RENDER_WITHIN_MS,
        ),
      )
      if (Array.isArray(answer)) {
        const page = await unpackPage(answer, age + RENDER_WITHIN_MS)
        return page ?? begin(key, right)
      }
      // Where no answer came in time, the right may have been given all the same.
      if (answer !== 0) break
      if (isServable) return 'awaited'
      await pause(LOOK_EVERY_MS)
    }
    return begin(key, begun ?? right)
  }
  return {
    async take(key, age, isServable) {
      try {
        return await takeOrAwait(key, age, isServable)
      } catch (err) {
        // The content cannot be read; what happens to the page then is not the group's business.
        log.error({ event: 'page not shared', err }, NOT_SHARED)
        return 'render'
      }
    },
    give(key, value, cacheControl) {
      const right = rights.get(key)
      if (!right) return
      rights.delete(key)
      const isNew = value !== null && !old.has(value)
      const work = async () => {
        const isWhole = isNew && cacheControl && right.content === contentDigest()
        const page = isWhole ? await packPage(value, cacheControl, SHARED_FOR_MS) : undefined
        await giveNow(key, right, page)
      }
      work().catch((err: unknown) => log.error({ event: 'page not shared', err }, NOT_SHARED))
    },
    noteOld(page) {
      if (page.value) old.add(page.value)
      return page
    },
  }
}

/** Lets `page-cache.mjs`, which Next.js loads, find what is shared. */
export function offerToPageCache(pages: SharedPages): void {
  Object.assign(globalThis, { [Symbol.for('trang-nhat.shared-pages')]: pages })
}
