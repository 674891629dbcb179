import type { IncomingMessage, ServerResponse } from 'node:http'
import { trustedProxies } from '@/lib/config'
import { storyAt } from '@/lib/query'
import { ENDPOINTS } from '@/lib/routes'
import { log } from '@/lib/telemetry'
import type { Step } from '../pipeline/step'
import { type FirstPageviews, firstPageviews } from './first-pageviews'
import { isReader } from './is-reader'
import type { PageviewCounter } from './pageview-counter'
import { readerAddress } from './reader-address'

/** Where `client/count-read.ts` tells that a page is being read. */
const { path: ADDRESS, query: QUERY } = ENDPOINTS.pageviews

/**
 * Answers `POST` with a page's address in its query, by which an open page tells that somebody reads it, so
 * that reads are counted whatever cache stands before this server. It says 204 to everybody; what is
 * counted is a reader's first visit of a public story within the hour
 * (docs/decisions/0016-most-read.md).
 */
export function answerPageviews(counter: PageviewCounter): Step {
  const proxies = trustedProxies()
  const isFirst = firstPageviews()
  return (request, response, next) => {
    if (request.url?.split('?', 1)[0] !== ADDRESS) return next()
    const status = statusFor(request)
    if (status === 204) countRead(request, { proxies, isFirst, counter })
    answer(response, status)
  }
}

function statusFor({ method, headers }: IncomingMessage): number {
  if (method !== 'POST') return 405
  const hasBody =
    headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
  return hasBody ? 413 : 204
}

function answer(response: ServerResponse, status: number): void {
  response.setHeader('Cache-Control', 'no-store')
  if (status === 405) response.setHeader('Allow', 'POST')
  // A body nobody asked for is not read.
  if (status === 413) response.setHeader('Connection', 'close')
  response.writeHead(status).end()
}

type Counting = {
  readonly proxies: number
  readonly isFirst: FirstPageviews
  readonly counter: PageviewCounter
}

function countRead(request: IncomingMessage, { proxies, isFirst, counter }: Counting): void {
  if (!isReader(request)) return
  const now = Date.now()
  const page = new URL(request.url ?? '', 'http://localhost').searchParams.get(QUERY.page) ?? ''
  try {
    const story = storyAt(page, now)
    if (!story) return
    const agent = request.headers['user-agent'] ?? ''
    const read = { address: readerAddress(request, proxies), agent, story: page }
    if (isFirst(read, now)) counter.count(story, now)
  } catch (error) {
    // The content cannot be asked just now: one read less.
    log.error(
      { event: 'content unreadable', err: error },
      'Không đọc được nội dung (content unreadable)',
    )
  }
}
