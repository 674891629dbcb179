/** What Next.js's hooks ask for. It is loaded by them alone: it registers metrics, and takes memory. */

/** Sends spans to a collector and measures renders, as the settings say. */
export async function startTracing(): Promise<void> {
  const tracing = await import('./tracing')
  tracing.startTracing()
}

/** Reports, in the log and the metrics, that what was asked for at a path could not be rendered. */
export async function reportFailedRender(err: unknown, path: string): Promise<void> {
  const renders = await import('./failed-renders')
  renders.reportFailedRender(err, path)
}
