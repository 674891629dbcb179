import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Metric, metricOf } from '@/lib/routes'
import type { Step } from '../pipeline/step'

/** What is noted of a request: nothing of who asked, and nothing of what was searched for. */
export type RequestFacts = {
  readonly id: string
  readonly method: string
  /** The address without its query. */
  readonly path: string
  readonly kind: Metric
  readonly status: number
  readonly milliseconds: number
  /** What the page cache had: `HIT`, `MISS`, `STALE` after a failure; undefined where nothing is cached. */
  readonly cache?: string
  /** Whether the reader went away before the end. */
  readonly isAborted: boolean
}

export type RequestObserver = (facts: RequestFacts) => void

/** An id that the edge may have given a request already. */
const SOUND_ID = /^[\w-]{8,64}$/

/**
 * Gives every request an id (`X-Request-Id`, the edge's own where it sent one) and tells the
 * observers of each once it is answered. Answers have it that no cache may give to others
 * (`shared-caches.ts`). Without observers it does nothing.
 */
export function observeRequests(observers: readonly RequestObserver[]): Step {
  if (observers.length === 0) return (_request, _response, next) => next()
  return (request, response, next) => {
    const given = String(request.headers['x-request-id'] ?? '')
    const id = SOUND_ID.test(given) ? given : randomUUID()
    const startedAt = performance.now()
    // Further in, a request for what is not there gets another address.
    const path = (request.url ?? '').split('?', 1)[0] ?? ''
    response.setHeader('X-Request-Id', id)
    response.once('close', () => {
      const facts = { ...factsOf(request, response), id, path, kind: metricOf(path) }
      const milliseconds = Math.round((performance.now() - startedAt) * 10) / 10
      for (const observe of observers) observe({ ...facts, milliseconds })
    })
    next()
  }
}

function factsOf({ method = '' }: IncomingMessage, response: ServerResponse) {
  const cache = response.getHeader('x-nextjs-cache')
  return {
    method,
    status: response.statusCode,
    isAborted: !response.writableFinished,
    ...(typeof cache === 'string' && { cache }),
  }
}
