import path from 'node:path'
import {
  addPageviews,
  hourOf,
  openPageviewsForWriting,
  type PageviewCount,
  type PageviewStore,
  pageviewsPath,
  raisePageviews,
  type StoryKey,
} from '@/lib/store'
import { log } from '@/lib/telemetry'
import type { SharedPageviews } from '../cluster/shared-pageviews'

/** How often reads are written down, milliseconds. */
const WRITE_EVERY_MS = 3_000

/** More stories than this are not read between two writings, but by somebody who makes it up. */
const MOST_PENDING = 5_000

/** Counts reads in memory and writes them down every few seconds, so that no reader waits for it. */
export type PageviewCounter = {
  /** Counts one read of a story at `now` (milliseconds since 1970). */
  count(story: StoryKey, now: number): void
  /** Writes down, and shares with the others, what is not yet. */
  stop(): Promise<void>
}

/**
 * Starts counting, together with other servers where there is a cluster. The store is opened with the
 * first read; without it the site serves all the same.
 */
export function startPageviewCounter(shared?: SharedPageviews): PageviewCounter {
  let store: PageviewStore | undefined
  const pending = new Map<string, PageviewCount>()
  const write = (): PageviewCount[] => {
    const counts = [...pending.values()]
    if (counts.length === 0) return []
    store ??= openPageviewsForWriting()
    addPageviews(store, counts, Date.now())
    pending.clear()
    return counts
  }
  const exchange = async (counts: readonly PageviewCount[]) => {
    const shares = (await shared?.exchange(counts, Date.now())) ?? []
    if (shares.length === 0) return
    store ??= openPageviewsForWriting()
    raisePageviews(store, shares)
  }
  let isFailing = false
  const writeAndExchange = async () => {
    try {
      const counts = write()
      await exchange(counts)
      if (counts.length > 0) isFailing = false
    } catch (error) {
      // The disk is full, say: the next writing tries again. It is reported once, until it works again.
      if (!isFailing) reportNotSaved(error)
      isFailing = true
    }
  }
  const timer = setInterval(writeAndExchange, WRITE_EVERY_MS).unref()
  return {
    count({ kind, slug }, now) {
      const hour = hourOf(now)
      const key = `${hour} ${kind} ${slug}`
      const count = (pending.get(key)?.count ?? 0) + 1
      if (count > 1 || pending.size < MOST_PENDING) pending.set(key, { hour, kind, slug, count })
    },
    async stop() {
      clearInterval(timer)
      await writeAndExchange()
    },
  }
}

function reportNotSaved(err: unknown): void {
  const folder = path.dirname(pageviewsPath())
  log.error(
    { event: 'pageviews not saved', err },
    `Chưa ghi được lượt đọc vào ${folder}, sẽ thử lại. Xem ổ đĩa và quyền ghi, hoặc đặt DATA_DIR=… (pageviews not saved)`,
  )
}
