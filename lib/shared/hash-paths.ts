import { createHash, type Hash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** What lies among sources and makes nothing: tests and what they read, benchmarks, documentation. */
const NO_SOURCE = /\.test\.tsx?$|(?:^|\/)(?:testing|fixtures|bench)$|\.md$/

/**
 * A word that changes with any of the given files, or sources in the given folders. Tests,
 * benchmarks and documentation do not count; what is not there is left out.
 */
export function hashOfPaths(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const input of paths) addPath(hash, input)
  return hash.digest('hex')
}

function addPath(hash: Hash, input: string): void {
  const found = NO_SOURCE.test(input) ? undefined : statSync(input, { throwIfNoEntry: false })
  if (found?.isDirectory())
    for (const name of readdirSync(input).sort()) addPath(hash, path.posix.join(input, name))
  else if (found) hash.update(`${input}\0`).update(readFileSync(input))
}
