import { type Cluster, notify, STORIES, shows, startCluster } from '../e2e/support/cluster'
import { startReaders } from '../e2e/support/readers'
import { buildIfNeeded, compile } from '../scripts/setup/build-site'
import { readArguments } from './arguments'
import { median, printTable } from './report'

const { runs } = readArguments({ sizes: '0', runs: '7' })

/** Answers by which readers are judged, with Redis and without, by turns. */
const ANSWERS = 150

/**
 * `npm run bench:servers [-- --runs 7]`: three servers with a Redis: from the webhook of one until all
 * show a publication, and the slowest answer while Redis says nothing beside one while it does.
 */
await compile()
await buildIfNeeded()
const cluster = await startCluster()
try {
  await showPublications(cluster)
  await showSilence(cluster)
} finally {
  await cluster.dispose()
}
process.exit()

async function showPublications({ sites, push }: Cluster): Promise<void> {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const words = `Lần thứ ${run} trên mọi máy.`
    push(words)
    const startedAt = performance.now()
    await notify(sites[run % sites.length] ?? sites[0], `{"after":"đo ${run}"}`)
    await Promise.all(sites.map((site) => shows(site, words)))
    times.push(performance.now() - startedAt)
  }
  const heads = ['', 'median ms', 'slowest ms']
  const row = ['from the webhook to all servers', median(times), Math.max(...times)]
  printTable(`${runs} publications, three servers`, heads, [row])
}

async function showSilence({ sites, redis }: Cluster): Promise<void> {
  const urls = sites.flatMap(({ url }) => [...STORIES.slice(0, 4), '/'].map((story) => url + story))
  const slowest = { usual: [] as number[], silent: [] as number[] }
  for (let run = 0; run < runs; run++) {
    slowest.usual.push(await slowestAnswer(urls))
    redis.pause()
    slowest.silent.push(await slowestAnswer(urls))
    redis.resume()
  }
  const rows = Object.entries(slowest).map(([what, times]) => [
    what === 'usual' ? 'Redis answers' : 'Redis says nothing',
    median(times),
    Math.max(...times),
  ])
  const heads = ['', 'median of the slowest, ms', 'slowest, ms']
  printTable(`${ANSWERS} answers a round, ${runs} rounds each, by turns`, heads, rows)
}

async function slowestAnswer(urls: readonly string[]): Promise<number> {
  const readers = startReaders(urls)
  await readers.read(ANSWERS)
  const { failures, slowest } = await readers.stop()
  if (failures.length > 0) throw new Error(`readers met with failures: ${failures.join('; ')}`)
  return slowest
}
