import type { IncomingMessage } from 'node:http'
import { log } from '@/lib/telemetry'
import { isKnown } from '../../lib/shared/etag'
import { compress, compressOnce, type Encoding, preferredEncoding } from '../compress'
import { withQueryInChoice } from '../editions'
import {
  type Postprocessed,
  postprocess,
  postprocessedError,
} from '../html-postprocess/postprocess'
import type { SiteResponse } from '../pipeline/site-response'
import type { Step } from '../pipeline/step'
import { isInDraftMode } from '../preview/draft-mode'
import { bodyOf, type Page, tagOf } from './page'
import type { PageCache } from './page-cache'

/** What is held back until it is whole: pages, and feeds and sitemaps, which only are compressed. */
const TEXT = /^(?:text\/html|application\/(?:[\w.-]+\+)?(?:xml|json))\b/

/** What is no page, and goes out as it comes. */
const FILES = /^\/(?:sw\.js|_next\/|assets\/|images\/|api\/)/

/** What cannot show a page: where nothing is there, Next.js answers it with a line of text. */
const SUBRESOURCE =
  /^(?:audio|font|image|json|manifest|report|script|shared|service|style|track|video|web|worker|xslt)/

/** What Next.js says of its cache: `MISS` or `HIT`; only pages that may be cached have it. */
const CACHE_STATE = 'x-nextjs-cache'

/** Headers of Next.js for its own script, which no page has. */
const FOR_FRAMEWORK = ['x-nextjs-prerender', 'x-nextjs-stale-time']

/** What a step knows of a request when Next.js has changed it. */
type Asked = {
  readonly url: string
  /** The address without its query. */
  readonly address: string
  readonly encoding: Encoding
  /** What the browser has already: If-None-Match. */
  readonly known: string | null
  /** Whether the answer is for one reader's eyes: nothing of it is cached. */
  readonly isPreview: boolean
  /** What a step before has said of caching. */
  readonly caching: string | undefined
}

/** Something to send: its headers, and its body as it travels. */
type Text = {
  readonly tag: string
  readonly headers: Page['headers']
  readonly body: Buffer | Promise<Buffer>
}

/**
 * Answers with the page in the cache where that is still good. Else Next.js is asked, and what it has
 * rendered goes out as it then lies in the cache; where that fails, the last good page does. What is made
 * for one request alone (a search, a preview, a feed) is postprocessed and compressed here.
 */
export function servePage(cache: PageCache): Step {
  return (request, response, next) => {
    if (!mayBePage(request)) return next()
    const asked = readAsked(request, response)
    const page =
      asked.isPreview || isSubresource(request) ? undefined : cache.current(asked.address)
    if (page) {
      response.setHeader(CACHE_STATE, 'HIT')
      return sendPage(response, page, asked)
    }
    // Next.js is to give it whole. Node itself leaves the body out of an answer to HEAD.
    delete request.headers['accept-encoding']
    request.method = 'GET'
    const render = (onWhole: (body: Buffer) => void) => {
      request.url = asked.url
      response.collect(
        () => response.statusCode >= 500 || TEXT.test(mediaTypeOf(response)),
        onWhole,
      )
      next()
    }
    const isNotOlder = cache.since(asked.address)
    const finish = (body: Buffer) => sendCollected(cache, response, body, asked)
    render((body) => {
      // Who comes while a page is being rendered gets that one, though it may be of content before a save.
      if (isCached(response, asked) && !isNotOlder()) render(finish)
      else finish(body)
    })
  }
}

/** Whether an answer of Next.js is a page of its cache. */
function isCached(response: SiteResponse, { isPreview }: Asked): boolean {
  return !isPreview && response.statusCode < 500 && response.hasHeader(CACHE_STATE)
}

function mayBePage({ method, url = '' }: IncomingMessage): boolean {
  return (method === 'GET' || method === 'HEAD') && !FILES.test(url)
}

function isSubresource({ headers }: IncomingMessage): boolean {
  return SUBRESOURCE.test(String(headers['sec-fetch-dest'] ?? ''))
}

