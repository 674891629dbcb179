import type { IncomingMessage } from 'node:http'
import type { SiteResponse } from './site-response'

/**
 * One step of the pipeline that every request goes through: it answers, or changes the request or what
 * is going to be answered, and calls `next`.
 */
export type Step = (request: IncomingMessage, response: SiteResponse, next: () => void) => void

/** Takes a request through `steps`, one after the other, as far as they pass it on. */
export function runSteps(steps: readonly Step[]): (r: IncomingMessage, s: SiteResponse) => void {
  return (request, response) => {
    const run = (index: number): void => steps[index]?.(request, response, () => run(index + 1))
    run(0)
  }
}

/** The same step, which passes a request on untouched where `isSkipped` says so of it. */
export function unless(isSkipped: (request: IncomingMessage) => boolean, step: Step): Step {
  return (request, response, next) => (isSkipped(request) ? next() : step(request, response, next))
}
