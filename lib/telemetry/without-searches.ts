import type { ReadableSpan, SpanProcessor } from '@opentelemetry/sdk-trace-node'

/** Hands spans on without what readers searched for: addresses in them end before their query. */
export function withoutSearches(processor: SpanProcessor): SpanProcessor {
  return {
    onStart: (span, context) => processor.onStart(span, context),
    onEnd(span) {
      cutQueries(span)
      processor.onEnd(span)
    },
    forceFlush: () => processor.forceFlush(),
    shutdown: () => processor.shutdown(),
  }
}

/** The attributes that hold addresses, of the old and the new conventions of OpenTelemetry. */
const ADDRESSES = ['http.target', 'http.url', 'url.full', 'url.path', 'url.query']

function cutQueries({ attributes }: ReadableSpan): void {
  for (const name of ADDRESSES) {
    const value = attributes[name]
    if (typeof value !== 'string') continue
    attributes[name] = name === 'url.query' ? '' : value.split('?', 1)[0]
  }
}
