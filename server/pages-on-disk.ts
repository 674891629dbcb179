/** What is done to the pages that Next.js keeps in files. */
import { existsSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { log } from './log'

/**
 * Pages that were rendered while serving. Next.js writes them in place, so a crash may leave one cut
 * off: no start trusts those of the run before.
 */
export const RENDERED_PAGES = '.next/server/route-cache'

/** The pages of the build. */
const BUILT = '.next/server/app'

/** Drops what earlier runs rendered; it is rendered again at its first visit. */
export function forgetRenderedPages(): void {
  if (!existsSync(RENDERED_PAGES)) return
  // The folder itself may be a mount.
  for (const name of readdirSync(RENDERED_PAGES))
    rmSync(path.join(RENDERED_PAGES, name), { recursive: true })
}

/** So many rendered pages are kept at least, some 140 kB each; a whole archive may be a hundred times that. */
const KEPT_PAGES = 5_000

/** How often it is looked whether there are more, milliseconds. */
const LOOK_EVERY_MS = 5 * 60_000

/** The file that makes a page one; without it Next.js renders the page. The others have other endings. */
const PAGE = /\.(?:html|body)$/

const OTHER_ENDINGS = ['.meta', '.rsc']

/**
 * Drops the pages that were rendered longest ago whenever there are too many: Next.js never does, and a
 * crawler that walks through the archive would fill the disk.
 */
export function keepRenderedPagesFew(): void {
  const look = () => {
    dropOldPages(RENDERED_PAGES, KEPT_PAGES).catch((err: unknown) => {
      log.error({ event: 'pages not dropped', err }, 'Chưa dọn được trang cũ (pages not dropped)')
    })
  }
  setInterval(look, LOOK_EVERY_MS).unref()
}

/** Drops all pages below `folder` but the newest `kept`. */
export async function dropOldPages(folder: string, kept: number): Promise<void> {
  if (!existsSync(folder)) return
  const names = await readdir(folder, { recursive: true })
  const files = names.filter((name) => PAGE.test(name)).map((name) => path.join(folder, name))
  if (files.length <= kept) return
  const pages: { readonly file: string; readonly at: number }[] = []
  // One after the other: readers come first.
  for (const file of files) pages.push({ file, at: (await stat(file)).mtimeMs })
  const old = pages.sort((a, b) => b.at - a.at).slice(kept)
  for (const { file } of old) {
    await rm(file, { force: true })
    for (const ending of OTHER_ENDINGS) await rm(file.replace(PAGE, ending), { force: true })
  }
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
