import { createHash } from 'node:crypto'
import { bulletin } from '@/lib/outputs'
import { ENDPOINTS } from '@/lib/routes'
import { log } from '@/lib/telemetry'
import { isKnown } from '../lib/shared/etag'
import { answerPlainly } from './answer-plainly'
import { compressOnce, preferredEncoding } from './compress'
import { readableVersion } from './content-version'
import type { SiteResponse } from './pipeline/site-response'
import type { Step } from './pipeline/step'

/** The same for all who ask within a second: the content may be the same while something's time has come. */
type Written = { readonly of: string; readonly tag: string; readonly body: Buffer }

let last: Written | undefined

/**
 * Answers with what open pages ask every few seconds (`client/bulletin.ts`): a kilobyte, and mostly that it is
 * still the same. At the edge one second's readers make one question of it.
 */
export const answerBulletin: Step = (request, response, next) => {
  if (request.url?.split('?', 1)[0] !== ENDPOINTS.bulletin.path) return next()
  try {
    last = written(Date.now())
  } catch (err) {
    log.error({ event: 'content unreadable', err }, 'Không đọc được nội dung (content unreadable)')
    return answerPlainly(response, 503, 'Try again later.', { 'Cache-Control': 'no-store' })
  }
  const encoding = preferredEncoding(String(request.headers['accept-encoding'] ?? ''))
  const etag = `"${last.tag}-${encoding ?? 'id'}"`
  response.setHeader('ETag', etag)
  response.setHeader('Cache-Control', 'public, max-age=1')
  response.setHeader('Vary', 'Accept-Encoding')
  if (isKnown(request.headers['if-none-match'] ?? null, etag))
    return void response.writeHead(304).end()
  send(response, last, encoding, request.method === 'HEAD')
}

function written(now: number): Written {
  const of = `${readableVersion()} ${Math.floor(now / 1_000)}`
  if (last?.of === of) return last
  const body = Buffer.from(JSON.stringify(bulletin(now)))
  return { of, body, tag: createHash('sha256').update(body).digest('base64url').slice(0, 16) }
}

function send(
  response: SiteResponse,
  { tag, body }: Written,
  encoding: ReturnType<typeof preferredEncoding>,
  isHead: boolean,
): void {
  response.setHeader('Content-Type', 'application/json')
  response.setHeader('X-Content-Type-Options', 'nosniff')
  if (encoding) response.setHeader('Content-Encoding', encoding)
  compressOnce(encoding, tag, async () => body).then(
    (sent) => {
      response.setHeader('Content-Length', sent.byteLength)
      response.end(isHead ? undefined : sent)
    },
    (err: unknown) => {
      log.error({ event: 'page not sent', err }, 'Không gửi được bản tin (bulletin not sent)')
      response.destroy()
    },
  )
}
