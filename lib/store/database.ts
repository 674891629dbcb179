import { existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import type Database from 'libsql'
import { isLocked, openWithBusyTimeout } from '../shared/open-with-busy-timeout'
import { storeSources } from './made-by'
import { SCHEMA, SHAPE } from './schema'

export type Store = Database.Database

/**
 * Opens a store for writing, making it when it is missing, of another shape, or damaged: all of
 * it can be compiled again from the content. What other sources compiled stays until it is compiled
 * anew. Takes the file's absolute path. Only a `thorough` look finds all damage; it reads the whole
 * file, so its cost grows with the archive. Throws when another process has the store to itself for
 * longer than `busyTimeoutMs`.
 */
export function openStoreForWriting(
  file: string,
  thorough: boolean,
  busyTimeoutMs?: number,
): Store {
  mkdirSync(path.dirname(file), { recursive: true })
  const existing = tryOpen(file, thorough, busyTimeoutMs)
  if (existing) return withCurrentSources(existing)
  // Whatever has the name of one: a folder, too.
  for (const suffix of ['', '-wal', '-shm'])
    rmSync(`${file}${suffix}`, { force: true, recursive: true })
  const store = openWithBusyTimeout(file, busyTimeoutMs)
  store.exec('PRAGMA journal_mode = WAL')
  store.transaction(() => {
    store.exec(SCHEMA)
    store.exec(`PRAGMA user_version = ${SHAPE}`)
    store.exec(`UPDATE version SET made_by = '${storeSources()}'`)
  })()
  return withPragmas(store)
}

/**
 * Opens a store for adding to what was published into it; undefined where nothing was, or it cannot be read.
 * It makes none: an empty one would be taken for the paper's.
 */
export function openPublishedStore(file: string, busyTimeoutMs?: number): Store | undefined {
  const store = tryOpen(file, false, busyTimeoutMs)
  if (!store || wasPublished(store)) return store
  store.close()
  return undefined
}

/** Opens a store that must exist. Throws when it does not, or is of another shape. */
export function openStoreForReading(file: string): Store {
  // libsql makes a file that is missing, whatever the options say.
  if (!existsSync(file)) throw new Error(`there is no content store at ${file}`)
  const store = openWithBusyTimeout(file)
  if (shapeOfStore(store) !== SHAPE) throw new Error(`content store ${file} is of another shape`)
  return withPragmas(store)
}

/** Whether anything was ever published into a store; one that was made anew is empty. */
export function wasPublished(store: Store): boolean {
  return store.prepare(`SELECT 1 FROM version WHERE word <> ''`).get([]) !== undefined
}

function tryOpen(file: string, thorough: boolean, busyTimeoutMs?: number): Store | undefined {
  if (!existsSync(file)) return undefined
  try {
    const store = openWithBusyTimeout(file, busyTimeoutMs)
    if (shapeOfStore(store) === SHAPE && (!thorough || isWhole(store))) return withPragmas(store)
    store.close()
  } catch (error) {
    if (isLocked(error)) throw error
    // Damaged: the caller makes a new one.
  }
  return undefined
}

/**
 * Table by table, those of the search index too, but without asking that one to compare all it holds: at
 * 100,000 documents this would take most of half a minute at every start.
 */
function isWhole(store: Store): boolean {
  const tables = store
    .prepare(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'`,
    )
    .all([]) as { name: string }[]
  return tables.every(({ name }) => {
    const row: unknown = store.prepare(`PRAGMA quick_check(${name})`).get([])
    return Object.values(row ?? {}).includes('ok')
  })
}

function shapeOfStore(store: Store): unknown {
  const row: unknown = store.prepare('PRAGMA user_version').get()
  return (row as { user_version?: unknown } | undefined)?.user_version
}

/** Forgets when documents were compiled that other sources compiled: the next publication does it anew. */
function withCurrentSources(store: Store): Store {
  const sources = storeSources()
  const row = store.prepare('SELECT made_by FROM version').get([]) as { made_by: string }
  if (row.made_by === sources) return store
  store.transaction(() => {
    for (const table of ['document', 'setting'])
      store.exec(`UPDATE ${table} SET stamp = '${FORGOTTEN}'`)
    store.exec(`UPDATE version SET made_by = '${sources}'`)
  })()
  return store
}

/** The stamp of a document that is to be compiled anew, whether its file has changed or not. */
export const FORGOTTEN = ''

function withPragmas(store: Store): Store {
  store.exec('PRAGMA foreign_keys = ON')
  return store
}
