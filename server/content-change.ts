import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { contentVersion } from '../lib/content'
import type { Loopback } from './loopback'

/** Where the build notes which content its pages were made from. */
const BUILT_FROM = '.next/content-version'

/** How often the server looks whether another process has published, milliseconds. */
const LOOK_EVERY_MS = 250

// Next.js marks pages as outdated only while it answers a request, so the server asks itself to.
// The word is new with every start and never leaves this process.
const token = randomBytes(32).toString('hex')
process.env.INTERNAL_TOKEN = token

/** Notes the version of the content the build was made from. */
export function noteContentOfBuild(version: string): void {
  writeFileSync(BUILT_FROM, version)
}

/** Has pages rendered again whenever the content changes. */
export type ContentFollower = {
  /**
   * Begins to follow. If the content is not what the build was made from, the build's own pages are
   * not served at all. Rejects when the content cannot be read.
   */
  follow(): Promise<void>
  /** Looks now, because something was published; whoever else publishes is noticed soon after. */
  look(): void
}

/** Makes the follower of a server that answers at `loopback`. */
export function contentFollower(loopback: Loopback): ContentFollower {
  let followed: string | undefined
  let running = Promise.resolve()
  const lookNow = async () => {
    if (followed === undefined) return
    try {
      const version = contentVersion()
      if (version !== followed) await refreshPages(loopback, '?keep')
      followed = version
    } catch (error) {
      // The pages stay as they are until the content can be read again.
      console.error(error)
    }
  }
  const look = () => {
    running = running.then(lookNow)
  }
  return {
    look,
    async follow() {
      const built = existsSync(BUILT_FROM) ? readFileSync(BUILT_FROM, 'utf8') : undefined
      const version = contentVersion()
      if (built !== version) await refreshPages(loopback, '')
      followed = version
      setInterval(look, LOOK_EVERY_MS).unref()
    },
  }
}

async function refreshPages({ host, port }: Loopback, query: '' | '?keep'): Promise<void> {
  const answer = await fetch(`http://${host}:${port}/api/internal/refresh${query}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
  })
  if (!answer.ok) throw new Error(`refreshing the pages failed with status ${answer.status}`)
}
