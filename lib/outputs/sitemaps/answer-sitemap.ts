import { contentDigest, newestStories } from '@/lib/query'
import { ENDPOINTS } from '@/lib/routes'
import { answerText } from '../answer-text'
import { findPart, partAddress, sitemapParts } from './sitemap-parts'
import { writeNewsSitemap, writeSitemap, writeSitemapIndex } from './write-sitemap'

const XML = 'application/xml'

/** What news searches take: the last two days, and no more than a thousand stories. */
const NEWS_SINCE_MS = 48 * 3_600_000
const MOST_NEWS = 1_000

/** The answer of the sitemap at a path; undefined where none can be. */
export function answerSitemap(request: Request, path: string): Promise<Response> | undefined {
  if (path === ENDPOINTS.sitemapIndex.path) return answerIndex(request, path)
  if (path === ENDPOINTS.newsSitemap.path) return answerNews(request, path)
  return path.startsWith(ENDPOINTS.sitemaps.path) ? answerPart(request, path) : undefined
}

function answerIndex(request: Request, path: string): Promise<Response> {
  const parts = sitemapParts(Date.now())
  const entries = parts.map((part) => ({ path: partAddress(part), changedAt: part.changedAt }))
  return answerText(request, {
    path,
    type: XML,
    madeFrom: entries.map(({ path, changedAt }) => `${path} ${changedAt}`),
    make: () => writeSitemapIndex(entries),
  })
}

async function answerPart(request: Request, path: string): Promise<Response> {
  const part = findPart(path, Date.now())
  if (!part) return new Response(null, { status: 404 })
  return answerText(request, {
    path,
    type: XML,
    madeFrom: [contentDigest(), ...part.madeFrom],
    make: () => writeSitemap(part.entries()),
  })
}

function answerNews(request: Request, path: string): Promise<Response> {
  const now = Date.now()
  const newest = newestStories({}, now, MOST_NEWS)
  // What was paid for is no news.
  const stories = newest.filter(
    ({ publishedAt, sponsor }) => publishedAt > now - NEWS_SINCE_MS && !sponsor,
  )
  return answerText(request, {
    path,
    type: XML,
    madeFrom: [contentDigest(), ...stories.map(({ href }) => href)],
    make: () => writeNewsSitemap(stories),
  })
}
