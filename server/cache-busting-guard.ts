import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { LRUCache } from 'lru-cache'

/** Under which address the edge keeps the answer: without where a reader came from. */
const EDGE_PAGE = 'x-edge-page'

/** What an edge keeps pages apart by and anybody may write as they like. */
const FREE_HEADERS = [
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-url',
] as const

/**
 * What somebody may have made up in a request, as one short word; undefined where nothing is. To be
 * asked before other layers change the request. `status` is that of the answer.
 */
export function requestFingerprint({
  url = '',
  headers,
}: IncomingMessage): (status: number) => string | undefined {
  const address = String(headers[EDGE_PAGE] ?? url)
  const free = FREE_HEADERS.map((name) => headers[name])
  const isFree = /[?%]/.test(address) || free.some((value) => value !== undefined)
  const isCached = isCachedAlready(headers)
  return (status) => {
    if (isCached || (status !== 404 && !isFree)) return undefined
    return createHash('sha1')
      .update([address, ...free].join('\n'))
      .digest('base64')
  }
}

/** An edge that asks whether a page is still the same has it, and is to hear that it is gone. */
function isCachedAlready(headers: IncomingHttpHeaders): boolean {
  return headers['if-none-match'] !== undefined
}

/** Whether something was asked before, remembering the `most` things asked last. */
export function askedBefore(most: number): (what: string) => boolean {
  const asked = new LRUCache<string, true>({ max: most })
  return (what) => {
    const wasAsked = asked.has(what)
    asked.set(what, true)
    return wasAsked
  }
}
