import type { SiteResponse } from './pipeline/site-response'
import { withQuery } from './security/known-query'

/**
 * Browsers keep a 308 that says nothing for ever: a story renamed and renamed back would lead them round
 * in circles. So they ask each time, as for a page; the edge keeps it as it keeps pages.
 */
const MOVED_FOR = 'public, max-age=0, s-maxage=30'

/** Sends a reader on to the address that a page has now, with the query they came with. */
export function sendOn(response: SiteResponse, to: string, query = ''): void {
  response.setHeader('Cache-Control', MOVED_FOR)
  response.setHeader('Location', withQuery(to, query))
  response.writeHead(308).end()
}
