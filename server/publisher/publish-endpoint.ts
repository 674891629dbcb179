import type { IncomingMessage, ServerResponse } from 'node:http'
import { setting } from '@/lib/config'
import { ENDPOINTS } from '@/lib/routes'
import { log } from '@/lib/telemetry'
import type { Step } from '../pipeline/step'
import { answerUnread } from '../security/limited-body'
import { makeSignatureCheck, type OthersMemory, type SignatureCheck } from './signature'
import type { Publisher } from './start-publisher'

const { path: ADDRESS } = ENDPOINTS.publish

/** The largest delivery of a Git host: GitHub's own limit (https://docs.github.com/en/webhooks/webhook-events-and-payloads). */
export const MAX_DELIVERY_BYTES = 25 * 2 ** 20

/** Whether a request is for this address, which limits bodies by itself. */
export function isDelivery({ url }: IncomingMessage): boolean {
  return url?.split('?', 1)[0] === ADDRESS
}

class TooLarge extends Error {}

/**
 * Answers `POST /api/publish`, for a Git host's webhook or a script, when PUBLISH_SECRET is set;
 * without it there is no such address. With PUBLISH_BRANCH the branch is pulled first. A request is
 * accepted once, by one of several servers, as `others` remember; one of which nothing came, again.
 */
export function answerPublish(publisher: Publisher, others: OthersMemory): Step {
  const secret = setting('PUBLISH_SECRET')
  const check = secret ? makeSignatureCheck(secret, others) : undefined
  return (request, response, next) => {
    if (!isDelivery(request)) next()
    else if (check)
      answer(request, response, check, publisher).catch((error) => fail(request, response, error))
    else send(request, response, 404, { error: 'not found' })
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  check: SignatureCheck,
  publisher: Publisher,
): Promise<void> {
  if (request.method !== 'POST') {
    response.setHeader('Allow', 'POST')
    return send(request, response, 405, { error: 'method not allowed' })
  }
  const verdict = await check(request.headers, bodyOf(request), Date.now())
  if (verdict === 'refused') return send(request, response, 401, { error: 'no or wrong signature' })
  if (verdict === 'replayed') return send(request, response, 409, { error: 'already received' })
  const startedAt = performance.now()
  const publication = await publisher
    .publishAll(setting('PUBLISH_BRANCH'))
    .catch(async (error: unknown) => {
      await verdict.takeBack()
      throw error
    })
  const { published, removed, refused } = publication
  const milliseconds = Math.round(performance.now() - startedAt)
  send(request, response, 200, { published, removed, refused, milliseconds })
}

/** A body as it comes. Throws `TooLarge`. */
async function* bodyOf(request: IncomingMessage): AsyncGenerator<Buffer> {
  let size = Number(request.headers['content-length'] ?? 0)
  if (size > MAX_DELIVERY_BYTES) throw new TooLarge()
  size = 0
  // Who is answered before the end still has the line.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += (chunk as Buffer).length
    if (size > MAX_DELIVERY_BYTES) throw new TooLarge()
    yield chunk as Buffer
  }
}

function fail(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  if (error instanceof TooLarge) {
    send(request, response, 413, { error: 'body too large' })
    return
  }
  // Who sent it is gone, and nothing was to be published yet.
  if (!request.complete && request.destroyed) return
  log.error(
    { event: 'webhook failed', err: error },
    'Xuất bản không thành, báo vẫn như trước (publishing failed)',
  )
  if (!response.headersSent)
    send(request, response, 503, { error: 'publishing failed; nothing changed' })
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  body: unknown,
): void {
  response.statusCode = status
  response.setHeader('Content-Type', 'application/json; charset=utf-8')
  response.setHeader('Cache-Control', 'no-store')
  const text = `${JSON.stringify(body)}\n`
  if (request.complete) response.end(text)
  else answerUnread(request, response, text)
}
