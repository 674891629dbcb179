import { type IncomingMessage, type RequestListener, request, type ServerResponse } from 'node:http'
import type { Loopback } from './loopback'

/** Marks the second question, so that it is not asked a third time. */
const SECOND_ATTEMPT = 'x-second-attempt'

/**
 * Keeps the last good version of a page in front of readers when rendering it again fails.
 *
 * A page past its `expireTime` is rendered before it is served, and if that fails Next.js answers
 * 500, but by then has put the old page back for a while. So a failed GET is asked once more, over
 * the loopback; only when that fails too does a reader see the error page.
 */
export function withLastGood(handle: RequestListener, loopback: Loopback): RequestListener {
  return (incoming, response) => {
    const isRead = incoming.method === 'GET' || incoming.method === 'HEAD'
    if (isRead && incoming.headers[SECOND_ATTEMPT] === undefined) {
      holdBackFailure(response, () => askAgain(incoming, response, loopback))
    }
    handle(incoming, response)
  }
}

/** Swallows a response that turns out to be a failure and calls `onFailure` once it has ended. */
function holdBackFailure(response: ServerResponse, onFailure: () => void): void {
  const { writeHead, write, end } = response
  let failed = false
  Object.assign(response, {
    writeHead(...args: Parameters<typeof writeHead>) {
      const status = typeof args[0] === 'number' ? args[0] : response.statusCode
      failed = status === 500
      return failed ? response : writeHead.apply(response, args)
    },
    write(...args: Parameters<typeof write>) {
      if (!response.headersSent && !failed) response.writeHead(response.statusCode)
      return failed || write.apply(response, args)
    },
    end(...args: Parameters<typeof end>) {
      if (!response.headersSent && !failed) failed = response.statusCode === 500
      if (!failed) return end.apply(response, args)
      startOver(response)
      onFailure()
      return response
    },
  })
}

/** Takes off everything the failed attempt, and the compression around it, put on the response. */
function startOver(response: ServerResponse): void {
  for (const name of ['writeHead', 'write', 'end', 'flush', 'on'] as const) {
    if (Object.hasOwn(response, name)) Reflect.deleteProperty(response, name)
  }
  for (const name of response.getHeaderNames()) response.removeHeader(name)
}

function askAgain(incoming: IncomingMessage, response: ServerResponse, loopback: Loopback): void {
  const headers = { ...incoming.headers, [SECOND_ATTEMPT]: '1' }
  const { method, url } = incoming
  request({ ...loopback, path: url, method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers)
    answer.pipe(response)
  })
    .on('error', (error) => {
      console.error(error)
      response.writeHead(500).end()
    })
    .end()
}
