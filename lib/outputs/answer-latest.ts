import { createHash } from 'node:crypto'
import { latestStories, STORIES_PER_PAGE } from '@/lib/query'
import { isKnown } from '../shared/etag'

/** For how long an answer may be used again, seconds. */
const FRESH_S = 15

/** The addresses of the latest stories, newest first, as `["/…"]`. */
export function answerLatest(request: Request): Response {
  const hrefs = latestStories(Date.now(), STORIES_PER_PAGE).map(({ href }) => href)
  const body = JSON.stringify(hrefs)
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`
  const headers = { ETag: etag, 'Cache-Control': `public, max-age=${FRESH_S}` }
  if (isKnown(request.headers.get('If-None-Match'), etag)) {
    return new Response(null, { status: 304, headers })
  }
  return Response.json(hrefs, { headers })
}
