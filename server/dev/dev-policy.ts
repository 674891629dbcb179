import type { IncomingMessage, OutgoingHttpHeader, OutgoingHttpHeaders } from 'node:http'
import { SiteResponse } from '../pipeline/site-response'
import { pagePolicy } from '../security/content-policy'

/** What the framework's tools need: scripts and styles in the page, code made at run time, a socket. */
const FOR_TOOLS: Readonly<Record<string, string>> = {
  'script-src': "'self' 'unsafe-inline' 'unsafe-eval' blob:",
  'style-src': "'self' 'unsafe-inline'",
  'connect-src': "'self' ws: wss:",
  'img-src': "'self' data: blob:",
}

/**
 * Answers as the site does, but that pages may run the framework's tools: the site's own policy is only
 * reported where they need more, and holds everywhere else.
 */
export class DevResponse<
  Request extends IncomingMessage = IncomingMessage,
> extends SiteResponse<Request> {
  override writeHead(
    status: number,
    reason?: string | OutgoingHttpHeaders | OutgoingHttpHeader[],
    headers?: OutgoingHttpHeaders | OutgoingHttpHeader[],
  ): this {
    const isPage = String(this.getHeader('content-type') ?? '').startsWith('text/html')
    if (isPage && !this.hasHeader(POLICY)) {
      this.setHeader(POLICY, withTools(pagePolicy()))
      this.setHeader(`${POLICY}-Report-Only`, pagePolicy())
    }
    return Reflect.apply(super.writeHead, this, [status, reason, headers])
  }
}

const POLICY = 'Content-Security-Policy'

function withTools(policy: string): string {
  return policy
    .split('; ')
    .map((directive) => {
      const [name = ''] = directive.split(' ', 1)
      return name in FOR_TOOLS ? `${name} ${FOR_TOOLS[name]}` : directive
    })
    .join('; ')
}
