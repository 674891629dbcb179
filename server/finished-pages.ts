import { createHash } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { compress, type Encoding, preferredEncoding } from './compress'
import { finishPage, isReadingPage } from './finish-page'
import { keepResults } from './keep-results'
import { withOwnStyles } from './page-styles'

/** How many finished pages are kept, as they travel; a page is some 10 kB. */
const KEPT_PAGES = 500

const kept = keepResults<Buffer>(KEPT_PAGES)

/**
 * Finishes every HTML page before it is sent: reading pages lose the framework's scripts and carry
 * the style rules they use; then compression. It stands between
 * Next.js and the reader, so it does not matter whether a page was prerendered, regenerated or
 * rendered for this very request. FINISH_PAGES=off sends pages as Next.js makes them.
 */
export function withFinishedPages(handle: RequestListener): RequestListener {
  if (process.env.FINISH_PAGES === 'off') return handle
  return (request, response) => {
    if (mayBePage(request)) {
      const encoding = preferredEncoding(String(request.headers['accept-encoding'] ?? ''))
      // The page is compressed when it is finished, not before.
      delete request.headers['accept-encoding']
      const known = request.headers['if-none-match']
      holdBackHtml(response, (html) => {
        send(response, html, encoding, known).catch((error: unknown) => {
          console.error(error)
          response.destroy()
        })
      })
    }
    handle(request, response)
  }
}

function mayBePage({ method, headers, url = '' }: IncomingMessage): boolean {
  const isPlain = method === 'GET' && headers.rsc === undefined
  return isPlain && !/^\/(?:_next|assets|images|api)\//.test(url)
}

/** Calls `onHtml` with the whole body where it is HTML; anything else goes out as it comes. */
function holdBackHtml(response: ServerResponse, onHtml: (html: Buffer) => void): void {
  const { write, end, writeHead } = response
  const chunks: Buffer[] = []
  const isHtml = () => String(response.getHeader('content-type') ?? '').startsWith('text/html')
  const keep = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
  }
  Object.assign(response, {
    writeHead(status: number, ...rest: unknown[]) {
      response.statusCode = status
      return isHtml() ? response : Reflect.apply(writeHead, response, [status, ...rest])
    },
    write(chunk: unknown, ...rest: unknown[]) {
      if (!isHtml()) return Reflect.apply(write, response, [chunk, ...rest])
      keep(chunk)
      return true
    },
    end(chunk?: unknown, ...rest: unknown[]) {
      if (!isHtml() || response.statusCode === 304) return finishWith([chunk, ...rest])
      keep(chunk)
      Object.assign(response, { write, end, writeHead })
      onHtml(Buffer.concat(chunks))
      return response
    },
  })
  const finishWith = (args: unknown[]) => {
    Object.assign(response, { write, end, writeHead })
    return Reflect.apply(end, response, args)
  }
}

async function send(
  response: ServerResponse,
  html: Buffer,
  encoding: Encoding,
  known: string | undefined,
): Promise<void> {
  const tag = `${createHash('sha1').update(html).digest('base64url')}-${encoding ?? 'id'}`
  const isKnown = response.statusCode === 200 && known?.includes(`"${tag}"`)
  const body = isKnown ? undefined : await finished(tag, html, encoding)
  // The reader may be gone by now.
  if (response.writableEnded || response.destroyed) return
  appendVary(response)
  response.setHeader('ETag', `"${tag}"`)
  if (!body) {
    response.removeHeader('Content-Length')
    response.statusCode = 304
    response.end()
    return
  }
  if (encoding) response.setHeader('Content-Encoding', encoding)
  response.setHeader('Content-Length', body.byteLength)
  response.end(body)
}

/** A page as it travels. Pages asked for again soon are finished and compressed once. */
function finished(tag: string, html: Buffer, encoding: Encoding): Promise<Buffer> {
  return kept(tag, async () => compress(encoding, await finish(html.toString('utf8')))).catch(
    (error: unknown) => {
      // The page still has its links to the style sheets.
      console.error(error)
      return compress(encoding, finishPage(html.toString('utf8')))
    },
  )
}

async function finish(html: string): Promise<string> {
  return isReadingPage(html) ? withOwnStyles(finishPage(html)) : html
}

function appendVary(response: ServerResponse): void {
  const vary = [response.getHeader('vary') ?? []].flat().join(', ')
  if (!/accept-encoding/i.test(vary)) {
    response.setHeader('Vary', vary ? `${vary}, Accept-Encoding` : 'Accept-Encoding')
  }
}
