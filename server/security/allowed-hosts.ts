import type { IncomingMessage } from 'node:http'
import { setting } from '@/lib/config'
import { ENDPOINTS } from '@/lib/routes'
import { answerPlainly } from '../answer-plainly'
import type { Step } from '../pipeline/step'

/** Asked for by this machine itself, under whatever name. */
const FROM_WITHIN = new Set<string>([ENDPOINTS.alive.path, ENDPOINTS.ready.path])

/**
 * Answers 421 to requests for other hosts than ALLOWED_HOSTS names (without ports, separated by
 * commas or spaces), and 400 to those that name two: a proxy may believe the other one (RFC 9112, 3.2).
 * Without that setting every host is served, and none ever appears in an answer.
 */
export function allowHosts(): Step {
  const allowed = (setting('ALLOWED_HOSTS') ?? '')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
  const isAllowed = (request: IncomingMessage) =>
    allowed.length === 0 ||
    allowed.includes(hostOf(request)) ||
    FROM_WITHIN.has(request.url?.split('?', 1)[0] ?? '')
  return (request, response, next) => {
    const { length = 0 } = request.headersDistinct.host ?? []
    if (length > 1) answerPlainly(response, 400, 'Two hosts.')
    else if (isAllowed(request)) next()
    else answerPlainly(response, 421, 'Unknown host.')
  }
}

function hostOf({ headers }: IncomingMessage): string {
  return (headers.host ?? '').toLowerCase().replace(/:\d*$/, '')
}
