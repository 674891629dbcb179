import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, truncateSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { json } from 'node:stream/consumers'
import { expect, test } from '@playwright/test'
import { claimPort } from './support/claim-port'
import { article, makeContent, type TestContent } from './support/content'
import { type Site, startSite } from './support/site'
import { openStore } from './support/stored-content'

let content: TestContent
let site: Site
let metricsPort: number

/** A content network, as Cloudflare's API answers; and what the site showed when it was told to purge. */
let network: Server
const purges: { tags: string[]; isNew: boolean }[] = []

async function purge(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { tags } = (await json(request)) as { tags: string[] }
  const shown = await (await fetch(`${site.url}/doi-song/kho`)).text()
  purges.push({ tags, isNew: shown.includes('Chữ sau cùng.') })
  response.end('{"success":true}')
}

test.beforeAll(async () => {
  content = makeContent()
  network = createServer(purge).listen(0, '127.0.0.1')
  await once(network, 'listening')
  const { port } = network.address() as AddressInfo
  const api = `http://127.0.0.1:${port}/client/v4`
  content.write('articles/mot.mdx', article('Bài một', Date.now() - 60_000), 'Chữ cũ.')
  content.write('articles/hai.mdx', article('Bài hai', Date.now() - 60_000), 'Chữ mới.')
  metricsPort = await claimPort()
  content.write('articles/kho.mdx', article('Bài kho', Date.now() - 60_000), 'Chữ đầu.')
  const env = {
    ...{ LOG_FORMAT: 'json', METRICS_PORT: String(metricsPort) },
    ...{ CDN_SECONDS: '60', CDN_ZONE: 'z1', CDN_TOKEN: 'the', CDN_API: api },
  }
  site = await startSite({ contentDir: content.dir, env })
})

test.afterAll(async () => {
  await site.dispose()
  network.close()
  content.dispose()
})

type Line = Readonly<Record<string, unknown>>

function lines(event: string): Line[] {
  return site
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line)
    .filter((line) => line.event === event)
}

async function metrics(): Promise<string> {
  return (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text()
}

async function ready(): Promise<Line> {
  const answer = await fetch(`${site.url}/readyz`)
  const readiness: Line = (await answer.json()) as Line
  return { ...readiness, status: answer.status }
}

test('each request is a line with an id, and with nothing of who asked or what for', async () => {
  const headers = { 'X-Request-Id': 'tu-cong-truoc-1', 'User-Agent': 'Trinh duyet la' }
  const answer = await fetch(`${site.url}/tim-kiem?q=bi-mat-cua-toi`, { headers })
  expect(answer.headers.get('x-request-id')).toBe('tu-cong-truoc-1')
  await answer.text()
  // The server asks itself things, too.
  const ofTheSearch = () => lines('request').find(({ id }) => id === 'tu-cong-truoc-1')
  await expect.poll(ofTheSearch).toBeDefined()
  const line = ofTheSearch()
  const known = { method: 'GET', path: '/tim-kiem', status: 200 }
  expect(line).toMatchObject({ ...known, kind: 'search', isAborted: false })
  expect(line?.milliseconds).toEqual(expect.any(Number))
  expect(site.output()).not.toMatch(/bi-mat-cua-toi|Trinh duyet la/)
  expect(JSON.stringify(line)).not.toContain('127.0.0.1')
})

test('an id that is none is replaced, and none is in what a cache may give to others', async () => {
  const idOf = async (path: string) => {
    const answer = await fetch(site.url + path, { headers: { 'X-Request-Id': 'a b"}' } })
    await answer.text()
    return answer.headers.get('x-request-id')
  }
  expect(await idOf('/tim-kiem?q=a')).toMatch(/^[\w-]{36}$/)
  expect(await idOf('/')).toBeNull()
})

test('a publication and a refusal are reported in the log, the metrics and the readiness', async () => {
  const before = await ready()
  expect(before).toMatchObject({ status: 200, ready: true, problems: [], warnings: [] })
  expect(before.freeDiskBytes).toBeGreaterThan(0)
  content.write('articles/ba.mdx', article('Bài ba', Date.now() - 60_000), 'Chữ mới.')
  content.writeRaw('articles/hong.mdx', '---\ntitle: "Hỏng"\nsection: xe-co\n---\n')
  await expect.poll(() => lines('refused').length).toBeGreaterThan(0)
  await expect.poll(async () => (await ready()).content).not.toBe(before.content)
  expect((await ready()).lastPublish).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/)
  expect(lines('published').flatMap(({ files }) => files)).toContain('articles/ba.mdx')
  const problems = lines('refused').at(-1)?.problems
  expect(problems).toContainEqual({
    file: 'articles/hong.mdx',
    line: expect.any(Number),
    code: 'chuyen-muc-la',
    english: expect.any(String),
  })
  // However many mistakes are in it.
  await expect.poll(metrics).toMatch(/^trang_nhat_refused_documents 1$/m)
  expect(await metrics()).toMatch(/^trang_nhat_free_disk_bytes\{folder="content"\} [1-9]/m)
  expect(await metrics()).toMatch(/^trang_nhat_published_total [1-9]/m)
  expect(await metrics()).toMatch(/^trang_nhat_publish_seconds_count [1-9]/m)
})

