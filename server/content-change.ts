import { existsSync, readFileSync } from 'node:fs'
import { contentVersion } from '../lib/content'
import { INTERNAL_TOKEN } from './internal-token'
import { log } from './log'
import type { Loopback } from './loopback'

/** Where the build notes which content its pages were made from. */
const BUILT_FROM = '.next/content-version'

/** How often the server looks whether another process has published, milliseconds. */
const LOOK_EVERY_MS = 250

/** Renders that end within so long of each other are taken together, milliseconds. */
const TOGETHER_MS = 20

/** Has pages rendered again whenever the content changes. */
export type ContentFollower = {
  /**
   * Begins to follow. If the content is not what the build was made from, the build's own pages are
   * not served at all. Rejects when the content cannot be read.
   */
  follow(): Promise<void>
  /** Looks now, because something was published; whoever else publishes is noticed soon after. */
  look(): void
  /** Marks pages as outdated once more: one was rendered while the content changed. */
  markAgain(): void
}

/** Makes the follower of a server that answers at `loopback`; it calls `onChange` at each change. */
export function contentFollower(loopback: Loopback, onChange: () => void): ContentFollower {
  let followed: string | undefined
  let running = Promise.resolve()
  const mark = async () => {
    await refreshPages(loopback, '?keep')
    onChange()
  }
  let isToMarkAgain = false
  // Many pages may have been under way: they are marked together.
  const markAgain = () => {
    if (isToMarkAgain) return
    isToMarkAgain = true
    setTimeout(() => {
      isToMarkAgain = false
      mark().catch(reportUnmarked)
    }, TOGETHER_MS).unref()
  }
  const lookNow = async () => {
    if (followed === undefined) return
    try {
      const version = contentVersion()
      if (version !== followed) await mark()
      followed = version
    } catch (err) {
      // The pages stay as they are until the content can be read again.
      log.error(
        { event: 'content unreadable', err },
        'Không đọc được nội dung (content unreadable)',
      )
    }
  }
  const look = () => {
    running = running.then(lookNow)
  }
  return {
    look,
    markAgain,
    async follow() {
      const built = existsSync(BUILT_FROM) ? readFileSync(BUILT_FROM, 'utf8') : undefined
      const version = contentVersion()
      if (built !== version) await refreshPages(loopback, '')
      followed = version
      setInterval(look, LOOK_EVERY_MS).unref()
    },
  }
}

function reportUnmarked(err: unknown): void {
  log.error({ event: 'pages not marked', err }, 'Chưa đánh dấu được trang cũ (pages not marked)')
}

/** Next.js marks pages as outdated only while it answers a request, so the server asks itself to. */
async function refreshPages({ host, port }: Loopback, query: '' | '?keep'): Promise<void> {
  const answer = await fetch(`http://${host}:${port}/api/internal/refresh${query}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${INTERNAL_TOKEN}` },
  })
  if (!answer.ok) throw new Error(`refreshing the pages failed with status ${answer.status}`)
}
