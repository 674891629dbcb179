import { createServer } from 'node:http'
import next from 'next'
import { contentFollower } from './content-change'
import { trackCurrentPages, withCurrentPages } from './current-pages'
import { withChosenEdition, withLightEdition } from './editions'
import { withFinishedPages } from './finished-pages'
import type { Group } from './group/group'
import { withHashedAssets } from './hashed-assets'
import { withHealth } from './health'
import { withKnownAddress } from './known-address'
import { withLastGood } from './last-good'
import { listenAt } from './listen'
import { isJsonLog, log, logConsole, printToNobody } from './log'
import { loopbackTo } from './loopback'
import { withNewestPage } from './newest-page'
import { type RequestObserver, withRequestFacts } from './observe/request-facts'
import { logRequest } from './observe/request-log'
import { closedYet, withOpening } from './opening'
import { agePagesOfTomorrow, forgetRenderedPages, keepRenderedPagesFew } from './pages-on-disk'
import { withPreview } from './preview/preview'
import type { PublicationFacts } from './publisher/messages'
import { withPublishEndpoint } from './publisher/publish-endpoint'
import { type Publisher, startPublisher } from './publisher/start-publisher'
import { startReadCounter } from './reads/read-counter'
import { withReadsEndpoint } from './reads/reads-endpoint'
import { followRenders } from './rendered-pages'
import { withGuard } from './security/guard'
import { refuseTunnels } from './security/refuse-tunnels'
import { SecuredResponse } from './security/secured-response'
import { printableAddress, readSettings, type Settings } from './settings'
import { makePainter } from './share-pictures/painter'
import { withSharePictures } from './share-pictures/picture-endpoint'
import { withSharedCaches } from './shared-caches'
import { withSpeculationRules } from './speculation-rules'
import { isToStop, stopOnSignal, withFarewell } from './stop'
import { withWebEditor } from './web-editor/web-editor'

/** A client that dribbles its headers may not hold a connection for longer, milliseconds. */
const HEADERS_WITHIN_MS = 10_000

/** Nor its body, milliseconds. */
const REQUEST_WITHIN_MS = 30_000

/**
 * Serves the built site until the process is told to stop. Next.js does the serving; around it are
 * only the few things that have to happen before or after it. With `dev` it serves what is being
 * developed, without a build. Throws `WrongSetting`.
 */
export async function serve(dev?: typeof import('./dev/dev-server')): Promise<void> {
  printToNobody()
  const settings = readSettings(process.env)
  if (isJsonLog(process.env)) logConsole()
  if (!dev) {
    forgetRenderedPages()
    agePagesOfTomorrow(Date.now())
  }
  // Next.js takes upgrades off the server it is told of, past everything before it. It is told of one that
  // nobody reaches, so that ours answers them as any other request.
  const nobody = createServer()
  const app = next({ dev: dev !== undefined, dir: process.cwd(), ...settings, httpServer: nobody })
  await app.prepare()
  const loopback = loopbackTo(settings)
  const current = trackCurrentPages()
  const content = contentFollower(loopback, () => {
    current.forget()
    group?.content.tell()
  })
  followRenders(content.markAgain)
  const observers = await startObserving(settings)
  const publisher = startPublisher((facts) => {
    if (dev) dev.tellPages(facts)
    else content.look()
    observers.publication(facts)
  })
  const group = await joinGroup(settings, publisher)
  const counter = startReadCounter(group?.reads)
  const painter = makePainter()
  const framework = app.getRequestHandler()
  const rendered = withNewestPage(withLastGood(framework, loopback), loopback)
  const pages = dev
    ? await dev.devPages(framework)
    : withCurrentPages(withFinishedPages(rendered), current)
  const known = withChosenEdition(withKnownAddress(withLightEdition(pages), dev?.isOtherAddress))
  const addresses = withSpeculationRules(withPreview(known, pages, dev?.BUILD))
  const readable = withSharePictures(dev ? addresses : withHashedAssets(addresses), painter)
  const desk = await withWebEditor(readable)
  const others = {
    isNew: async (word: string) => (await group?.hear(word)) ?? true,
    forget: async (word: string) => group?.forget(word),
  }
  const site = withReadsEndpoint(withPublishEndpoint(desk, publisher, others), counter)
  const opening = closedYet()
  const open = withHealth(withOpening(site, opening))
  const guarded = withSharedCaches(dev ? dev.withDevGuard(open, framework) : withGuard(open))
  const server = createServer(
    { ServerResponse: dev?.DevResponse ?? SecuredResponse },
    withFarewell(withRequestFacts(guarded, observers.request)),
  )
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
    },
    async onEnd() {
      await counter.stop()
      group?.leave()
    },
  })
  await group?.content.join()
  await listenAt(server, { ...settings, portSetting: 'PORT', hostnameSetting: 'HOSTNAME' })
  if (!dev) await content.follow()
  opening.open()
  if (!dev) keepRenderedPagesFew()
  const address = printableAddress(settings)
  log.info({ event: 'started', address }, `Báo đang chạy tại ${address}`)
}

/** Joins the other servers where there are any; else nothing of that is loaded. */
async function joinGroup({ redisUrl }: Settings, publisher: Publisher): Promise<Group | undefined> {
  if (!redisUrl) return undefined
  const { startGroup } = await import('./group/group')
  return startGroup(redisUrl, async () => {
    // The publisher of a server that is to stop has ended already.
    if (!isToStop()) await publisher.publishAll(process.env.PUBLISH_BRANCH)
  })
}

/** Who is told of requests and publications: the log, and the metrics where they are served. */
async function startObserving({ metrics }: Settings) {
  const request: RequestObserver[] = isJsonLog(process.env) ? [logRequest] : []
  if (!metrics) return { request, publication: (_facts: PublicationFacts) => undefined }
  const { serveMetrics, countRequest, countPublication } = await import('./observe/metrics')
  await serveMetrics(metrics.port, metrics.hostname)
  return { request: [...request, countRequest], publication: countPublication }
}
