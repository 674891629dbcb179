import { createHash } from 'node:crypto'
import { topicNews } from '@/lib/query'
import { isKnown } from '../shared/etag'

/** For how long an answer may be used again, seconds. */
const FRESH_S = 60

/**
 * The newest stories with their topics, as `[["gom", "/…", 1756789000000]]`. It is the same for all
 * readers: which topics one follows stays on their device.
 */
export function answerTopicNews(request: Request): Response {
  const body = JSON.stringify(topicNews(Date.now()))
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`
  const headers = { ETag: etag, 'Cache-Control': `public, max-age=${FRESH_S}` }
  if (isKnown(request.headers.get('If-None-Match'), etag)) {
    return new Response(null, { status: 304, headers })
  }
  return new Response(body, { headers: { ...headers, 'Content-Type': 'application/json' } })
}
