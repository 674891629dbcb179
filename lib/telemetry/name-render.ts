import { trace } from '@opentelemetry/api'
import { type Edition, type PageType, templateOf } from '@/lib/routes'

/** Names the page being rendered for whoever measures it: Next.js knows one route for all of them. */
export function nameRender(type: PageType, edition: Edition): void {
  trace.getActiveSpan()?.setAttribute('next.route', templateOf(type, edition))
}
