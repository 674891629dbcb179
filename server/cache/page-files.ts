import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { LRUCache } from 'lru-cache'
import { log } from '@/lib/telemetry'

/** Where rendered pages are cached across restarts. */
export const RENDERED_PAGES = '.next/server/route-cache'

/** So many pages are cached at most, some 12 kB each: a crawler that walks the archive fills no disk. */
const MOST_PAGES = 5_000

const PARTIAL = '.partial'

/** Pages in files, one each, by Next.js's key. A file is whole, or is not there. */
export type PageFiles = {
  /** Writes behind the caller's back: of two that wait under one key, the later one. */
  write(key: string, bytes: Buffer): void
  /** Undefined where there is none. */
  read(key: string): Promise<Buffer | undefined>
}

/** Opens the folder of one build's pages below `folder`, and drops those of other builds. */
export function openPageFiles(folder: string, build: string, most = MOST_PAGES): PageFiles {
  const own = path.join(folder, build)
  const waiting = new Map<string, Buffer>()
  const known = new LRUCache<string, true>({
    max: most,
    dispose: (_, name, reason) => {
      if (reason === 'evict') drop(path.join(own, name))
    },
  })
  let isWriting = false
  let isFailing = false
  const writeWaiting = async () => {
    isWriting = true
    for (const [name, bytes] of waiting) {
      waiting.delete(name)
      try {
        await writeWhole(path.join(own, name), bytes)
        known.set(name, true)
        isFailing = false
      } catch (err) {
        if (!isFailing)
          log.error({ event: 'page not written', err }, 'Chưa ghi được trang (page not written)')
        isFailing = true
      }
    }
    isWriting = false
  }
  prepare(folder, build)
  for (const name of readdirSync(own)) known.set(name, true)
  return {
    write(key, bytes) {
      waiting.set(nameOf(key), bytes)
      if (!isWriting) writeWaiting()
    },
    async read(key) {
      const name = nameOf(key)
      if (!known.get(name)) return waiting.get(name)
      // It may have been pushed out just now.
      return waiting.get(name) ?? readFile(path.join(own, name)).catch(() => undefined)
    },
  }
}

/** The folder itself may be a mount. */
function prepare(folder: string, build: string): void {
  mkdirSync(path.join(folder, build), { recursive: true })
  for (const name of readdirSync(folder))
    if (name !== build) rmSync(path.join(folder, name), { recursive: true })
  for (const name of readdirSync(path.join(folder, build)))
    if (name.endsWith(PARTIAL)) rmSync(path.join(folder, build, name))
}

function nameOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url')
}

/** A file comes under its name when it is whole; until then the one before stays. */
async function writeWhole(file: string, bytes: Buffer): Promise<void> {
  try {
    await writeFile(file + PARTIAL, bytes)
    await rename(file + PARTIAL, file)
  } catch (error) {
    await rm(file + PARTIAL, { force: true })
    throw error
  }
}

function drop(file: string): void {
  rm(file, { force: true }).catch((err: unknown) => {
    log.error({ event: 'page not dropped', err }, 'Chưa xóa được trang cũ (page not dropped)')
  })
}
