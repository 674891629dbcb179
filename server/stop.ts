import type { Server } from 'node:http'
import type { Step } from './pipeline/step'

/**
 * After SIGTERM the server still answers for this long, telling every client to come back on another
 * connection: the edge or the load balancer has time to turn away, and no request meets a connection
 * that is just being closed. Milliseconds.
 */
const TURN_AWAY_MS = 1_500

/** How long requests under way may take to finish after that, milliseconds. */
const FINISH_WITHIN_MS = 10_000

let isStopping = false

/** Whether this server was told to stop: it answers, but is not to be asked any more. */
export function isToStop(): boolean {
  return isStopping
}

/** Has every client of a stopping server open another connection for its next request. */
export const turnAwayWhenStopping: Step = (_request, response, next) => {
  if (isStopping) response.setHeader('Connection', 'close')
  next()
}

export type Stopping = {
  /** Called first. */
  onStop(signal: NodeJS.Signals): void
  /** Called last, when nobody is answered any more. */
  onEnd(): Promise<void>
}

/**
 * Stops a server without failing a request: at once on SIGINT (a person waits), after a while of
 * turning clients away on SIGTERM. Half-sent requests are cut off in the end.
 */
export function stopOnSignal(server: Server, { onStop, onEnd }: Stopping): void {
  const stop = (signal: NodeJS.Signals) => {
    isStopping = true
    onStop(signal)
    setTimeout(() => close(server, onEnd), signal === 'SIGTERM' ? TURN_AWAY_MS : 0)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

function close(server: Server, onEnd: Stopping['onEnd']): void {
  server.close(() => {
    onEnd().finally(() => process.exit(0))
  })
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), FINISH_WITHIN_MS).unref()
}
