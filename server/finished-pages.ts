import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { compressFor } from './compress'
import { finishPage, isReadingPage } from './finish-page'
import { withOwnStyles } from './page-styles'

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
      const accepted = String(request.headers['accept-encoding'] ?? '')
      // The page is compressed when it is finished, not before.
      delete request.headers['accept-encoding']
      holdBackHtml(response, (html) => {
        send(response, html, accepted).catch((error: unknown) => {
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
function holdBackHtml(response: ServerResponse, onHtml: (html: string) => void): void {
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
      onHtml(Buffer.concat(chunks).toString('utf8'))
      return response
    },
  })
  const finishWith = (args: unknown[]) => {
    Object.assign(response, { write, end, writeHead })
    return Reflect.apply(end, response, args)
  }
}

async function send(response: ServerResponse, html: string, accepted: string): Promise<void> {
  const { body, encoding } = await compressFor(accepted, await finish(html))
  // The reader may be gone by now.
  if (response.writableEnded || response.destroyed) return
  if (encoding) response.setHeader('Content-Encoding', encoding)
  response.setHeader('Content-Length', body.byteLength)
  appendVary(response)
  response.end(body)
}

async function finish(html: string): Promise<string> {
  if (!isReadingPage(html)) return html
  const finished = finishPage(html)
  try {
    return await withOwnStyles(finished)
  } catch (error) {
    // The page still has its links to the style sheets.
    console.error(error)
    return finished
  }
}

function appendVary(response: ServerResponse): void {
  const vary = [response.getHeader('vary') ?? []].flat().join(', ')
  if (!/accept-encoding/i.test(vary)) {
    response.setHeader('Vary', vary ? `${vary}, Accept-Encoding` : 'Accept-Encoding')
  }
}
