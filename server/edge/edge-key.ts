import { createHmac, timingSafeEqual } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Step } from '../pipeline/step'

const HEADER = 'x-edge-key'

/**
 * The word by which the site knows the edge of its own build, in the folder given: made from a secret that Next.js
 * makes with every build and serves to nobody. An edge of another build is answered as any client.
 */
export function edgeKey(build: string): string {
  const props: unknown = JSON.parse(readFileSync(`${build}/server/preview-props.json`, 'utf8'))
  const { previewModeSigningKey } = props as { previewModeSigningKey: string }
  return createHmac('sha256', previewModeSigningKey).update('edge').digest('hex')
}

/** Has answers to the edge leave out the headers that it adds itself, and takes its word off the request. */
export function leaveHeadersToEdge(key: string): Step {
  const expected = Buffer.from(key)
  return (request, response, next) => {
    const given = Buffer.from(String(request.headers[HEADER] ?? ''))
    delete request.headers[HEADER]
    if (given.length === expected.length && timingSafeEqual(given, expected))
      response.leaveHeadersToEdge()
    next()
  }
}
