import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { isApprovalByHost } from '@/lib/config'
import { log } from '@/lib/telemetry'

const run = promisify(execFile)

const TIMEOUT = { timeout: 60_000 }

/** What waits on the host for somebody to merge it, for the newsroom's page to tell. */
const WAITING = '+refs/heads/cms/*:refs/remotes/origin/cms/*'

/**
 * Brings the Git checkout that holds `dir` up to the branch of its origin; nothing without a branch. Where the host
 * is who approves, what waits there comes along, and never keeps the rest. Rejects when Git cannot fast-forward, within
 * a minute.
 */
export async function pullBranch(dir: string, branch: string | undefined): Promise<void> {
  if (!branch) return
  await run('git', ['-C', dir, 'pull', '--ff-only', '--quiet', 'origin', branch], TIMEOUT)
  if (!isApprovalByHost()) return
  const fetch = ['fetch', '--prune', '--quiet', 'origin', WAITING]
  await run('git', ['-C', dir, ...fetch], TIMEOUT).catch((err: unknown) =>
    log.warn({ event: 'branches not fetched', err }, 'Không lấy được các nhánh chờ duyệt'),
  )
}
