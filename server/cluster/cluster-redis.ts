import { Redis, type RedisOptions } from 'ioredis'
import { log } from '@/lib/telemetry'

/** So long may Redis take to answer, milliseconds; nobody waits longer for it. */
const ANSWER_WITHIN_MS = 300

/** How often a lost connection is tried again, milliseconds. */
const RECONNECT_EVERY_MS = 200

/** A connection on which nothing came for so long is closed, milliseconds. */
const SILENT_FOR_MS = 5_000

const TOUCHY = {
  connectTimeout: 1_000,
  // A machine that is gone does not say so.
  socketTimeout: SILENT_FOR_MS,
  retryStrategy: () => RECONNECT_EVERY_MS,
  // What was asked while there was no connection is of no use later.
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
} satisfies RedisOptions

/** The Redis that the servers of a cluster share, which may be gone at any time. */
export type ClusterRedis = {
  /**
   * Asks it something; undefined when it is gone. Then it is not asked again until `probe` has found
   * it back, so that a reader waits for its going at most once.
   */
  ask<T>(question: (redis: Redis) => Promise<T>): Promise<T | undefined>
  /** The same, also while it is gone: for what has time. */
  probe<T>(question: (redis: Redis) => Promise<T>): Promise<T | undefined>
  isHere(): boolean
  /** Has `listener` called whenever it is there again. */
  onReturn(listener: () => void): void
  /** Says that this server begins without it, and why. */
  beginAlone(): void
  stop(): void
}

/** Connects to the Redis at `url`, and again whenever it comes back. */
export function connectRedis(url: string): ClusterRedis {
  const redis = new Redis(url, TOUCHY)
  const returns: (() => void)[] = []
  let isHere = false
  // What is wrong with the connection says more than the question that failed. Words alone: the errors
  // carry what was asked with them, a password or a whole page.
  let trouble: string | undefined
  redis.on('error', (error) => {
    trouble = wordsOf(error)
  })
  const sayAlone = () =>
    log.error(
      { event: 'cluster alone', reason: trouble },
      `Không có Redis, báo chạy một mình (cluster alone): ${trouble}`,
    )
  const setHere = (here: boolean) => {
    if (here === isHere) return
    isHere = here
    if (!here) return sayAlone()
    log.info({ event: 'cluster together' }, 'Đã nối với Redis (cluster together)')
    for (const listener of returns) listener()
  }
  const probe: ClusterRedis['probe'] = async (question) => {
    try {
      const answer = await soon(question(redis))
      trouble = undefined
      setHere(true)
      return answer
    } catch (error) {
      trouble ??= wordsOf(error)
      setHere(false)
      return undefined
    }
  }
  return {
    ask: async (question) => (isHere ? probe(question) : undefined),
    probe,
    isHere: () => isHere,
    onReturn: (listener) => void returns.push(listener),
    beginAlone: sayAlone,
    stop: () => redis.disconnect(),
  }
}

function wordsOf(error: unknown): string {
  const { message, code } = error as NodeJS.ErrnoException
  return message || code || String(error)
}

/** The same answer, if it comes soon. */
function soon<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const tooLate = () => reject(new Error(`no answer within ${ANSWER_WITHIN_MS} ms`))
    // What has arrived meanwhile is read first: it may be this server that was busy.
    const timer = setTimeout(() => setImmediate(tooLate), ANSWER_WITHIN_MS)
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
