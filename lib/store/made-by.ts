import { existsSync, readFileSync } from 'node:fs'
import { hashOfPaths } from '../shared/hash-paths'

/** What decides how a file of the content becomes a document of the store. */
export const STORE_SOURCES = [
  'lib/body',
  'lib/check',
  'lib/config',
  'lib/files',
  'lib/model',
  'lib/pictures',
  'lib/publish',
  'lib/routes',
  'lib/shared',
  'lib/store',
  'messages/en.json',
  'messages/vi.json',
  'package-lock.json',
] as const

/** A release has no sources: `scripts/package.ts` notes there what they were. */
export const SOURCES_NOTE = 'store-sources'

let version: string | undefined

/** A word for the sources that compile documents, as they were when this process first asked. */
export function storeSources(): string {
  version ??= existsSync(SOURCES_NOTE)
    ? readFileSync(SOURCES_NOTE, 'utf8')
    : hashOfPaths(STORE_SOURCES)
  return version
}
