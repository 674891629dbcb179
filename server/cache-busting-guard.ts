import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { LRUCache } from 'lru-cache'

/**
 * What somebody may have made up in a request, as one short word; undefined where nothing is. To be
 * asked before other layers change the request. `status` is that of the answer.
 */
export function requestFingerprint({
  url = '',
  headers,
}: IncomingMessage): (status: number) => string | undefined {
  const isFree = /[?%]/.test(url)
  const isCached = isCachedAlready(headers)
  return (status) =>
    isCached || (status !== 404 && !isFree)
      ? undefined
      : createHash('sha1').update(url).digest('base64')
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
