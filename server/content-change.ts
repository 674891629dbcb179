import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { contentVersion } from '../lib/content'
import type { Loopback } from './loopback'

/** Where the build notes which content its pages were made from. */
const BUILT_FROM = '.next/content-version'

// Next.js marks pages as outdated only while it answers a request, so the server asks itself to.
// The word is new with every start and never leaves this process.
const token = randomBytes(32).toString('hex')
process.env.INTERNAL_TOKEN = token

/** Notes the version of the content the build was made from. */
export function noteContentOfBuild(version: string): void {
  writeFileSync(BUILT_FROM, version)
}

/** Has every page rendered again on its next visit when the content is not the build's any more. */
export async function refreshIfContentChanged({ host, port }: Loopback): Promise<void> {
  const built = existsSync(BUILT_FROM) ? readFileSync(BUILT_FROM, 'utf8') : undefined
  if (built === contentVersion()) return
  const answer = await fetch(`http://${host}:${port}/api/internal/refresh`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
  })
  if (!answer.ok) throw new Error(`refreshing the pages failed with status ${answer.status}`)
}