function readAsked(request: IncomingMessage, response: SiteResponse): Asked {
  const { url = '/', headers } = request
  const caching = response.getHeader('cache-control')
  return {
    url,
    address: url.split('?', 1)[0] ?? '/',
    encoding: preferredEncoding(String(headers['accept-encoding'] ?? '')),
    known: headers['if-none-match'] ?? null,
    isPreview: isInDraftMode(request),
    caching: caching === undefined ? undefined : String(caching),
  }
}

function sendCollected(cache: PageCache, response: SiteResponse, body: Buffer, asked: Asked): void {
  const page = asked.isPreview ? undefined : cachedFor(cache, response, asked)
  if (page) {
    sendPage(response, page, asked)
    return
  }
  makeText(response, body, asked).then(
    (text) => send(response, text, asked),
    (err: unknown) => giveUp(response, err),
  )
}

/** The page in the cache that this answer of Next.js has become, or that stands in for it. */
function cachedFor(cache: PageCache, response: SiteResponse, { address }: Asked): Page | undefined {
  if (response.statusCode < 500)
    return response.hasHeader(CACHE_STATE) ? cache.current(address) : undefined
  response.setHeader(CACHE_STATE, 'STALE')
  return cache.afterFailure(address)
}

function sendPage(response: SiteResponse, page: Page, asked: Asked): void {
  response.statusCode = page.status
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.setHeader('Cache-Control', asked.caching ?? `s-maxage=${page.lifeS}`)
  const { tag, headers } = page
  send(response, { tag, headers, body: bodyOf(page, asked.encoding) }, asked)
}

/** What goes out of an answer that is not in the cache. */
async function makeText(response: SiteResponse, body: Buffer, asked: Asked): Promise<Text> {
  if (!mediaTypeOf(response).startsWith('text/html')) {
    // It comes with a tag of its own, made before it was written.
    const tag = tagOf(body)
    return { tag: '', headers: {}, body: compressOnce(asked.encoding, tag, async () => body) }
  }
  const { html, headers } = await postprocessed(response, body, asked)
  const text = Buffer.from(html)
  return { tag: tagOf(text), headers, body: compress(asked.encoding, text) }
}

async function postprocessed(
  response: SiteResponse,
  body: Buffer,
  { url }: Asked,
): Promise<Postprocessed> {
  if (response.statusCode >= 500) return postprocessedError()
  // It comes out of the cache, where it is no longer the newest.
  if (response.hasHeader('Content-Security-Policy'))
    return { html: body.toString('utf8'), headers: {} }
  return postprocess(withQueryInChoice(body.toString('utf8'), url))
}

function send(response: SiteResponse, { tag, headers, body }: Text, asked: Asked): void {
  // The reader may be gone by now.
  if (response.writableEnded || response.destroyed) return
  const etag = `"${tag}-${asked.encoding ?? 'id'}"`
  for (const name of FOR_FRAMEWORK) response.removeHeader(name)
  response.setHeader('Vary', 'Accept-Encoding')
  if (tag) response.setHeader('ETag', etag)
  if (tag && response.shownStatus === 200 && isKnown(asked.known, etag)) {
    sendSame(response)
    return
  }
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  if (asked.encoding) response.setHeader('Content-Encoding', asked.encoding)
  if (Buffer.isBuffer(body)) sendBody(response, body)
  else
    body.then(
      (whole) => sendBody(response, whole),
      (err: unknown) => giveUp(response, err),
    )
}

function sendSame(response: SiteResponse): void {
  response.removeHeader('Content-Length')
  response.statusCode = 304
  response.end()
}

function sendBody(response: SiteResponse, body: Buffer): void {
  response.setHeader('Content-Length', body.byteLength)
  response.end(body)
}

function giveUp(response: SiteResponse, err: unknown): void {
  log.error({ event: 'page not sent', err }, 'Không gửi được trang (page not sent)')
  response.destroy()
}

function mediaTypeOf(response: SiteResponse): string {
  return String(response.getHeader('content-type') ?? '')
}
