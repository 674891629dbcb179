import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import type Database from 'libsql'
import { dataDir } from '@/lib/config'
import { isLocked, openWithBusyTimeout } from '../../shared/open-with-busy-timeout'

/** Raised by one whenever the table changes shape; counts of another shape are of no use. */
const VERSION = 1

/** Readers wait meanwhile, milliseconds. */
const BUSY_TIMEOUT_MS = 2_000

const SCHEMA = `
  -- How often a story was read within an hour (hours since 1970). Nothing about readers is kept.
  CREATE TABLE read_count (
    hour INTEGER NOT NULL,
    kind TEXT NOT NULL,
    slug TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (hour, kind, slug)
  ) WITHOUT ROWID;
  PRAGMA user_version = ${VERSION};
`

export type PageviewStore = Database.Database

/** The absolute path of the store of counts. */
export function pageviewsPath(): string {
  return path.join(dataDir(), 'reads.sqlite')
}

/**
 * Opens the store of counts, making it where it is missing, damaged or of another version; what was
 * there is kept beside it, as `reads.sqlite.before`.
 */
export function openPageviewsForWriting(): PageviewStore {
  const file = pageviewsPath()
  mkdirSync(path.dirname(file), { recursive: true })
  if (existsSync(file) && !isSound(file)) {
    renameSync(file, `${file}.before`)
    for (const suffix of ['-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true })
  }
  const isNew = !existsSync(file)
  const store = openWithBusyTimeout(file, BUSY_TIMEOUT_MS)
  store.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
  if (isNew) store.exec(SCHEMA)
  return store
}

/** Opens the store of counts as it is; undefined where nothing has been counted yet. */
export function openPageviewsForReading(): PageviewStore | undefined {
  const file = pageviewsPath()
  // libsql makes a file that is missing, whatever the options say.
  return existsSync(file) && isSound(file) ? openWithBusyTimeout(file, BUSY_TIMEOUT_MS) : undefined
}

function isSound(file: string): boolean {
  if (!existsSync(file)) return false
  try {
    const store = openWithBusyTimeout(file, BUSY_TIMEOUT_MS)
    const [check] = store.prepare('PRAGMA quick_check(1)').all() as { quick_check: string }[]
    const [version] = store.prepare('PRAGMA user_version').all() as { user_version: number }[]
    store.close()
    return check?.quick_check === 'ok' && version?.user_version === VERSION
  } catch (error) {
    if (isLocked(error)) throw error
    console.error(`Không đọc được ${file}, sẽ đếm lại từ đầu (cannot read the counts)`, error)
    return false
  }
}
