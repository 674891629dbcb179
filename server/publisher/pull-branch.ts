import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * Brings the Git checkout that holds `dir` up to the branch of its origin; nothing without a branch.
 * Rejects when Git cannot fast-forward, within a minute.
 */
export async function pullBranch(dir: string, branch: string | undefined): Promise<void> {
  if (!branch) return
  await run('git', ['-C', dir, 'pull', '--ff-only', '--quiet', 'origin', branch], {
    timeout: 60_000,
  })
}
