import { createHash } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { keepResults } from '../lib/keep-results'
import { isSecondAttempt } from './ask-again'
import { compress, type Encoding, preferredEncoding } from './compress'
import { withQueryInChoice } from './editions'
import { ERROR_PAGE } from './error-page'
import { finishLightPage, isLightPage } from './finish-light-page'
import { finishPage, isReadingPage } from './finish-page'
import { holdBackText, mediaTypeOf } from './hold-back-text'
import { log } from './log'
import { withOwnStyles } from './page-styles'
import { isInDraftMode } from './preview/draft-mode'
import { LIGHT_POLICY, pagePolicy } from './security/content-policy'
import { SPECULATION_RULES_HEADER } from './speculation-rules'

/** A page as it travels, and the headers that are only its own. */
type FinishedPage = { readonly body: Buffer; readonly headers?: Readonly<Record<string, string>> }

/** How many finished pages are kept, as they travel; a page is some 10 kB. */
const KEPT_PAGES = 500

const kept = keepResults<FinishedPage>(KEPT_PAGES)

/**
 * Finishes every HTML page before it is sent: reading pages lose the framework's scripts and carry
 * the style rules they use; then come their Content-Security-Policy and compression. It stands between
 * Next.js and the reader, so it does not matter whether a page was prerendered, regenerated or
 * rendered for this very request. FINISH_PAGES=off, for looking into pages only, sends them as Next.js
 * makes them; browsers then refuse the framework's scripts.
 */
export function withFinishedPages(handle: RequestListener): RequestListener {
  if (process.env.FINISH_PAGES === 'off') return handle
  return (request, response) => {
    if (mayBePage(request)) {
      const encoding = preferredEncoding(String(request.headers['accept-encoding'] ?? ''))
      // The page is compressed when it is finished, not before.
      delete request.headers['accept-encoding']
      const { url = '/' } = request
      const known = request.headers['if-none-match']
      // Node leaves the body out by itself, and the headers are those of the whole page.
      request.method = 'GET'
      const keep = !isInDraftMode(request)
      holdBackText(response, (text) => {
        const sent = isPage(response)
          ? sendPage(response, withQueryInChoice(text, url), { encoding, known, keep })
          : sendText(response, text, encoding)
        sent.catch((err: unknown) => {
          log.error({ event: 'page not sent', err }, 'Không gửi được trang (page not sent)')
          response.destroy()
        })
      })
    }
    handle(request, response)
  }
}

function mayBePage(request: IncomingMessage): boolean {
  const { method, url = '' } = request
  const isRead = method === 'GET' || method === 'HEAD'
  return (
    isRead &&
    !isSecondAttempt(request) &&
    !/^\/(?:sw\.js|_next\/|assets\/|images\/|api\/)/.test(url)
  )
}

function isPage(response: ServerResponse): boolean {
  return mediaTypeOf(response).startsWith('text/html')
}

/** A feed or a sitemap: it comes with a tag of its own, made before it was written. */
async function sendText(response: ServerResponse, text: Buffer, encoding: Encoding): Promise<void> {
  const sent = await kept(tagOf(text, encoding), async () => ({
    body: await compress(encoding, text.toString('utf8')),
  }))
  sendBody(response, sent, encoding)
}

type Sending = {
  readonly encoding: Encoding
  /** What the browser has already: If-None-Match. */
  readonly known: string | undefined
  /** Whether anything of the page may be kept. */
  readonly keep: boolean
}

async function sendPage(
  response: ServerResponse,
  html: Buffer,
  { encoding, known, keep }: Sending,
): Promise<void> {
  const shown = response.statusCode < 500 ? html : Buffer.from(ERROR_PAGE.html)
  const tag = tagOf(shown, encoding)
  const isKnown = response.statusCode === 200 && known?.includes(`"${tag}"`)
  const page = isKnown ? undefined : await finished(keep ? tag : undefined, shown, encoding)
  // The reader may be gone by now.
  if (response.writableEnded || response.destroyed) return
  response.setHeader('ETag', `"${tag}"`)
  if (page) return sendBody(response, page, encoding)
  appendVary(response)
  response.removeHeader('Content-Length')
  response.statusCode = 304
  response.end()
}

function sendBody(
  response: ServerResponse,
  { body, headers = {} }: FinishedPage,
  encoding: Encoding,
): void {
  if (response.writableEnded || response.destroyed) return
  appendVary(response)
  if (encoding) response.setHeader('Content-Encoding', encoding)
  response.setHeader('Content-Length', body.byteLength)
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  response.end(body)
}

function tagOf(text: Buffer, encoding: Encoding): string {
  return `${createHash('sha1').update(text).digest('base64url')}-${encoding ?? 'id'}`
}

/** Pages asked for again soon are finished and compressed once; without a tag nothing is kept. */
function finished(
  tag: string | undefined,
  html: Buffer,
  encoding: Encoding,
): Promise<FinishedPage> {
  const text = html.toString('utf8')
  const make = () => finish(text).then((page) => pack(encoding, page))
  return (tag === undefined ? make() : kept(tag, make)).catch((err: unknown) => {
    // The page still has its links to the style sheets.
    log.error({ event: 'page not finished', err }, 'Trang chưa gọn được (page not finished)')
    return pack(encoding, { html: finishPage(text), headers: headersFor() })
  })
}

/** A finished page before it is compressed. */
type Finished = { readonly html: string; readonly headers: Readonly<Record<string, string>> }

async function finish(html: string): Promise<Finished> {
  if (html === ERROR_PAGE.html) return { html, headers: headersFor(ERROR_PAGE.rules) }
  if (isLightPage(html)) return { html: finishLightPage(html), headers: LIGHT_HEADERS }
  const { html: shown, rules } = isReadingPage(html)
    ? await withOwnStyles(finishPage(html))
    : { html }
  return { html: shown, headers: headersFor(rules) }
}

const LIGHT_HEADERS = { 'Content-Security-Policy': LIGHT_POLICY }

/** `rules` are the style rules that stand in the page. */
function headersFor(rules?: string) {
  return {
    'Content-Security-Policy': pagePolicy(rules),
    'Speculation-Rules': SPECULATION_RULES_HEADER,
  }
}

async function pack(encoding: Encoding, { html, headers }: Finished): Promise<FinishedPage> {
  return { body: await compress(encoding, html), headers }
}

function appendVary(response: ServerResponse): void {
  const vary = [response.getHeader('vary') ?? []].flat().join(', ')
  if (!/accept-encoding/i.test(vary)) {
    response.setHeader('Vary', vary ? `${vary}, Accept-Encoding` : 'Accept-Encoding')
  }
}
