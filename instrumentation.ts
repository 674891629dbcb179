import type { Instrumentation } from 'next'

/**
 * Next.js calls this once when a server starts. With OTEL_EXPORTER_OTLP_ENDPOINT its spans go to that
 * collector; with METRICS_PORT the time of each rendering is measured. Otherwise nothing is loaded.
 */
export async function register(): Promise<void> {
  // Written out, for the build puts the runtime's name in its place.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { setting } = await import('@/lib/config')
  if (!setting('OTEL_EXPORTER_OTLP_ENDPOINT') && !setting('METRICS_PORT')) return
  const { startTracing } = await import('@/lib/telemetry')
  await startTracing()
}

/** Next.js calls this whenever rendering fails, whether a reader waits for it or not. */
export const onRequestError: Instrumentation.onRequestError = async (err, request) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { reportFailedRender } = await import('@/lib/telemetry')
  await reportFailedRender(err, request.path)
}
