import { readFileSync } from 'node:fs'
import { contentDigest } from '@/lib/query'
import { type ClusterPages, shareClusterPages } from './cluster-pages'
import { connectRedis } from './cluster-redis'
import { type SharedContent, shareContent } from './shared-content'
import { forgetTogether, rememberTogether } from './shared-memory'
import { type SharedPageviews, sharePageviews } from './shared-pageviews'

/** What a server has in common with others of the same newspaper (docs/decisions/0022-several-servers.md). */
export type Cluster = {
  readonly content: SharedContent
  readonly pages: ClusterPages
  readonly pageviews: SharedPageviews
  /** Whether a word, of a webhook, is new to all of them; then all look at their content. */
  hear(word: string): Promise<boolean>
  /** Has such a word be new again. */
  forget(word: string): Promise<void>
  leave(): void
}

/**
 * Joins the servers whose Redis is at `url`; `look` looks at this server's content, as it does when
 * something was published elsewhere.
 */
export function startClusterMember(url: string, look: () => Promise<unknown>): Cluster {
  const redis = connectRedis(url)
  const content = shareContent(redis, { digest: contentDigest, look })
  return {
    content,
    pages: shareClusterPages(redis, readFileSync('.next/BUILD_ID', 'utf8')),
    pageviews: sharePageviews(redis),
    async hear(word) {
      const isNew = await rememberTogether(redis, word)
      if (isNew) content.call()
      return isNew
    },
    forget: (word) => forgetTogether(redis, word),
    leave: redis.stop,
  }
}
