import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Git is asked no longer than this, milliseconds, and for no more than this, bytes. */
const LIMITS = { timeout: 10_000, maxBuffer: 4_000_000 }

const run = promisify(execFile)

/** What Git says to these words in a folder; undefined where it fails, is not there, or the folder is in no repository. */
export async function git(dir: string, words: readonly string[]): Promise<string | undefined> {
  try {
    const options = ['-C', dir, '--no-optional-locks', '-c', 'core.quotePath=false']
    return (await run('git', [...options, ...words], LIMITS)).stdout
  } catch {
    return undefined
  }
}
