import type { SiteResponse } from './site-response'

/** Next.js renders a notice as any page; only its status tells machines what it is. */
export function overrideStatus(response: SiteResponse, statusOfNotice: 404 | 410): void {
  response.beforeHead((status) => (status === 200 ? statusOfNotice : status))
}
