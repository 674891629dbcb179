import { expect } from '@playwright/test'
import { claimPort } from './claim-port'
import { makeClock, type TestClock } from './clock'
import { article } from './content'
import { type Edge, startEdge } from './edge'
import { BRANCH, type GitContent, makeGitContent, postWebhook } from './git-content'
import { startRedis, type TestRedis } from './redis'
import { type Site, startSite } from './site'

/** Three servers of one newspaper, their Redis, and the edge before them. */
export type Cluster = {
  readonly sites: readonly [Site, ...Site[]]
  readonly redis: TestRedis
  readonly edge: Edge
  /** That of all three. */
  readonly clock: TestClock
  readonly repository: GitContent
  /** Pushes another text of the one story that changes, and tells one server of it. */
  publish(words: string, site?: Site): Promise<Response>
  /** Pushes it, and tells nobody. */
  push(words: string): void
  /** How many stories the three have rendered in all. */
  rendered(): Promise<number>
  dispose(): Promise<void>
}

/** Stories that stay as they are. */
export const STORIES = Array.from({ length: 8 }, (_, index) => `/doi-song/nen-${index}`)

const CHANGING = '/doi-song/moi'
const SECRET = 'mot-bi-mat-cua-nhieu-may'
const HOUR_AGO = Date.now() - 3_600_000

/** Starts them, and has each publish once: the first time, the compiler is loaded. */
export async function startCluster(): Promise<Cluster> {
  const repository = makeGitContent(({ write }) => {
    STORIES.forEach((_, index) => {
      write(`articles/nen-${index}.mdx`, article(`Bài nền ${index}`, HOUR_AGO), 'Thân bài.')
    })
    write('articles/moi.mdx', article('Bài mới', HOUR_AGO), 'Bản đầu.')
  })
  const [redis, clock] = [await startRedis(), makeClock()]
  const metricsPorts = [await claimPort(), await claimPort(), await claimPort()]
  const startOne = (metricsPort: number) => {
    const shared = { REDIS_URL: redis.url, PUBLISH_SECRET: SECRET, PUBLISH_BRANCH: BRANCH }
    const env = { ...clock.env, ...shared, METRICS_PORT: String(metricsPort) }
    return startSite({ contentDir: repository.clone(), env })
  }
  const [first, ...others] = await Promise.all(metricsPorts.map(startOne))
  if (!first) throw new Error('no server was started')
  const sites = [first, ...others] as const
  const upstreams = sites.map(({ url }) => new URL(url).host).join(' ')
  const edge = await startEdge(first.url, { EDGE_UPSTREAMS: upstreams })
  let words = 0
  const push = (body: string) => {
    repository.content.write('articles/moi.mdx', article('Bài mới', HOUR_AGO), body)
    repository.push()
  }
  const cluster: Cluster = {
    sites: [...sites],
    redis,
    edge,
    clock,
    repository,
    push,
    publish(body, site = first) {
      push(body)
      return notify(site, `{"after":"${words++}"}`)
    },
    async rendered() {
      const counts = await Promise.all(metricsPorts.map(rendersAt))
      return counts.reduce((sum, count) => sum + count, 0)
    },
    async dispose() {
      await edge.dispose()
      redis.resume()
      await Promise.all(sites.map((site) => site.dispose()))
      await redis.dispose()
      repository.dispose()
      clock.dispose()
    },
  }
  await cluster.publish('Lần đầu.')
  await Promise.all(sites.map((site) => shows(site, 'Lần đầu.')))
  return cluster
}

/** Sends one server the word that there is something new. */
export function notify(site: Site, body: string): Promise<Response> {
  return postWebhook(site.url, SECRET, body)
}

/** Waits until a server shows some words in the story that changes. */
export async function shows(site: Site, words: string): Promise<void> {
  const headers = { Connection: 'close' }
  const text = async () => (await fetch(site.url + CHANGING, { headers })).text()
  await expect.poll(() => text().catch(String), { intervals: [20] }).toContain(words)
}

async function rendersAt(metricsPort: number): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text()
  const found = text.matchAll(/render_seconds_count\{route="\/\[section\]\/\[slug\]"\} (\d+)/g)
  return [...found].reduce((sum, [, count]) => sum + Number(count), 0)
}
