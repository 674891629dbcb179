import { createServer } from 'node:http'
import next from 'next'
import { picturesBytes, printableAddress, readSettings, type Settings } from '@/lib/config'
import { isJsonLog, log, logConsole, printToNobody } from '@/lib/telemetry'
import { openPageCache } from './cache/open-page-cache'
import type { Group } from './cluster/group'
import { listenAt } from './listen'
import { startPageviewCounter } from './pageviews/pageview-counter'
import { makePictureMaker } from './pictures/maker'
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

/** A client that dribbles its headers may not hold a connection for longer, milliseconds. */
const HEADERS_WITHIN_MS = 10_000

/** Nor its body, milliseconds. */
const REQUEST_WITHIN_MS = 30_000

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
  const observers = await startObserving(settings)
  let group: Group | undefined
  const pictures = makePictureMaker(picturesBytes(process.env))
  const publisher = startPublisher((facts) => {
    dev?.tellPages(facts)
    group?.content.tell()
    observers.publication(facts)
  }, pictures.warm)
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
    pictures,
    ...(dev ? { dev: await dev.devSteps(framework) } : { cache: openPageCache(group?.pages) }),
    render: (request, response) => void framework(request, response),
  })
  const server = createServer({ ServerResponse: dev?.DevResponse ?? SiteResponse }, runSteps(steps))
  server.headersTimeout = HEADERS_WITHIN_MS
  server.requestTimeout = REQUEST_WITHIN_MS
  refuseTunnels(server)
  dev?.passOnUpgrades(server, nobody)
  const endsOnSignal = dev?.endOnSignal ?? stopOnSignal
  endsOnSignal(server, {
    onStop(signal) {
      log.info({ event: 'stopping', signal }, 'Báo đang dừng…')
      publisher.stop()
      painter.stop()
      pictures.stop()
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
  // What was withdrawn, or came, while nobody served.
  pictures.tidy()
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
async function startObserving({ metrics }: Settings) {
  const request: RequestObserver[] = isJsonLog(process.env) ? [logRequest] : []
  if (!metrics) return { request, publication: (_facts: PublicationFacts) => undefined }
  const { serveMetrics, countRequest, countPublication } = await import('./telemetry/metrics')
  await serveMetrics(metrics.port, metrics.hostname)
  return { request: [...request, countRequest], publication: countPublication }
}
