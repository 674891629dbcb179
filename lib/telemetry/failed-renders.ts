import { Counter } from 'prom-client'
import { log } from '../../server/log'

const failures = new Counter({
  name: 'trang_nhat_render_failures_total',
  help: 'Pages that could not be rendered; readers get the one before where there is one',
  labelNames: ['route'] as const,
})

/** Tells, in the log and the metrics, that a page of `route` could not be rendered. */
export function tellFailedRender(err: unknown, route: string): void {
  failures.inc({ route })
  log.error(
    { event: 'render failed', route, err },
    `Trang không dựng lại được: ${route} (render failed)`,
  )
}
