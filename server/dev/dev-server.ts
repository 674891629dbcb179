/**
 * What is different about the server while developing (`npm run dev`): Next.js renders each page anew and
 * its tools are let through. Everything else is the site's own server. Nothing of this is ever loaded by
 * `npm start`.
 */
import type { RequestListener, Server } from 'node:http'
import type { PublicationFacts } from '../publisher/messages'
import { withAllowedHosts } from '../security/allowed-hosts'
import { withAllowedMethods } from '../security/allowed-methods'
import { withLimitedBody } from '../security/limited-body'
import { withSoundAddress } from '../security/sound-address'
import type { Stopping } from '../stop'
import { contentEvents } from './content-events'
import { withLightPages } from './light-pages'

export { DevResponse } from './dev-policy'

/** What Next.js's own tools ask for, and what it serves of the code. */
const OF_TOOLS = /^\/(?:__nextjs|_next\/)/

/** Where Next.js keeps what it makes while developing. */
export const BUILD = '.next/dev'

/** The pages as they are read: rendered at each visit. */
export const devPages = withLightPages

/** There is no list of routes: Next.js looks for each. */
export const isOtherAddress = () => true

/**
 * The site's guard, but for headers with which the framework's scripts ask for a page. The framework's
 * tools are asked past it.
 */
export function withDevGuard(site: RequestListener, tools: RequestListener): RequestListener {
  const guarded = withAllowedHosts(withSoundAddress(withAllowedMethods(withLimitedBody(site))))
  return (request, response) => {
    if (OF_TOOLS.test(request.url ?? '')) tools(request, response)
    else guarded(request, response)
  }
}

/** Hands the lines of the framework's tools on to the server that Next.js listens to. */
export function passOnUpgrades(from: Server, to: Server): void {
  from.on('upgrade', (request, socket, head) => {
    if (OF_TOOLS.test(request.url ?? '')) to.emit('upgrade', request, socket, head)
    else socket.destroy()
  })
}

/** Tells open pages what became of a look at the content. */
export function tellPages({ published, removed, problems }: PublicationFacts): void {
  const changed = published + removed > 0 ? 'content' : 'nothing'
  contentEvents().tell({ changed, problems })
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
  contentEvents().tell({ changed: 'script' })
}
