import { LRUCache } from 'lru-cache'
import type { FindingsByFile } from '@/lib/check'
import type { Problem } from '@/lib/model'
import { log } from '@/lib/telemetry'
import type { CheckAll } from './archive-process'

/** What lies ahead, and links that lead to it, change by the clock alone, milliseconds. */
const AGAIN_MS = 60_000

/** An answer waits so long for a check under way, milliseconds: what a file says by itself is told at once. */
const WAIT_MS = 800

/** So many files are remembered as they were when they were asked about. */
const REMEMBERED = 500

/** What the check says of the archive. */
export type ArchiveFindings = {
  /** Whether it was made after what was asked about had become as it is. */
  readonly isFresh: boolean
  /** All it says of one file, in the order of its lines. */
  of(file: string): readonly Problem[]
  /** The files it says something of. */
  files(): Iterable<string>
}

/** Something that may have changed since it was asked about, and a value that is another one then. */
export type Asked = { readonly what: string; readonly is: unknown }

/**
 * Keeps what the check says of the whole archive up to date while somebody asks. Each question names what it is about;
 * where that has changed, the archive is checked again. Undefined before the first check is done.
 */
export function archiveCheck(
  checkAll: CheckAll,
): (asked: readonly Asked[], now: number) => Promise<ArchiveFindings | undefined> {
  const seen = new LRUCache<string, { readonly is: unknown; readonly turn: number }>({
    max: REMEMBERED,
  })
  let turn = 0
  let done: { readonly found: FindingsByFile; readonly turn: number } | undefined
  let begunAt = Number.NEGATIVE_INFINITY
  let running: Promise<void> | undefined
  let hasFailed = false

  /** Since when something has been as it is. */
  const turnOf = ({ what, is }: Asked): number => {
    const known = seen.get(what)
    if (known && known.is === is) return known.turn
    seen.set(what, { is, turn: ++turn })
    return turn
  }
  const check = async (now: number) => {
    const ofTurn = turn
    begunAt = now
    try {
      done = { found: await checkAll(now), turn: ofTurn }
      hasFailed = false
    } catch (err) {
      // Tried again when time has passed, not at every question.
      hasFailed = true
      log.error({ event: 'archive not checked', err }, 'Chưa đọc soát được cả kho bài')
    } finally {
      running = undefined
    }
  }
  return async (asked, now) => {
    const needed = Math.max(0, ...asked.map(turnOf))
    const isFresh = () => done !== undefined && done.turn >= needed
    const isDue = now - begunAt > AGAIN_MS || (!isFresh() && !hasFailed)
    if (isDue) running ??= check(now)
    if (running && !isFresh()) await Promise.race([running, afterWaiting()])
    if (!done) return undefined
    const { found } = done
    return {
      isFresh: isFresh(),
      of: (file) => JSON.parse(found.get(file) ?? '[]'),
      files: () => found.keys(),
    }
  }
}

function afterWaiting(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, WAIT_MS).unref())
}
