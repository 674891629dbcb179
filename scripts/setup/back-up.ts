import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { dataDir, storePath } from '@/lib/config'
import { pageviewsPath } from '@/lib/store'
import { openWithBusyTimeout } from '../../lib/shared/open-with-busy-timeout'

/**
 * Copies the counts of reads, the secret of preview links and the compiled content into `target`, an absolute
 * path where nothing is yet; the folder is there once it is whole. Returns the names of what was there to be
 * copied. Throws where something is there already, or cannot be read or written.
 */
export function backUp(target: string): readonly string[] {
  if (existsSync(target)) throw new Error(`${target} đã có (is there already)`)
  const partial = `${target}.partial`
  rmSync(partial, { recursive: true, force: true })
  mkdirSync(partial, { recursive: true, mode: 0o700 })
  const copied = [
    copyDatabase(pageviewsPath(), path.join(partial, 'reads.sqlite')),
    copyDatabase(storePath(), path.join(partial, path.basename(storePath()))),
    copyFile(path.join(dataDir(), 'preview-secret'), path.join(partial, 'preview-secret')),
  ].flatMap((file) => file ?? [])
  renameSync(partial, target)
  return copied
}

/** SQLite writes a whole database of one moment, whoever writes to it meanwhile (https://sqlite.org/lang_vacuum.html). */
function copyDatabase(file: string, copy: string): string | undefined {
  if (!existsSync(file)) return undefined
  const database = openWithBusyTimeout(file)
  database.prepare('VACUUM INTO ?').run(copy)
  database.close()
  return path.basename(copy)
}

function copyFile(file: string, copy: string): string | undefined {
  if (!existsSync(file)) return undefined
  copyFileSync(file, copy)
  return path.basename(copy)
}
