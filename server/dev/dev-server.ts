/**
 * What is different about the server while developing (`npm run dev`): Next.js renders each page anew and
 * its tools are let through. Everything else is the site's own server. Nothing of this is ever loaded by
 * `npm start`.
 */
import type { RequestListener, Server } from 'node:http'
import type { Step } from '../pipeline/step'
import type { PublicationFacts } from '../publisher/messages'
import type { Stopping } from '../stop'
import { contentEvents } from './content-events'
import { finishLitePages } from './lite-pages'

export { DevResponse } from './dev-policy'

/** What Next.js's own tools ask for, and what it serves of the code. */
const OF_TOOLS = /^\/(?:__nextjs|_next\/)/

/** What the pipeline does otherwise while developing. */
export type DevSteps = {
  /** Asks the framework's tools past everything that guards the site. */
  readonly askTools: Step
  readonly finishLitePages: Step
  /** There is no list of files: Next.js looks for each. */
  readonly isOtherAddress: () => boolean
  /** Where Next.js keeps what it makes. */
  readonly build: string
}

/** Makes them; `tools` is Next.js. */
export async function devSteps(tools: RequestListener): Promise<DevSteps> {
  return {
    askTools: (request, response, next) =>
      OF_TOOLS.test(request.url ?? '') ? tools(request, response) : next(),
    finishLitePages: await finishLitePages(),
    isOtherAddress: () => true,
    build: '.next/dev',
  }
}

/** Hands the lines of the framework's tools on to the server that Next.js listens to. */
export function passOnUpgrades(from: Server, to: Server): void {
  from.on('upgrade', (request, socket, head) => {
    if (OF_TOOLS.test(request.url ?? '')) to.emit('upgrade', request, socket, head)
    else socket.destroy()
  })
}

/** Sends open pages what became of a look at the content. */
export function notifyPages({ published, removed, problems }: PublicationFacts): void {
  const changed = published + removed > 0 ? 'content' : 'nothing'
  contentEvents().send({ changed, problems })
}

/** Ends at once: open pages hold lines that never end by themselves, and nobody else waits. */
export function endOnSignal(_server: Server, { onStop, onEnd }: Stopping): void {
  const end = (signal: NodeJS.Signals) => {
    onStop(signal)
    onEnd().finally(() => process.exit(0))
  }
  process.once('SIGINT', end).once('SIGTERM', end)
}

/** Has open pages run their script anew. */
export function reloadPages(): void {
  contentEvents().send({ changed: 'script' })
}
