import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import sharp from 'sharp'
import { openWithBusyTimeout } from '../lib/shared/open-with-busy-timeout'
import { type Cluster, notify, STORIES, shows, startCluster } from './support/cluster'
import { article } from './support/content'
import { startReaders } from './support/readers'
import type { Site } from './support/site'

let cluster: Cluster

test.beforeAll(async () => {
  cluster = await startCluster()
})

test.afterAll(() => cluster.dispose())

const HOUR_AGO = Date.now() - 3_600_000

/** A page older than this is rendered again, milliseconds. */
const PAGES_LAST_MS = 60_000

/** On a line of its own: the site's clock is moved, and lines that are idle then are closed. */
const ask = ({ url }: Site, address: string) =>
  fetch(url + address, { headers: { Connection: 'close' } })

const textOf = async (site: Site, address: string) => (await ask(site, address)).text()

test('what is published on one server is on all', async () => {
  for (const [round, site] of cluster.sites.entries()) {
    const answer = await cluster.publish(`Lần thứ ${round} trên mọi máy.`, site)
    expect(answer.status).toBe(200)
    await Promise.all(cluster.sites.map((each) => shows(each, `Lần thứ ${round} `)))
  }
})

test('a word that one server has had is not new to another', async () => {
  const body = '{"after":"nghe lại"}'
  const [first, ...others] = cluster.sites
  expect((await notify(first, body)).status).toBe(200)
  for (const site of [first, ...others]) expect((await notify(site, body)).status).toBe(409)
})

test('a page is rendered once for all servers, also after a publication', async () => {
  const { sites } = cluster
  // One server after the other: that they wait for each other is in `cluster-pages.test.ts`, and for how long at
  // most is a limit that a busy machine can be beyond.
  const readAll = async () => {
    for (const site of sites)
      for (const story of STORIES) await Promise.all([textOf(site, story), textOf(site, story)])
  }
  const rendersOf = async (words: string) => {
    await cluster.publish(words)
    await Promise.all(sites.map((site) => shows(site, words)))
    const before = await cluster.rendered()
    await readAll()
    await readAll()
    return (await cluster.rendered()) - before
  }
  await readAll()
  // Where Redis answers late, on a busy machine, some more happen, and it is tried again; each for itself,
  // it would always be three times as many.
  let round = 0
  await expect
    .poll(async () => {
      const renders = await rendersOf(`Để dựng lại lần ${++round}.`)
      expect(renders).toBeGreaterThan(0)
      return renders
    })
    .toBeLessThan(STORIES.length * 2)
})

test('pages are the same on every server', async () => {
  const addresses = ['/', '/doi-song', '/tin-moi-nhat', '/gon', '/luu-tru', '/doi-song/moi']
  for (const address of [...addresses, ...STORIES.slice(0, 3), '/rss.xml', '/sitemap.xml']) {
    await expect
      .poll(async () => {
        const answers = await Promise.all(cluster.sites.map((site) => ask(site, address)))
        const texts = await Promise.all(answers.map((answer) => answer.text()))
        const tags = answers.map(({ headers }) => headers.get('etag'))
        const kinds = [new Set(texts).size, new Set(tags).size]
        // Asked just then, a page may have become too old between one server and the next.
        if (kinds.some((count) => count > 1)) cluster.clock.advance(PAGES_LAST_MS)
        return [address, ...kinds]
      })
      .toEqual([address, 1, 1])
  }
})