test('a save has the content network purge by the tags of its pages, once readers can get it', async () => {
  const tagsOf = async (address: string) => {
    const { headers } = await fetch(site.url + address)
    return headers.get('cache-tag')
  }
  for (const address of ['/doi-song/kho', '/gon/doi-song/kho'])
    expect(await tagsOf(address), address).toBe('all,article-kho')
  for (const address of ['/', '/gon', '/doi-song', '/rss.xml', '/sitemap.xml'])
    expect(await tagsOf(address), address).toBe('all,lists')
  expect(await tagsOf('/tim-kiem?q=a')).toBeNull()
  content.write('articles/kho.mdx', article('Bài kho', Date.now() - 60_000), 'Chữ sau cùng.')
  // What was saved while nobody served.
  await expect.poll(() => purges.some(({ tags }) => tags.includes('all'))).toBe(true)
  const told = () => purges.find(({ tags }) => tags.includes('article-kho'))
  await expect.poll(told).toEqual({ tags: ['lists', 'article-kho'], isNew: true })
})

test('metrics count requests by kind and status, the cache, and the time of rendering', async () => {
  for (let visit = 0; visit < 2; visit++) await (await fetch(`${site.url}/doi-song/hai`)).text()
  await (await fetch(`${site.url}/khong-co`)).text()
  await expect
    .poll(metrics)
    .toMatch(/^trang_nhat_requests_total\{kind="article",status="200"\} [1-9]/m)
  const text = await metrics()
  expect(text).toMatch(/^trang_nhat_requests_total\{kind="other",status="404"\} 1$/m)
  expect(text).toMatch(/^trang_nhat_cache_total\{state="(hit|stale|miss)"\} [1-9]/m)
  expect(text).toMatch(/^trang_nhat_render_seconds_count\{route="\/\[section\]\/\[slug\]"\} [1-9]/m)
  expect(text).toMatch(/^process_resident_memory_bytes \d+/m)
})

test('metrics are nowhere on the site itself', async () => {
  expect((await fetch(`${site.url}/metrics`)).status).toBe(404)
})

test('alive but not ready while its content cannot be read, and ready again by itself', async () => {
  const store = openStore(site)
  store.exec('ALTER TABLE version RENAME TO away')
  const during = await ready()
  expect(during).toMatchObject({ status: 503, ready: false })
  expect(String(during.problems)).toContain('content cannot be read')
  expect((await fetch(`${site.url}/healthz`)).status).toBe(200)
  await expect.poll(() => lines('content unreadable').length).toBeGreaterThan(0)
  store.exec('ALTER TABLE record RENAME TO record_away')
  // A page nobody has read yet: there is nothing to serve in its place.
  expect((await fetch(`${site.url}/doi-song/mot`)).status).toBe(500)
  expect(lines('render failed').at(-1)).toMatchObject({ route: '/[section]/[slug]' })
  expect(await metrics()).toMatch(/^trang_nhat_render_failures_total\{route=\S+\} [1-9]/m)
  store.exec('ALTER TABLE record_away RENAME TO record')
  store.exec('ALTER TABLE away RENAME TO version')
  store.close()
  await expect.poll(async () => (await ready()).status).toBe(200)
})

