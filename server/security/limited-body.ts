import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Step } from '../pipeline/step'

/** The largest body an address takes, in bytes; what a Git host delivers has a limit of its own. */
const MAX_BODY_BYTES = 64 * 1024

/** How long a sender of too much may go on before the line is cut, milliseconds. */
const LINGER_MS = 1_000

/**
 * Answers 413 to bodies that are too large, also those that do not tell their length. A request is
 * passed on once its body is there whole, so no other part of the server ever meets a larger one.
 */
export const limitBody: Step = (request, response, next) => {
  if (!hasBody(request)) return next()
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES)
    return refuse(request, response)
  collect(request, {
    onWhole: next,
    onTooLarge: () => refuse(request, response),
  })
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

type Outcome = { readonly onWhole: () => void; readonly onTooLarge: () => void }

/** Holds back what Node's parser pushes into a request until its end; then it can be read as usual. */
function collect(request: IncomingMessage, { onWhole, onTooLarge }: Outcome): void {
  const { push } = request
  const chunks: Buffer[] = []
  let size = 0
  request.push = (chunk: Buffer | null) => {
    if (chunk !== null) {
      size += chunk.length
      chunks.push(chunk)
      if (size > MAX_BODY_BYTES) onTooLarge()
      return true
    }
    request.push = push
    for (const held of chunks) request.push(held)
    request.push(null)
    onWhole()
    return true
  }
}

function refuse(request: IncomingMessage, response: ServerResponse): void {
  response.statusCode = 413
  response.setHeader('Content-Type', 'text/plain; charset=utf-8')
  answerUnread(request, response, 'Body too large.\n')
}

/**
 * Sends a text though the request's body has not been read, and is not going to be: a sender still sending
 * would miss an answer whose line is cut at once.
 */
export function answerUnread(
  request: IncomingMessage,
  response: ServerResponse,
  text: string,
): void {
  response.setHeader('Content-Length', Buffer.byteLength(text))
  response.setHeader('Connection', 'close')
  response.write(text)
  const timer = setTimeout(() => response.end(), LINGER_MS)
  request.resume()
  request.push = (chunk: Buffer | null) => {
    if (chunk !== null) return true
    clearTimeout(timer)
    response.end()
    return true
  }
}
