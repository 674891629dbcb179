import { readdir, rm, rmdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { selectShownPicture } from '@/lib/store'
import { FOLDERS } from './folders'

/** What is taken away when there is too much: down to this part of what may be. */
const DOWN_TO = 0.9

/** Previews, and half-written files of a process that was killed, are not needed for longer, milliseconds. */
const PRIVATE_LIVES_MS = 3 * 24 * 60 * 60 * 1000

type Kept = { readonly file: string; readonly bytes: number; readonly usedAt: number }

/**
 * Takes away from the folder of renditions, in this order: those of pictures that readers do not see at `now`
 * (milliseconds since 1970); what is left of previews; and, where all the rest is more than `most` bytes, what was not
 * read for longest. Returns how many bytes are left. Looks at every file, so it costs with their number.
 */
export async function tidyPictures(folder: string, most: number, now: number): Promise<number> {
  await removeOlder(path.join(folder, 'unfinished'), now)
  await removeOlder(path.join(folder, 'private'), now)
  const shown = path.join(folder, 'public', 'anh')
  for (const id of await namesIn(shown))
    if (!selectShownPicture(id, undefined, now))
      await rm(path.join(shown, id), { recursive: true, force: true })
  const kept = (
    await Promise.all(FOLDERS.map((name) => filesBelow(path.join(folder, name))))
  ).flat()
  return removeUnused(kept, most)
}

async function removeUnused(kept: readonly Kept[], most: number): Promise<number> {
  let bytes = kept.reduce((sum, one) => sum + one.bytes, 0)
  if (bytes <= most) return bytes
  for (const one of [...kept].sort((a, b) => a.usedAt - b.usedAt)) {
    if (bytes <= most * DOWN_TO) break
    await rm(one.file, { force: true })
    bytes -= one.bytes
    await removeIfEmpty(path.dirname(one.file))
  }
  return bytes
}

async function removeOlder(folder: string, now: number): Promise<void> {
  for (const { file, usedAt } of await filesBelow(folder))
    if (usedAt < now - PRIVATE_LIVES_MS) await rm(file, { force: true })
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(nothingWhereGone([]))
}

/** Every file below a folder, and when it was read last, or made where the disk does not say. */
async function filesBelow(folder: string): Promise<Kept[]> {
  const names = await readdir(folder, { recursive: true }).catch(nothingWhereGone([]))
  const files: Kept[] = []
  for (const name of names) {
    const file = path.join(folder, name)
    const found = await stat(file).catch(nothingWhereGone(undefined))
    if (found?.isFile())
      files.push({ file, bytes: found.size, usedAt: Math.max(found.atimeMs, found.mtimeMs) })
  }
  return files
}

/** Another one may be written into it meanwhile. */
async function removeIfEmpty(folder: string): Promise<void> {
  await rmdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'ENOENT') throw error
  })
}

function nothingWhereGone<T>(nothing: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === 'ENOENT') return nothing
    throw error
  }
}
