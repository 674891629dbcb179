import { type IncomingMessage, request, type ServerResponse } from 'node:http'
import { INTERNAL_TOKEN } from './internal-token'
import type { Loopback } from './loopback'

/** Marks, by the server's own word, a question it asks itself, so that it is not asked a third time. */
const SECOND_ATTEMPT = 'x-second-attempt'

/** What Next.js, and the compression around it, put on a response; the layers outside did before. */
const HOOKS = ['writeHead', 'write', 'end', 'flush', 'on'] as const

/** These are about one connection, not about the answer. */
const OF_CONNECTION = new Set(['connection', 'keep-alive', 'transfer-encoding'])

/** These are about a body, and a question is asked again without one. */
const OF_BODY = new Set(['content-length', 'transfer-encoding', 'expect', 'trailer'])

/** Whether a request is a reader's own and may be asked a second time. */
export function mayAskAgain(request: IncomingMessage): boolean {
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  return isRead && !isSecondAttempt(request)
}

/** Whether this server asks itself; the answer goes through its layers once more on the way back. */
export function isSecondAttempt({ headers }: IncomingMessage): boolean {
  return headers[SECOND_ATTEMPT] === INTERNAL_TOKEN
}

/**
 * Swallows an answer that `isUnwanted`, judged by its status when its headers are ready, and calls
 * `onSwallowed` once it has ended. The response is then as it was, for another answer.
 */
export function holdBack(
  response: ServerResponse,
  isUnwanted: (status: number) => boolean,
  onSwallowed: () => void,
): void {
  const { writeHead, write, end } = response
  const before = HOOKS.map((name) => Object.getOwnPropertyDescriptor(response, name))
  let swallows = false
  Object.assign(response, {
    writeHead(...args: Parameters<typeof writeHead>) {
      swallows = isUnwanted(typeof args[0] === 'number' ? args[0] : response.statusCode)
      return swallows ? response : writeHead.apply(response, args)
    },
    write(...args: Parameters<typeof write>) {
      if (!response.headersSent && !swallows) response.writeHead(response.statusCode)
      return swallows || write.apply(response, args)
    },
    end(...args: Parameters<typeof end>) {
      if (!response.headersSent && !swallows) swallows = isUnwanted(response.statusCode)
      if (!swallows) return end.apply(response, args)
      startOver(response, before)
      onSwallowed()
      return response
    },
  })
}

/** Puts the response back to what it was `before`, without headers. */
function startOver(
  response: ServerResponse,
  before: readonly (PropertyDescriptor | undefined)[],
): void {
  HOOKS.forEach((name, index) => {
    const hook = before[index]
    if (hook) Object.defineProperty(response, name, hook)
    else Reflect.deleteProperty(response, name)
  })
  for (const name of response.getHeaderNames()) response.removeHeader(name)
}

/** Asks a reader's question once more. Rejects when the server cannot be reached. */
export type AskAgain = () => Promise<IncomingMessage>

/**
 * Returns what asks this server itself what `incoming` asks. To be called before Next.js is: it takes
 * headers out of the request.
 */
export function prepareToAskAgain(
  { method, url, headers }: IncomingMessage,
  loopback: Loopback,
): AskAgain {
  const own = Object.entries(headers).filter(
    ([name]) => !OF_CONNECTION.has(name) && !OF_BODY.has(name),
  )
  const options = {
    ...loopback,
    path: url,
    method,
    headers: { ...Object.fromEntries(own), [SECOND_ATTEMPT]: INTERNAL_TOKEN },
  }
  return () =>
    new Promise((resolve, reject) => {
      request(options, resolve).on('error', reject).end()
    })
}

/** Gives the answer to a second question to the reader. */
export function passOn(answer: IncomingMessage, response: ServerResponse): void {
  response.statusCode = answer.statusCode ?? 500
  for (const [name, value] of Object.entries(answer.headers)) {
    if (value !== undefined && !OF_CONNECTION.has(name)) response.setHeader(name, value)
  }
  answer.on('error', () => response.destroy())
  answer.pipe(response)
}
