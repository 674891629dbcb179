import type { ServerResponse } from 'node:http'
import { PASS_NAME } from '@/lib/config'
import { NEEDS_PASS, type Refusals, writeStatus } from '@/lib/editors'
import { previewSecret, storyStatus } from '@/lib/publish'
import { ENDPOINTS } from '@/lib/routes'
import { log } from '@/lib/telemetry'
import type { Step } from '../pipeline/step'
import { deskAt } from './desk'
import { deskPage, noPassPage } from './desk-page'
import { hasDeskPass, takeLinkedPass } from './desk-pass'

/** What the newsroom alone is told is kept by nobody, framed by nobody, and loads nothing. */
const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex, nofollow',
  'Referrer-Policy': 'no-referrer',
}

/**
 * Shows the newsroom what is live, planned and refused, and tells its web editor how the story at hand is. Only to
 * who has the desk's pass, from a link that `npm run desk` prints. `refusals` says what is wrong now.
 */
export function answerDesk(refusals: () => Refusals): Step {
  const secret = previewSecret()
  return (request, response, next) => {
    const [path = '', query = ''] = (request.url ?? '').split(/\?(.*)/s)
    const isBoard = path === ENDPOINTS.desk.path
    if (!isBoard && path !== ENDPOINTS.storyStatus.path) return next()
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return void response.writeHead(405, { Allow: 'GET, HEAD' }).end()
    const asked = new URLSearchParams(query)
    const now = Date.now()
    const pass = asked.get(PASS_NAME)
    if (isBoard && pass !== null && takeLinkedPass(response, { path, pass, secret, now })) return
    if (!hasDeskPass(request, secret, now))
      // The editor goes on without; a refusal would stand in its browser's console each time.
      return isBoard
        ? send(response, 403, 'html', noPassPage())
        : send(response, 200, 'json', JSON.stringify(NEEDS_PASS))
    answerWith(response, async () => {
      if (isBoard) {
        const { section, author } = ENDPOINTS.desk.query
        const chosen = { section: asked.get(section) ?? '', author: asked.get(author) ?? '' }
        return send(response, 200, 'html', deskPage(deskAt(now, refusals(), secret), chosen, now))
      }
      const { kind, slug } = ENDPOINTS.storyStatus.query
      const status = await storyStatus(kindOf(asked.get(kind)), asked.get(slug) ?? '', now)
      send(response, 200, 'json', writeStatus(status, refusals(), secret, now))
    })
  }
}

function kindOf(word: string | null): 'article' | 'headline' {
  return word === 'headline' ? 'headline' : 'article'
}

/** While the store cannot be read, the desk says so; nothing of it reaches a reader. */
function answerWith(response: ServerResponse, answer: () => Promise<void>): void {
  answer().catch((err: unknown) => {
    log.error({ event: 'desk failed', err }, 'Không mở được trang Hôm nay (desk failed)')
    if (!response.headersSent) response.writeHead(503)
    response.end()
  })
}

function send(response: ServerResponse, status: number, type: 'html' | 'json', body: string): void {
  const media = type === 'html' ? 'text/html' : 'application/json'
  response.writeHead(status, {
    'Content-Type': `${media}; charset=utf-8`,
    'Content-Length': Buffer.byteLength(body),
  })
  response.end(body)
}
