import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Redis } from 'ioredis'
import { log } from '@/lib/telemetry'
import type { ClusterRedis } from './cluster-redis'

/** Under this name lies the digest of what was published last, by any server of the cluster. */
const NEWEST = 'trang-nhat:content'

/** Under this one, a word that is another each time a server was told that there may be something new. */
const CALL = 'trang-nhat:call'

/** Under this one, a word of no meaning: who can write it can announce something. */
const WRITTEN = 'trang-nhat:written'
const WRITTEN_FOR_S = 60

/** How often each server asks for it, milliseconds. So it knows too whether Redis is there. */
const ASK_EVERY_MS = 200

/**
 * When a server that still has something else after a look looks again, milliseconds: a network folder
 * may show a file late, and Git may be slow. After that it differs for a reason; a document was refused
 * here, say.
 */
const LOOK_AGAIN_AFTER_MS = [400, 600, 1_000, 2_000, 6_000, 20_000]

/** How often a server without Redis looks, and when one looks again that could not, milliseconds. */
const LOOK_ALONE_EVERY_MS = 5_000

/** How often a server that starts asks for Redis before it begins without it. */
const ASK_AT_START = 15

/** How long a server that starts waits for what was published meanwhile, milliseconds. */
const CATCH_UP_WITHIN_MS = 30_000

/** The content of this server. */
export type OwnContent = {
  /** A word for what there is now. Throws when it cannot be read. */
  digest(): string
  /** Looks at the content folder, after pulling the branch if there is one. Rejects when it cannot. */
  look(): Promise<unknown>
}

/** What the servers of a cluster announce to each other of their content. */
export type SharedContent = {
  /** Begins to listen; resolves once this server has what the others have, or cannot for now. */
  join(): Promise<void>
  /** Announces to the others that this server has published something. */
  announce(): void
  /** Has the others look now, because this server was told to: they do not wait for what it finds. */
  call(): void
}

/**
 * Has all servers of a cluster look at their content whenever one has published. Nothing is sent, so
 * nothing can be missed: each asks every 200 ms which content is the newest, and looks when it has
 * another. A server that is alone looks by itself, and once more when Redis is back. A Redis that takes
 * nothing (it is full, its disk is, or it is a copy of another) is none: nobody could announce anything.
 */
export function shareContent(redis: ClusterRedis, own: OwnContent): SharedContent {
  let newest = ''
  let called = ''
  let isAnnouncing = false
  let seen: string | undefined
  let isLooking = false
  let looks = 0
  let nextLookAt = Number.POSITIVE_INFINITY
  let lookAgainAt = Number.POSITIVE_INFINITY
  let timer: NodeJS.Timeout | undefined

  const lookWithin = (milliseconds: number) => {
    nextLookAt = Math.min(nextLookAt, performance.now() + milliseconds)
  }
  const exchange = async () => {
    const wasHere = redis.isHere()
    const digest = own.digest()
    // Another process may have published.
    if (seen !== undefined && seen !== digest) isAnnouncing = true
    seen = digest
    const announces = isAnnouncing && digest !== newest
    isAnnouncing = false
    const heard = await redis.probe((client) => ask(client, announces ? digest : undefined))
    if (!heard) {
      lookWithin(LOOK_ALONE_EVERY_MS)
      // What could not be announced is announced later.
      if (announces) isAnnouncing = true
      return
    }
    const isCalled = heard.call !== null && heard.call !== called
    if (!wasHere || isCalled) lookWithin(0)
    called = heard.call ?? called
    // Where nothing lies there yet, somebody has to begin.
    if (heard.content === null && !announces) isAnnouncing = true
    if (heard.content !== null && heard.content !== newest) hear(heard.content, digest)
    if (!announces) return
    newest = digest
    lookAgainAt = Number.POSITIVE_INFINITY
  }
  const hear = (content: string, digest: string) => {
    newest = content
    looks = 0
    lookAgainAt = Number.POSITIVE_INFINITY
    if (content !== digest) lookWithin(0)
  }
  const afterLook = () => {
    if (!redis.isHere()) lookWithin(LOOK_ALONE_EVERY_MS)
    else if (newest !== own.digest())
      lookAgainAt = performance.now() + (LOOK_AGAIN_AFTER_MS[looks++] ?? Infinity)
  }
  const look = async () => {
    isLooking = true
    nextLookAt = Number.POSITIVE_INFINITY
    lookAgainAt = Number.POSITIVE_INFINITY
    try {
      await own.look()
      afterLook()
    } catch (err) {
      log.error({ event: 'look failed', err }, 'Chưa xem được nội dung mới (look failed)')
      lookWithin(LOOK_ALONE_EVERY_MS)
    }
    isLooking = false
  }
  const tick = async () => {
    timer = undefined
    try {
      await exchange()
    } catch (err) {
      log.error(
        { event: 'content unreadable', err },
        'Không đọc được nội dung (content unreadable)',
      )
    }
    if (!isLooking && performance.now() >= Math.min(nextLookAt, lookAgainAt)) look()
    timer = setTimeout(tick, ASK_EVERY_MS).unref()
  }
  return {
    async join() {
      for (let times = 0; times < ASK_AT_START && !redis.isHere(); times++) {
        await exchange()
        if (!redis.isHere()) await pause(ASK_EVERY_MS)
      }
      if (redis.isHere()) await Promise.race([look(), pause(CATCH_UP_WITHIN_MS)])
      else redis.beginAlone()
      tick()
    },
    announce() {
      isAnnouncing = true
      if (!timer) return
      clearTimeout(timer)
      tick()
    },
    call() {
      called = randomUUID()
      redis.ask((client) => client.set(CALL, called))
    },
  }
}

/** What lies in Redis: the newest content, before what is announced now; and the word of the last call. */
type Heard = { readonly content: string | null; readonly call: string | null }

/** Asks for both, and announces this server's content if there is any. Rejects unless all is done. */
async function ask(client: Redis, digest: string | undefined): Promise<Heard> {
  const work = client.multi().set(WRITTEN, '', 'EX', WRITTEN_FOR_S).get(CALL)
  if (digest === undefined) work.get(NEWEST)
  else work.set(NEWEST, digest, 'GET')
  const [, call, content] = ((await work.exec()) ?? []).map(([error, word]) => {
    if (error) throw error
    return word as string | null
  })
  return { content: content ?? null, call: call ?? null }
}
