import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import next from 'next'
import {
  picturesBytes,
  picturesDir,
  printableAddress,
  readSettings,
  type Settings,
  setting,
} from '@/lib/config'
import type { Refusals } from '@/lib/editors'
import { isJsonLog, log, logConsole, printToNobody } from '@/lib/telemetry'
import { openPageCache } from './cache/open-page-cache'
import { makePurger } from './cdn/purger'
import { readNetwork } from './cdn/settings'
import { EVERYTHING, tagOfPicture, tagsOfChange } from './cdn/tags'
import type { Cluster } from './cluster/join-cluster'
import { CONNECTION_LIMITS } from './connection-limits'
import { edgeKey } from './edge/edge-key'
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

type DevServer = typeof import('./dev/dev-server')

/**
 * Serves the site until the process is told to stop. Next.js renders; what happens to a request before
 * and after that is in `pipeline.ts`. With `dev` it serves what is being developed, without a build, and
 * keeps no page. Throws `WrongSetting`.
 */
export async function serve(dev?: DevServer): Promise<void> {
  printToNobody()
  const settings = readSettings()
  if (isJsonLog()) logConsole()
  // Next.js takes upgrades off the server it is given, past everything before it. It is given one that
  // nobody reaches, so that ours answers them as any other request.
  const nobody = createServer()
  const app = next({ dev: dev !== undefined, dir: process.cwd(), ...settings, httpServer: nobody })
  await app.prepare()
  // What serves metrics asks the publisher, which is started with who is told of its looks.
  const observers = await startObserving(settings, () => publisher.silentMs())
  let cluster: Cluster | undefined
  let refusals: Refusals = { count: 0, problems: [] }
  const painter = makePainter()
  const pictures = makePictureMaker(picturesBytes(), painter.busy)
  const network = readNetwork()
  const purger = network && makePurger(network)
  const publisher: Publisher = startPublisher({
    onLook(facts) {
      dev?.notifyPages(facts)
      refusals = { count: facts.refused, problems: facts.problems }
      cluster?.content.announce()
      observers.publication(facts)
      if (facts.changed.length > 0) purger?.purge(tagsOfChange(facts.changed))
    },
    onPictures: pictures.warm,
    onHidden: (ids) => purger?.purge(ids.map(tagOfPicture)),
  })
  cluster = await joinCluster(settings, publisher)
  const counter = startPageviewCounter(cluster?.pageviews)
  const framework = app.getRequestHandler()
  const steps = pipeline({
    observers: observers.request,
    counter,
    publisher,
    others: {
      isNew: async (word) => (await cluster?.hear(word)) ?? true,
      forget: async (word) => cluster?.forget(word),
    },
    painter,
    pictures,
    refusals: () => refusals,
    isBehindNetwork: setting('CDN_SECONDS') !== undefined,
    ...(dev
      ? { dev: await dev.devSteps(framework) }
      : { cache: openPageCache(cluster?.pages), edgeKey: edgeKey('.next') }),
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
      pictures.stop()
      purger?.stop()
    },
    async onEnd() {
      await counter.stop()
      cluster?.leave()
    },
  })
  await cluster?.content.join()
  await listenAt(server, { ...settings, portSetting: 'PORT', hostnameSetting: 'HOSTNAME' })
  const address = printableAddress(settings)
  log.info({ event: 'started', address }, `Báo đang chạy tại ${address}`)
  // What was withdrawn, or came, while nobody served; and what a network was not told before that.
  purger?.purge(EVERYTHING)
  if (existsSync(picturesDir())) pictures.tidy()
}

/** Joins the other servers where there are any; else nothing of that is loaded. */
async function joinCluster(
  { redisUrl }: Settings,
  publisher: Publisher,
): Promise<Cluster | undefined> {
  if (!redisUrl) return undefined
  const { startClusterMember } = await import('./cluster/join-cluster')
  return startClusterMember(redisUrl, async () => {
    // The publisher of a server that is to stop has ended already.
    if (!isToStop()) await publisher.publishAll(setting('PUBLISH_BRANCH'))
  })
}

/** Who is told of requests and publications: the log, and the metrics where they are served. */
async function startObserving({ metrics }: Settings, silentMs: () => number) {
  const request: RequestObserver[] = isJsonLog() ? [logRequest] : []
  if (!metrics) return { request, publication: (_facts: PublicationFacts) => undefined }
  const { serveMetrics, countRequest, countPublication } = await import('./telemetry/metrics')
  await serveMetrics(metrics.port, metrics.hostname, silentMs)
  return { request: [...request, countRequest], publication: countPublication }
}
