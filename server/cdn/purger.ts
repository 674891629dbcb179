import { setTimeout as pause } from 'node:timers/promises'
import { log } from '@/lib/telemetry'
import { purgeable } from './tags'

/** How a content network is reached: Cloudflare's API, or what speaks like it. */
export type Network = { readonly api: string; readonly zone: string; readonly token: string }

/** Has a content network forget what it keeps of some tags. */
export type Purger = {
  /** Returns at once; what fails is tried again until it is done, with what is to be purged by then. */
  purge(tags: readonly string[]): void
  stop(): void
}

/**
 * The edge, and servers that hear of a publication a little later, may give a page of before to a network that
 * has just forgotten it: so it is told once more, when that is over. Milliseconds.
 */
export const AGAIN_AFTER_MS = 5_000

/** When a purge that failed is tried again, milliseconds; the last of them from then on. */
const RETRY_AFTER_MS = [1_000, 5_000, 30_000]

/** An answer takes no longer, milliseconds. */
const ANSWER_WITHIN_MS = 10_000

/** Makes what tells a network, one purge after the other. `wait` is how it waits. */
export function makePurger(
  network: Network,
  wait: (milliseconds: number, signal: AbortSignal) => Promise<void> = waitUnreferenced,
): Purger {
  const stopped = new AbortController()
  const { signal } = stopped
  /** What is to be purged, and whether it is once more after that. */
  const waiting = new Map<string, boolean>()
  let isRunning = false

  const add = (tags: readonly string[], isOnceMore: boolean) => {
    for (const tag of tags) waiting.set(tag, isOnceMore || waiting.get(tag) === true)
    if (isRunning || signal.aborted) return
    isRunning = true
    purgeAll().catch(unlessStopped)
  }
  const purgeAll = async () => {
    for (let failures = 0; waiting.size > 0; ) {
      const now = new Map(waiting)
      waiting.clear()
      const tags = purgeable([...now.keys()])
      try {
        await askToPurge(network, tags)
        failures = 0
        const again = [...now].flatMap(([tag, isOnceMore]) => (isOnceMore ? tag : []))
        if (again.length > 0)
          wait(AGAIN_AFTER_MS, signal).then(() => add(again, false), unlessStopped)
      } catch (err) {
        log.error(
          { event: 'purge failed', err, tags },
          'Mạng phân phối chưa xóa bản cũ, sẽ thử lại (purge failed)',
        )
        for (const [tag, isOnceMore] of now)
          waiting.set(tag, isOnceMore || waiting.get(tag) === true)
        await wait(RETRY_AFTER_MS[Math.min(failures++, RETRY_AFTER_MS.length - 1)] ?? 0, signal)
      }
    }
    isRunning = false
  }
  const unlessStopped = (error: unknown) => {
    // Only stopping ends the waiting, and is no failure.
    if (!signal.aborted) throw error
  }
  return { purge: (tags) => add(tags, true), stop: () => stopped.abort() }
}

async function waitUnreferenced(milliseconds: number, signal: AbortSignal): Promise<void> {
  await pause(milliseconds, undefined, { signal, ref: false })
}

/**
 * Purges by tag (https://developers.cloudflare.com/api/resources/cache/methods/purge/). Throws where the
 * network does not say that it has.
 */
async function askToPurge({ api, zone, token }: Network, tags: readonly string[]): Promise<void> {
  const answer = await fetch(`${api}/zones/${zone}/purge_cache`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ tags }),
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  })
  const { success, errors } = (await answer.json()) as { success?: boolean; errors?: unknown }
  if (!success) throw new Error(`purge: ${answer.status} ${JSON.stringify(errors)}`)
}
