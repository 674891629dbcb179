import type { IncomingMessage, ServerResponse } from 'node:http'
import { setting } from '@/lib/config'
import { log } from '@/lib/telemetry'
import { answerPlainly } from '../answer-plainly'
import type { Step } from '../pipeline/step'
import { makeSignatureCheck, type OthersMemory, type SignatureCheck } from './signature'
import type { Publisher } from './start-publisher'

const ADDRESS = '/api/publish'
const MAX_BODY_BYTES = 64 * 1024

/**
 * Answers `POST /api/publish`, for a Git host's webhook or a script, when PUBLISH_SECRET is set;
 * without it there is no such address. With PUBLISH_BRANCH the branch is pulled first. A request is
 * accepted once, by one of several servers, as `others` remember; one of which nothing came, again.
 */
export function answerPublish(publisher: Publisher, others: OthersMemory): Step {
  const secret = setting('PUBLISH_SECRET')
  const check = secret ? makeSignatureCheck(secret, others) : undefined
  return (request, response, next) => {
    if (request.url?.split('?', 1)[0] !== ADDRESS) next()
    else if (!check) answerPlainly(response, 404, 'Not found.')
    else answer(request, response, check, publisher).catch((error) => fail(response, error))
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
    return send(response, 405, { error: 'method not allowed' })
  }
  const body = await readBody(request)
  if (!body) {
    response.setHeader('Connection', 'close')
    return send(response, 413, { error: 'body too large' })
  }
  const verdict = await check(request.headers, body, Date.now())
  if (verdict === 'refused') return send(response, 401, { error: 'no or wrong signature' })
  if (verdict === 'replayed') return send(response, 409, { error: 'already received' })
  const startedAt = performance.now()
  const publication = await publisher
    .publishAll(setting('PUBLISH_BRANCH'))
    .catch(async (error: unknown) => {
      await verdict.takeBack()
      throw error
    })
  const { published, removed, refused } = publication
  const milliseconds = Math.round(performance.now() - startedAt)
  send(response, 200, { published, removed, refused, milliseconds })
}

/** The whole body, or undefined when it is larger than may be. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return undefined
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_BODY_BYTES) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function fail(response: ServerResponse, error: unknown): void {
  log.error(
    { event: 'webhook failed', err: error },
    'Xuất bản không thành, báo vẫn như trước (publishing failed)',
  )
  if (!response.headersSent) send(response, 503, { error: 'publishing failed; nothing changed' })
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
  })
  response.end(`${JSON.stringify(body)}\n`)
}
