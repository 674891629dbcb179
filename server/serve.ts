import { createServer } from 'node:http'
import next from 'next'
import { printableAddress, readSettings, type Settings } from '@/lib/config'
import { isJsonLog, log, logConsole, printToNobody } from '@/lib/telemetry'
import { openPageCache } from './cache/open-page-cache'
import type { Group } from './cluster/group'
import { CONNECTION_LIMITS } from './connection-limits'
import { listenAt } from './listen'
import { startPageviewCounter } from './pageviews/pageview-counter'
import { pipeline } from './pipeline'
import { SiteResponse } from './pipeline/site-response'
import { runSteps } from './pipeline/step'
import type { PublicationFacts } from './publisher/messages'
import { type Publisher, startPublisher } from './publisher/start-publisher'
import { refuseTunnels } from './security/refuse-tunnels'
import { makePainter } from './share-pictures/painter'
import { isToStop, stopOnSignal } from './stop'
import type { RequestObserver } from './telemetry/request-facts'
import { logRequest } from './telemetry/request-log'

type DevServer = typeof import('./dev/dev-server')

/**
/**
 * Serves the site until the process is told to stop. Next.js renders; what happens to a request before
 * and after that is in `pipeline.ts`. With `dev` it serves what is being developed, without a build, and
 * keeps no page. Throws `WrongSetting`.
 */
export async function serve(dev?: DevServer): Promise<void> {
  printToNobody()
  const settings = readSettings(process.env)
  if (isJsonLog(process.env)) logConsole()
  // Next.js takes upgrades off the server it is told of, past everything before it. It is told of one that
  // nobody reaches, so that ours answers them as any other request.
  const nobody = createServer()
  const app = next({ dev: dev !== undefined, dir: process.cwd(), ...settings, httpServer: nobody })
  await app.prepare()
  // What serves metrics asks the publisher, which is started with who is told of its looks.
  const observers = await startObserving(settings, () => publisher.silentMs())
  let group: Group | undefined
  const publisher: Publisher = startPublisher((facts) => {
    dev?.tellPages(facts)
    group?.content.tell()
    observers.publication(facts)
  })
  group = await joinGroup(settings, publisher)
  const counter = startPageviewCounter(group?.reads)
  const painter = makePainter()
  const framework = app.getRequestHandler()
  const steps = pipeline({
    observers: observers.request,
    counter,
    publisher,
    others: {
      isNew: async (word) => (await group?.hear(word)) ?? true,
      forget: async (word) => group?.forget(word),
    },
    painter,
    ...(dev ? { dev: await dev.devSteps(framework) } : { cache: openPageCache(group?.pages) }),
    render: (request, response) => void framework(request, response),
  })
  const server = createServer(
    { ...CONNECTION_LIMITS, ServerResponse: dev?.DevResponse ?? SiteResponse },
    runSteps(steps),
  )
  refuseTunnels(server)
  dev?.passOnUpgrades(server, nobody)
  const endsOnSignal = dev?.endOnSignal ?? stopOnSignal
  endsOnSignal(server, {
    onStop(signal) {
      log.info({ event: 'stopping', signal }, 'Báo đang dừng…')
      publisher.stop()
      painter.stop()
    },
    async onEnd() {
      await counter.stop()
      group?.leave()
    },
  })
  await group?.content.join()
  await listenAt(server, { ...settings, portSetting: 'PORT', hostnameSetting: 'HOSTNAME' })
  const address = printableAddress(settings)
  log.info({ event: 'started', address }, `Báo đang chạy tại ${address}`)
}

/** Joins the other servers where there are any; else nothing of that is loaded. */
async function joinGroup({ redisUrl }: Settings, publisher: Publisher): Promise<Group | undefined> {
  if (!redisUrl) return undefined
  const { startGroup } = await import('./cluster/group')
  return startGroup(redisUrl, async () => {
    // The publisher of a server that is to stop has ended already.
    if (!isToStop()) await publisher.publishAll(process.env.PUBLISH_BRANCH)
  })
}

/** Who is told of requests and publications: the log, and the metrics where they are served. */
async function startObserving({ metrics }: Settings, silentMs: () => number) {
  const request: RequestObserver[] = isJsonLog(process.env) ? [logRequest] : []
  if (!metrics) return { request, publication: (_facts: PublicationFacts) => undefined }
  const { serveMetrics, countRequest, countPublication } = await import('./telemetry/metrics')
  await serveMetrics(metrics.port, metrics.hostname, silentMs)
  return { request: [...request, countRequest], publication: countPublication }
}
