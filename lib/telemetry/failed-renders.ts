import { Counter } from 'prom-client'
import { fullAddress, matchPage, metricOf, templateOf } from '@/lib/routes'
import { log } from './log'

const failures = new Counter({
  name: 'trang_nhat_render_failures_total',
  help: 'Pages that could not be rendered; readers get the one before where there is one',
  labelNames: ['route'] as const,
})

/** Reports, in the log and the metrics, that what was asked for at a path could not be rendered. */
export function reportFailedRender(err: unknown, path: string): void {
  const route = routeOf(path)
  failures.inc({ route })
  log.error(
    { event: 'render failed', route, err },
    `Trang không dựng lại được: ${route} (render failed)`,
  )
}

/** The page type's pattern: there are only so many, whatever is asked for. */
function routeOf(path: string): string {
  const [address = ''] = path.split('?', 1)
  const full = fullAddress(address)
  const edition = full === undefined ? 'full' : 'lite'
  const match = matchPage(full ?? address, edition)
  return match ? templateOf(match.type, edition) : metricOf(address)
}
