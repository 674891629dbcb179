import { readFileSync } from 'node:fs'
import path from 'node:path'
import { storePath } from '@/lib/config'
import type { ClusterPages } from '../cluster/cluster-pages'
import { makePageCache, type PageCache } from './page-cache'
import { openPageFiles, RENDERED_PAGES } from './page-files'
import { prerenderedPages } from './prerendered'

/** The name of the folder of pages of this paper's content: one build may serve several. */
function ofThisPaper(): string {
  return path.basename(storePath(), '.sqlite')
}

/** Opens the cache of the build in `.next`, and has Next.js use it. `cluster` is what other servers share. */
export function openPageCache(cluster: ClusterPages | undefined): PageCache {
  const build = readFileSync('.next/BUILD_ID', 'utf8')
  const cache = makePageCache({
    files: openPageFiles(path.join(RENDERED_PAGES, ofThisPaper()), build),
    prerendered: prerenderedPages(),
    ...(cluster && { cluster }),
  })
  // Next.js loads `next-cache-handler.mjs` by itself, which finds it here.
  Object.assign(globalThis, { [Symbol.for('trang-nhat.page-cache')]: cache })
  return cache
}
