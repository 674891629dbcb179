import type { FindingsByFile } from '@/lib/check'
import { startWorker, type Worker } from '@/lib/files'

/** After so long without a question the process ends, milliseconds: nobody has the desk open. */
const IDLE_MS = 5 * 60_000

/** Checks the whole archive at `now` (milliseconds since 1970). Rejects where that fails. */
export type CheckAll = (now: number) => Promise<FindingsByFile>

/** Does so in a process of its own, which stays while it is asked and remembers what has not changed. */
export function archiveProcess(): CheckAll {
  let worker: Worker<FindingsByFile> | undefined
  let idle: NodeJS.Timeout | undefined
  const end = () => {
    worker?.stop()
    worker = undefined
  }
  return async (now) => {
    clearTimeout(idle)
    worker ??= startWorker<FindingsByFile>('archive-worker')
    try {
      return await worker.ask({ now })
    } catch (error) {
      end()
      throw error
    } finally {
      idle = setTimeout(end, IDLE_MS).unref()
    }
  }
}
