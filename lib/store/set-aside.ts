import { existsSync, renameSync, rmSync } from 'node:fs'

/**
 * Takes a damaged store out of the way, as `….damaged`: the publisher, who sees that it is gone, compiles it
 * anew from the content; who has it open reads on until then.
 */
export function setStoreAside(file: string): void {
  if (existsSync(file)) {
    rmSync(`${file}.damaged`, { force: true, recursive: true })
    renameSync(file, `${file}.damaged`)
  }
  for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true, recursive: true })
}
