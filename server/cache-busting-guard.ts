import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { LRUCache } from 'lru-cache'

/** Under which address the front keeps the answer: without where a reader came from. */
const FRONT_PAGE = 'x-front-page'

/** What a front keeps pages apart by and anybody may write as they like. */
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
export function madeUp({
  url = '',
  headers,
}: IncomingMessage): (status: number) => string | undefined {
  const address = String(headers[FRONT_PAGE] ?? url)
  const told = FREE_HEADERS.map((name) => headers[name])
  const isFree = /[?%]/.test(address) || told.some((value) => value !== undefined)
  const isKept = isKeptAlready(headers)
  return (status) => {
    if (isKept || (status !== 404 && !isFree)) return undefined
    return createHash('sha1')
      .update([address, ...told].join('\n'))
      .digest('base64')
  }
}

/** A front that asks whether a page is still the same has it, and is to hear that it is gone. */
function isKeptAlready(headers: IncomingHttpHeaders): boolean {
  return headers['if-none-match'] !== undefined
}

/** Tells whether something was asked before, remembering the `most` things asked last. */
export function askedBefore(most: number): (what: string) => boolean {
  const asked = new LRUCache<string, true>({ max: most })
  return (what) => {
    const wasAsked = asked.has(what)
    asked.set(what, true)
    return wasAsked
  }
}
