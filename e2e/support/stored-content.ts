import { closeSync, openSync, readdirSync, readSync, statSync, writeSync } from 'node:fs'
import path from 'node:path'
import type Database from 'libsql'
import { openWithBusyTimeout } from '../../lib/shared/open-with-busy-timeout'
import type { Site } from './site'

/** The file a site reads its content from. */
export function storeFile({ dir }: Pick<Site, 'dir'>): string {
  const folder = path.join(dir, '.cache', 'content')
  const [file = ''] = readdirSync(folder).filter((name) => name.endsWith('.sqlite'))
  return path.join(folder, file)
}

/** Changes one bit in each of so many bytes of a file, in place, as a disk does that fails. */
export function flipBytes(file: string, count: number, random: () => number): void {
  const { size } = statSync(file)
  const descriptor = openSync(file, 'r+')
  const byte = Buffer.alloc(1)
  for (let index = 0; index < count; index++) {
    const place = Math.floor(random() * size)
    readSync(descriptor, byte, 0, 1, place)
    writeSync(descriptor, Buffer.of((byte[0] ?? 0) ^ (1 << Math.floor(random() * 8))), 0, 1, place)
  }
  closeSync(descriptor)
}

/** Opens the store a site reads its content from; waits while the publisher has it to itself. */
export function openStore(site: Site): Database.Database {
  return openWithBusyTimeout(storeFile(site))
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
