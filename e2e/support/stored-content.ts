import { readdirSync } from 'node:fs'
import path from 'node:path'
import type Database from 'libsql'
import { openWithBusyTimeout } from '../../lib/shared/open-with-busy-timeout'
import type { Site } from './site'

/** Opens the store a site reads its content from; waits while the publisher has it to itself. */
export function openStore({ dir }: Site): Database.Database {
  const folder = path.join(dir, '.cache', 'content')
  const [file = ''] = readdirSync(folder).filter((name) => name.endsWith('.sqlite'))
  return openWithBusyTimeout(path.join(folder, file))
}

/** Takes a table of the store away for as long as `during` runs. */
export async function withoutTable(
  store: Database.Database,
  table: string,
  during: () => Promise<void>,
): Promise<void> {
  store.exec(`ALTER TABLE ${table} RENAME TO ${table}_gone`)
  try {
    await during()
  } finally {
    store.exec(`ALTER TABLE ${table}_gone RENAME TO ${table}`)
  }
}
