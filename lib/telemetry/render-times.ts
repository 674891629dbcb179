import type { ReadableSpan, SpanProcessor } from '@opentelemetry/sdk-trace-node'
import { Histogram } from 'prom-client'

/** Next.js's span around the making of a page, whoever waits for it. */
const RENDERING = 'AppRender.getBodyResult'

const BUCKETS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5]

/** Measures how long pages take to render, first or again, by their route. */
export function renderTimes(): SpanProcessor {
  const seconds = new Histogram({
    name: 'trang_nhat_render_seconds',
    help: 'Time Next.js takes to render a page, for a reader or behind a page that is served',
    labelNames: ['route'] as const,
    buckets: BUCKETS,
  })
  return {
    onStart: () => undefined,
    onEnd({ attributes, duration: [whole, nano] }: ReadableSpan) {
      if (attributes['next.span_type'] !== RENDERING) return
      seconds.observe({ route: String(attributes['next.route'] ?? '') }, whole + nano / 1e9)
    },
    forceFlush: async () => undefined,
    shutdown: async () => undefined,
  }
}
