import { createServer } from 'node:http'
import { Counter, collectDefaultMetrics, Gauge, Histogram, register } from 'prom-client'
import { DISK_FOLDERS, freeBytes } from '../free-disk'
import { listenAt } from '../listen'
import type { PublicationFacts } from '../publisher/messages'
import type { RequestFacts } from './request-facts'

/** Bounds of the histograms, seconds: from a cached page to a page nobody should wait for. */
const REQUEST_BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]
const PUBLISH_BUCKETS = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 15, 60, 300]

const requests = new Counter({
  name: 'trang_nhat_requests_total',
  help: 'Requests answered, by kind of page and status',
  labelNames: ['kind', 'status'] as const,
})
const seconds = new Histogram({
  name: 'trang_nhat_request_seconds',
  help: 'From a request to the end of its answer',
  labelNames: ['kind'] as const,
  buckets: REQUEST_BUCKETS,
})
const cached = new Counter({
  name: 'trang_nhat_cache_total',
  help: 'Pages by what the cache had of them: hit, miss, stale (the last good one after a failure)',
  labelNames: ['state'] as const,
})
const published = new Counter({
  name: 'trang_nhat_published_total',
  help: 'Documents published or removed',
})
const publishSeconds = new Histogram({
  name: 'trang_nhat_publish_seconds',
  help: 'From noticing a change of the content to having published it',
  buckets: PUBLISH_BUCKETS,
})
const refused = new Gauge({
  name: 'trang_nhat_refused_documents',
  help: 'Documents that are wrong in the content folder now; what was live of them stays live',
})
const failures = new Counter({
  name: 'trang_nhat_publish_failures_total',
  help: 'Publications that could not be made at all',
})

const silence = new Gauge({
  name: 'trang_nhat_publisher_silent_seconds',
  help: 'For how long the publisher has given no sign of life; it gives one a second',
})

new Gauge({
  name: 'trang_nhat_free_disk_bytes',
  help: 'Room on the disks of the store, the content folder and the rendered pages',
  labelNames: ['folder'] as const,
  async collect() {
    for (const folder of DISK_FOLDERS) {
      try {
        this.set({ folder }, await freeBytes(folder))
      } catch {
        // Nothing is said of a disk that cannot be looked at.
        this.remove({ folder })
      }
    }
  },
})

/** Counts an answered request. */
export function countRequest({ kind, status, milliseconds, cache }: RequestFacts): void {
  requests.inc({ kind, status })
  seconds.observe({ kind }, milliseconds / 1000)
  if (cache) cached.inc({ state: cache.toLowerCase() })
}

/** Counts what the publisher did. */
export function countPublication(facts: PublicationFacts): void {
  if (facts.failed) {
    failures.inc()
    return
  }
  refused.set(facts.refused)
  if (facts.published + facts.removed === 0) return
  published.inc(facts.published + facts.removed)
  publishSeconds.observe(facts.milliseconds / 1000)
}

/**
 * Serves the metrics in Prometheus's text format at every address of a port of their own; `silentMs` tells
 * since when the publisher is silent. Throws
 * `WrongSetting` when it cannot listen there.
 */
export async function serveMetrics(
  port: number,
  hostname: string,
  silentMs: () => number,
): Promise<void> {
  collectDefaultMetrics()
  const server = createServer(async (_request, response) => {
    silence.set(silentMs() / 1000)
    response.setHeader('Content-Type', register.contentType)
    response.end(await register.metrics())
  })
  server.unref()
  const settings = { portSetting: 'METRICS_PORT', hostnameSetting: 'METRICS_HOSTNAME' }
  await listenAt(server, { ...settings, port, hostname })
}
