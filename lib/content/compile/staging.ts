import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Lays texts out as files for contentlayer2 in a folder of their own, runs `use` on that folder and
 * clears it away. contentlayer2 so sees exactly the bytes that were checked, however often an
 * editor saves meanwhile, and only the documents that changed.
 */
export async function withStagedFiles<T>(
  cacheDir: string,
  texts: ReadonlyMap<string, string>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  mkdirSync(cacheDir, { recursive: true })
  const folder = mkdtempSync(path.join(cacheDir, 'staging-'))
  try {
    for (const [file, text] of texts) {
      const target = path.join(folder, file)
      mkdirSync(path.dirname(target), { recursive: true })
      writeFileSync(target, text)
    }
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
