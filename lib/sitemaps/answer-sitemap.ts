import { answerText } from '../answer-text'
import { contentDigest, newestStories } from '../content'
import { findPart, partAddress, sitemapParts } from './sitemap-parts'
import { writeNewsSitemap, writeSitemap, writeSitemapIndex } from './write-sitemap'

const XML = 'application/xml'

/** What news searches take: the last two days, and no more than a thousand stories. */
const NEWS_SINCE_MS = 48 * 3_600_000
const MOST_NEWS = 1_000

/** Answers a request for the index of all sitemaps. */
export function answerSitemapIndex(request: Request): Promise<Response> {
  const parts = sitemapParts(Date.now())
  const entries = parts.map((part) => ({ path: partAddress(part), changedAt: part.changedAt }))
  return answerText(request, {
    type: XML,
    madeFrom: entries.map(({ path, changedAt }) => `${path} ${changedAt}`),
    make: () => writeSitemapIndex(entries),
  })
}

/** Answers a request for the sitemap of a name. */
export async function answerSitemap(request: Request, name: string): Promise<Response> {
  const part = findPart(name, Date.now())
  if (!part) return new Response(null, { status: 404 })
  return answerText(request, {
    type: XML,
    madeFrom: [contentDigest(), ...part.madeFrom],
    make: () => writeSitemap(part.entries()),
  })
}

/** Answers a request for the sitemap of the newest stories. */
export function answerNewsSitemap(request: Request): Promise<Response> {
  const now = Date.now()
  const newest = newestStories({}, now, MOST_NEWS)
  const stories = newest.filter(({ publishedAt }) => publishedAt > now - NEWS_SINCE_MS)
  return answerText(request, {
    type: XML,
    madeFrom: [contentDigest(), ...stories.map(({ href }) => href)],
    make: () => writeNewsSitemap(stories),
  })
}
