import { log } from '@/lib/telemetry'
import type { RequestFacts } from './request-facts'

/** One line for each request; failures stand out by their level. */
export function logRequest(facts: RequestFacts): void {
  const level = facts.status >= 500 ? 'error' : 'info'
  log[level]({ event: 'request', ...facts }, `${facts.method} ${facts.path} ${facts.status}`)
}
