import { contentDir, storePath } from '@/lib/config'
import { STORE_SOURCES } from '@/lib/store'
import { hashOfPaths } from '../shared/hash-paths'
import type { Archive } from './check-archive'

/** What the results of a check depend on, besides the content: its rules, and which pages there are. */
export const CHECK_SOURCES = [
  ...STORE_SOURCES,
  ...['app', 'public', 'lib/check'],
  // A release has the rules in these.
  'programs',
] as const

/** The paper's own archive, with its store, and with what was found in it kept beside that. */
export function ownArchive(): Required<Archive> {
  const storeFile = storePath()
  return {
    contentDir: contentDir(),
    cacheFile: storeFile.replace(/store-(.*)\.sqlite$/, 'check-$1.json'),
    storeFile,
    version: hashOfPaths(CHECK_SOURCES),
  }
}
