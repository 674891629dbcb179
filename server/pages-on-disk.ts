/** What a start does to the pages that Next.js keeps in files. */
import { existsSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { log } from './log'

/**
 * Pages that were rendered while serving. Next.js writes them in place, so a crash may leave one cut
 * off: no start trusts those of the run before.
 */
const RENDERED = '.next/server/route-cache'

/** The pages of the build. */
const BUILT = '.next/server/app'

/** Drops what earlier runs rendered; it is rendered again at its first visit. */
export function forgetRenderedPages(): void {
  if (!existsSync(RENDERED)) return
  // The folder itself may be a mount.
  for (const name of readdirSync(RENDERED)) rmSync(path.join(RENDERED, name), { recursive: true })
}

/**
 * Has pages of the build that are newer than `now` (milliseconds since 1970) be as old as that: the
 * clock was ahead when they were built, or is behind, and Next.js would hold them for new until then.
 */
export function agePagesOfTomorrow(now: number): void {
  const seconds = now / 1000 - 1
  try {
    for (const name of readdirSync(BUILT, { recursive: true, encoding: 'utf8' })) {
      const file = path.join(BUILT, name)
      if (statSync(file).mtimeMs > now) utimesSync(file, seconds, seconds)
    }
  } catch (err) {
    log.error({ event: 'pages not aged', err }, 'Đồng hồ có thể sai giờ (the clock may be wrong)')
  }
}
