import type { ServerResponse } from 'node:http'

/** A request that came with the desk's pass. */
export type DeskRequest = {
  readonly asked: URLSearchParams
  /** Milliseconds since 1970. */
  readonly now: number
  /** What signs links. */
  readonly secret: string
}

/** Sends a page of the newsroom, or what its web editor asked. */
export function send(
  response: ServerResponse,
  status: number,
  type: 'html' | 'json',
  body: string,
): void {
  const media = type === 'html' ? 'text/html' : 'application/json'
  response.writeHead(status, {
    'Content-Type': `${media}; charset=utf-8`,
    'Content-Length': Buffer.byteLength(body),
  })
  response.end(body)
}
