import type { IncomingMessage, RequestListener } from 'node:http'
import { answerPlainly } from '../answer-plainly'

/** Asked for by this machine itself, under whatever name. */
const FROM_WITHIN = new Set(['/healthz', '/readyz', '/api/internal/refresh'])

/**
 * Answers 421 to requests for other hosts than ALLOWED_HOSTS names (without ports, separated by
 * commas or spaces), and 400 to those that name two: a front may believe the other one (RFC 9112, 3.2).
 * Without that setting every host is served, and none ever appears in an answer.
 */
export function withAllowedHosts(handle: RequestListener): RequestListener {
  const decide = withNamedHosts(handle)
  return (request, response) => {
    const { length = 0 } = request.headersDistinct.host ?? []
    if (length > 1) answerPlainly(response, 400, 'Two hosts.')
    else decide(request, response)
  }
}

function withNamedHosts(handle: RequestListener): RequestListener {
  const allowed = (process.env.ALLOWED_HOSTS ?? '')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
  if (allowed.length === 0) return handle
  return (request, response) => {
    const isAllowed = allowed.includes(hostOf(request))
    if (isAllowed || FROM_WITHIN.has(request.url?.split('?', 1)[0] ?? '')) handle(request, response)
    else answerPlainly(response, 421, 'Unknown host.')
  }
}

function hostOf({ headers }: IncomingMessage): string {
  return (headers.host ?? '').toLowerCase().replace(/:\d*$/, '')
}
