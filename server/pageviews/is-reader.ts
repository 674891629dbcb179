import type { IncomingMessage } from 'node:http'
import { isbot } from 'isbot'

/**
 * Whether a request may come from somebody who reads: a browser, with a page of ours that is open, and
 * not only fetched in case its link is pressed.
 */
export function isReader({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  const agent = headers['user-agent'] ?? ''
  const purpose = `${headers['sec-purpose'] ?? ''} ${headers.purpose ?? ''}`
  return (
    agent !== '' && !isbot(agent) && !/prefetch|prerender/.test(purpose) && isFromOurPage(headers)
  )
}

/** Browsers say which page sends; older ones only by the Origin. */
function isFromOurPage({ origin, host, ...headers }: IncomingMessage['headers']): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return false
  // Without the ports: a proxy may leave its own out.
  return (
    origin === undefined || (URL.canParse(origin) && nameOf(new URL(origin).host) === nameOf(host))
  )
}

function nameOf(host = ''): string {
  return host.toLowerCase().replace(/:\d*$/, '')
}
