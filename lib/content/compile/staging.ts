import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import path from 'node:path'

/**
 * Makes empty files of the given names in a folder of its own, runs `use` on that folder and clears
 * it away. contentlayer2 finds documents by looking through a folder; so it sees only those that
 * changed, however large the archive is.
 */
export async function withStagedNames<T>(
  cacheDir: string,
  names: Iterable<string>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  mkdirSync(cacheDir, { recursive: true })
  const folder = mkdtempSync(path.join(cacheDir, 'staging-'))
  try {
    for (const name of names) {
      const file = path.join(folder, name)
      mkdirSync(path.dirname(file), { recursive: true })
      closeSync(openSync(file, 'w'))
    }
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
