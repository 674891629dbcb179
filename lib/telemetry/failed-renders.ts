import { Counter } from 'prom-client'
import { log } from '../../server/log'

const failures = new Counter({
  name: 'trang_nhat_render_failures_total',
  help: 'Pages that could not be rendered; readers get the one before where there is one',
  labelNames: ['route'] as const,
})

/** Tells, in the log and the metrics, that a page could not be rendered. `routePath` is Next.js's word. */
export function tellFailedRender(err: unknown, routePath: string): void {
  const route = routeOf(routePath)
  failures.inc({ route })
  log.error(
    { event: 'render failed', route, err },
    `Trang không dựng lại được: ${route} (render failed)`,
  )
}

/** Next.js names a page rendered behind a reader's back by its file: `/(reading)/[section]/page`. */
function routeOf(routePath: string): string {
  return routePath.replace(/\/\([^/]+\)/g, '').replace(/\/page$/, '') || '/'
}
