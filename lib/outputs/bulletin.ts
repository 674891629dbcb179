import { breakingNews, latestStories, liveVersions, STORIES_PER_PAGE } from '@/lib/query'
import type { Bulletin } from '@/lib/shared/bulletin'

/** What open pages are told at `now`, milliseconds since 1970. */
export function bulletin(now: number): Bulletin {
  const live = liveVersions(now)
  return {
    latest: latestStories(now, { limit: STORIES_PER_PAGE }).map(({ href }) => href),
    khan: breakingNews(now) ?? null,
    ...(Object.keys(live).length > 0 && { live }),
  }
}
