import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import path from 'node:path'
import { openForWriting } from './open-files'

/** A file that ends in mid-line may still be being written: it gets this long, milliseconds. */
const UNFINISHED_MS = 1_000

/** While somebody has it open for writing it is looked at again: soon, and ever more seldom. Milliseconds. */
const SOON_MS = 100
const SELDOM_MS = 1_000

/** A program that has a file open for so long without writing is not saving it, milliseconds. */
const OPEN_AT_MOST_MS = 60_000

/** How long a file must have been left alone before it is read, milliseconds. */
const QUIET_MS = 60

/** Files so close to being due go together: the two halves of a renaming must. Milliseconds. */
const TOGETHER_MS = 30

/** Collects changed files until each has been left alone for a while. */
export type QuietFiles = {
  /** Notes that a file (path below the folder) changed just now. */
  changed(file: string): void
}

/**
 * Calls `onQuiet` with the files of `dir` that changed and have since been left alone: 60 ms, or a
 * second when a document does not end with its line, as a half-written one does; and closed, where that can
 * be seen. It tells when the first of them was noticed (`performance.now()`). `dir` is a real path, and
 * so is `images`, where what belongs below `images/` lies elsewhere.
 */
export function collectQuietFiles(
  dir: string,
  onQuiet: (files: string[], noticedAt: number) => void,
  images?: string,
): QuietFiles {
  const folders = images === undefined ? [dir] : [dir, images]
  const placeOf = (file: string) =>
    images !== undefined && file.startsWith('images/')
      ? path.join(images, file.slice('images/'.length))
      : path.join(dir, file)
  const due = new Map<string, number>()
  const changedAt = new Map<string, number>()
  let noticedAt: number | undefined
  let timer: NodeJS.Timeout | undefined

  const schedule = () => {
    clearTimeout(timer)
    if (due.size === 0) return
    const next = Math.min(...due.values())
    timer = setTimeout(release, Math.max(0, next - performance.now()))
  }
  const release = () => {
    const until = performance.now() + TOGETHER_MS
    const ripe = [...due].filter(([, at]) => at <= until).map(([file]) => file)
    const open = ripe.length > 0 ? openForWriting(folders) : new Set()
    const now = performance.now()
    const isBeingWritten = (file: string) =>
      open.has(placeOf(file)) && now - (changedAt.get(file) ?? now) < OPEN_AT_MOST_MS
    const quiet = ripe.filter((file) => !isBeingWritten(file))
    for (const file of ripe.filter(isBeingWritten)) {
      const openMs = now - (changedAt.get(file) ?? now)
      due.set(file, now + Math.min(SELDOM_MS, Math.max(SOON_MS, openMs / 2)))
    }
    for (const file of quiet) {
      due.delete(file)
      changedAt.delete(file)
    }
    schedule()
    if (quiet.length > 0) onQuiet(quiet, noticedAt ?? performance.now())
    if (due.size === 0) noticedAt = undefined
  }
  return {
    changed(file) {
      noticedAt ??= performance.now()
      const isText = !file.startsWith('images/')
      const isUnfinished = isText && !endsWithItsLine(path.join(dir, file))
      const wait = isUnfinished ? UNFINISHED_MS : QUIET_MS
      due.set(file, performance.now() + wait)
      changedAt.set(file, performance.now())
      schedule()
    },
  }
}

/** Whether the last byte of a file is a line end; true also for a file that is gone. */
function endsWithItsLine(file: string): boolean {
  let descriptor: number | undefined
  try {
    descriptor = openSync(file, 'r')
    const { size } = fstatSync(descriptor)
    const last = Buffer.alloc(1)
    if (size > 0) readSync(descriptor, last, 0, 1, size - 1)
    return last[0] === 0x0a
  } catch {
    return true
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}
