import { createHash } from 'node:crypto'
import { selectBreaking, selectBySlugs } from '@/lib/store'
import type { BreakingNews } from '../shared/bulletin'

/** The bar that stands over every page at `now` (milliseconds since 1970); undefined while there is none. */
export function breakingNews(now: number): BreakingNews | undefined {
  const written = selectBreaking()
  if (!written || now < written.from || now >= written.until) return undefined
  const { text, story, until } = written
  const href = story && selectBySlugs([story.slug], now).get(story.slug)?.href
  const key = createHash('sha256').update(text).digest('base64url').slice(0, 12)
  return { key, text, ...(href !== undefined && { href }), until }
}