test('a page cut off by a crash is never served', async () => {
  await (await fetch(`${site.url}/doi-song/hai`)).text()
  site.process.kill('SIGKILL')
  const cache = path.join(site.dir, '.next/server/route-cache')
  const pages = readdirSync(cache, { recursive: true, withFileTypes: true }).filter((file) =>
    file.isFile(),
  )
  expect(pages.length).toBeGreaterThan(0)
  for (const { parentPath, name } of pages) truncateSync(path.join(parentPath, name), 100)
  await site.restart()
  const html = await (await fetch(`${site.url}/doi-song/hai`)).text()
  expect(html).toContain('Chữ mới.')
  expect(html).toContain('</html>')
})

test('spans reach the collector that is configured', async () => {
  const received: string[] = []
  let spans = ''
  const collector = createServer((request, response) => {
    received.push(request.url ?? '')
    request.on('data', (chunk: Buffer) => {
      spans += chunk.toString()
    })
    request.once('end', () => response.end('{}'))
  }).listen(0, '127.0.0.1')
  await once(collector, 'listening')
  const address = collector.address()
  const port = typeof address === 'object' && address ? address.port : 0
  site.process.kill('SIGTERM')
  await site.restart({ OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`, METRICS_PORT: '' })
  await (await fetch(`${site.url}/tim-kiem?q=bi-mat-cua-toi`)).text()
  await expect.poll(() => spans).toMatch(/"http\.target","value":\{"stringValue":"\/tim-kiem"/)
  expect(received).toContain('/v1/traces')
  expect(spans).not.toContain('bi-mat-cua-toi')
  collector.close()
})

test('a second start beside it ends, and leaves its pages alone', async () => {
  await (await fetch(`${site.url}/doi-song/hai`)).text()
  const cache = path.join(site.dir, '.next/server/route-cache')
  const pages = () => readdirSync(cache, { recursive: true }).length
  await expect.poll(pages).toBeGreaterThan(1)
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'start'], {
    cwd: site.dir,
    env: { ...process.env, PORT: new URL(site.url).port, HOSTNAME: '127.0.0.1' },
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stdout + stderr).toContain('đang có chương trình khác dùng')
  expect(pages()).toBeGreaterThan(1)
})

test('a port that is taken ends the start, and so do the processes it began', async () => {
  await site.stop()
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const METRICS_PORT = String(typeof address === 'object' && address ? address.port : 0)
  await expect(site.restart({ METRICS_PORT })).rejects.toThrow(
    /ended with 1:[\s\S]*chương trình khác dùng[\s\S]*METRICS_PORT=/,
  )
  other.close()
})

for (const [name, value, expected] of [
  ['PORT', 'tám nghìn', 'PORT phải là một số'],
  ['SITE_URL', 'bao.vn', 'SITE_URL phải có dạng https://ten-bao.vn'],
  ['TRUSTED_PROXIES', 'yes', 'TRUSTED_PROXIES phải là số'],
  ['LOG_LEVEL', 'ồn', 'LOG_LEVEL là một trong'],
  ['DATA_DIR', '/dev/null', 'Đặt DATA_DIR là một thư mục ghi được'],
] as const) {
  test(`a wrong ${name} is reported in one sentence before anything else is done`, () => {
    const env = { ...process.env, [name]: value, LOG_FORMAT: 'text' }
    const { status, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'start'], {
      env,
      encoding: 'utf8',
    })
    expect(status).toBe(1)
    expect(stderr.trim()).toContain(expected)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
}