test('a picture has one address, which every server answers, until it is replaced', async () => {
  const { sites, repository } = cluster
  const show = async (background: string) => {
    const create = { width: 900, height: 600, channels: 3 as const, background }
    repository.content.writeRaw('images/lo.jpg', await sharp({ create }).jpeg().toBuffer())
    await cluster.publish(`Lò ${background}.`)
    await Promise.all(sites.map((site) => shows(site, `Lò ${background}`)))
  }
  const addressOn = async (site: Site) =>
    /\/anh\/[^ "]+\.avif/.exec(await textOf(site, '/doi-song/co-anh'))?.[0] ?? 'none'
  const cover = { src: '/images/lo.jpg', alt: 'Lò' }
  repository.content.write('articles/co-anh.mdx', article('Có ảnh', HOUR_AGO, { cover }), 'Lò.')
  await show('red')
  const [address = 'none', ...others] = await Promise.all(sites.map(addressOn))
  expect(others).toEqual([address, address])
  const answers = await Promise.all(sites.map((site) => ask(site, address)))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  const bytes = await Promise.all(answers.map((answer) => answer.arrayBuffer()))
  expect(new Set(bytes.map((one) => Buffer.from(one).toString('base64'))).size).toBe(1)
  await show('blue')
  for (const site of sites) {
    await expect.poll(() => addressOn(site)).not.toBe(address)
    await expect.poll(async () => (await ask(site, address)).status).toBe(404)
    expect((await ask(site, await addressOn(site))).status).toBe(200)
  }
})

test('what is read on one server is known to all', async () => {
  const page = encodeURIComponent('/doi-song/nen-3')
  const readAs = (site: Site, browser: string) =>
    fetch(`${site.url}/api/luot-doc?trang=${page}`, {
      method: 'POST',
      headers: { 'User-Agent': `Mozilla/5.0 (X11; Linux x86_64) ${browser}` },
    })
  await Promise.all(cluster.sites.map((site, index) => readAs(site, `Firefox/14${index}.0`)))
  for (const { dir } of cluster.sites) await expect.poll(() => readsIn(dir)).toBe(3)
})

/** How many reads a server knows of in all. */
function readsIn(dir: string): number {
  const file = path.join(dir, 'data/reads.sqlite')
  if (!existsSync(file)) return 0
  const store = openWithBusyTimeout(file)
  // The file is there a moment before its table is.
  const table = store.prepare("SELECT 1 FROM sqlite_master WHERE name = 'read_count'").get([])
  const row = table && store.prepare('SELECT sum(count) AS count FROM read_count').get([])
  store.close()
  return row ? Number((row as { count: number | null }).count) : 0
}

test('without Redis readers read on, who publishes is heard, and all catch up', async () => {
  const { sites, redis } = cluster
  const [first, ...others] = sites
  const urls = sites.flatMap(({ url }) => [...STORIES.slice(0, 4), '/'].map((story) => url + story))
  const readers = startReaders(urls)
  redis.pause()
  await readers.read(100)
  await cluster.publish('Trong lúc Redis im.')
  await shows(first, 'Trong lúc Redis im.')
  redis.resume()
  await Promise.all(others.map((site) => shows(site, 'Trong lúc Redis im.')))
  await redis.kill()
  await readers.read(100)
  await cluster.publish('Trong lúc không có Redis.')
  await shows(first, 'Trong lúc không có Redis.')
  await redis.restart()
  await Promise.all(others.map((site) => shows(site, 'không có Redis.')))
  expect((await readers.stop()).failures).toEqual([])
  for (const { output } of sites) expect(output()).toContain('cluster alone')
})

test('an update rolls through the servers without an error', async () => {
  const { sites, edge } = cluster
  const readers = startReaders([...STORIES.slice(0, 4), '/'].map((story) => edge.url + story))
  for (const [index, site] of sites.entries()) {
    await readers.read(50)
    const ended = new Promise((resolve) => site.process.once('exit', resolve))
    site.process.kill('SIGTERM')
    await ended
    await cluster.publish(`Khi máy ${index} vắng.`, sites[(index + 1) % sites.length])
    await site.restart()
    // It was not told, but starts with what the others have.
    const html = await textOf(site, '/doi-song/moi')
    expect(html.includes(`Khi máy ${index} vắng.`), site.output()).toBe(true)
  }
  expect((await readers.stop()).failures).toEqual([])
})
