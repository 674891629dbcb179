import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { SiteResponse } from '../pipeline/site-response'
import { runSteps, type Step } from '../pipeline/step'
import { makePageCache, type PageCache } from './page-cache'
import { servePage } from './serve-page'

const CONTEXT = { kind: 'APP_PAGE', cacheControl: { revalidate: 30 } }

let cache: PageCache
let server: Server
let version: string
let renders: number
let isFailing: boolean
let joined: number
/** Resolves when the render under way may end. */
let mayEnd: Promise<void>

beforeEach(async () => {
  version = 'một'
  renders = 0
  isFailing = false
  joined = 0
  mayEnd = Promise.resolve()
  cache = makePageCache({
    files: { write: () => undefined, read: async () => undefined },
    prerendered: async () => undefined,
    version: () => version,
  })
  server = createServer(
    { ServerResponse: SiteResponse },
    runSteps([notices, servePage(cache), nextLike]),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})

afterEach(() => {
  server.close()
})

/** As the step that resolves addresses does. */
const notices: Step = ({ url }, response, next) => {
  if (url === '/gon/khong-thay') response.overrideStatus(404)
  if (url === '/xe/da-rut') response.overrideStatus(410)
  next()
}

/** The renders under way: who asks meanwhile gets the same, as from Next.js. */
const underWay = new Map<string, Promise<string>>()

async function renderOnce(address: string, key: string): Promise<string> {
  joined++
  const page = underWay.get(key) ?? render(address, key).finally(() => underWay.delete(key))
  underWay.set(key, page)
  return page
}

async function render(address: string, key: string): Promise<string> {
  await cache.get(key, CONTEXT)
  renders++
  const html = `<!DOCTYPE html><p>${address} ${version}</p>`
  await mayEnd
  if (!isFailing && address !== '/tim-kiem')
    await cache.set(key, { kind: 'APP_PAGE', html }, CONTEXT)
  return html
}

/** Answers as Next.js does: by its cache, which it asks and fills. */
const nextLike: Step = async (asked, response) => {
  const address = asked.url?.split('?', 1)[0] ?? ''
  const key = `/route-cache/APP_PAGE/0/$${address}`
  const html = await renderOnce(address, key)
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  if (isFailing) {
    response.statusCode = 500
    response.setHeader('Cache-Control', 'private, no-cache, no-store')
    response.end('<h1>Internal Server Error</h1>')
    return
  }
  if (address === '/tim-kiem') {
    response.end(html)
    return
  }
  response.setHeader('x-nextjs-cache', 'MISS')
  response.setHeader('x-nextjs-prerender', '1')
  response.setHeader('Cache-Control', 's-maxage=30, stale-while-revalidate=31535970')
  response.end(html)
}

type Answer = {
  readonly status: number | undefined
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

async function ask(path: string, headers = {}, method = 'GET'): Promise<Answer> {
  const { port } = server.address() as AddressInfo
  const asking = request({ port, host: '127.0.0.1', path, headers, method }).end()
  const [answer]: IncomingMessage[] = await once(asking, 'response')
  const chunks: Buffer[] = []
  if (answer) for await (const chunk of answer) chunks.push(chunk)
  return { status: answer?.statusCode, headers: answer?.headers ?? {}, body: Buffer.concat(chunks) }
}

it('goes out of the cache as it went out when it was rendered', async () => {
  for (const headers of [{}, { 'Accept-Encoding': 'br' }, { 'Accept-Encoding': 'gzip' }]) {
    version = JSON.stringify(headers)
    const first = await ask('/xe', headers)
    const again = await ask('/xe?utm=1', headers)
    expect(again.body).toEqual(first.body)
    const { date: _, 'x-nextjs-cache': miss, ...rest } = first.headers
    const { date: __, 'x-nextjs-cache': hit, ...same } = again.headers
    expect(same).toEqual(rest)
    expect([miss, hit]).toEqual(['MISS', 'HIT'])
    expect(rest).toMatchObject({ vary: 'Accept-Encoding', 'cache-control': 's-maxage=30' })
  }
  expect(renders).toBe(3)
})

it('is the same in every encoding, and has a tag in each', async () => {
  const plain = await ask('/xe')
  const br = await ask('/xe', { 'Accept-Encoding': 'gzip, br' })
  const gzip = await ask('/xe', { 'Accept-Encoding': 'br;q=0, gzip' })
  expect(brotliDecompressSync(br.body)).toEqual(plain.body)
  expect(gunzipSync(gzip.body)).toEqual(plain.body)
  expect(new Set([plain, br, gzip].map(({ headers }) => headers.etag)).size).toBe(3)
})

it.each([
  [(etag: string) => etag, 304],
  [(etag: string) => `"a", W/${etag}`, 304],
  [() => '*', 304],
  [() => '"a"', 200],
])('answers what a browser knows already with its status alone', async (known, status) => {
  const { headers, body } = await ask('/xe')
  for (const words of ['một', 'hai']) {
    version = words
    const { etag = '' } = (await ask('/xe')).headers
    const again = await ask('/xe', { 'If-None-Match': known(etag) })
    expect(again.status).toBe(status)
    expect(again.headers).toMatchObject({ etag, vary: 'Accept-Encoding' })
    expect(again.body.length > 0).toBe(status === 200)
    expect(again.headers['content-security-policy'] === undefined).toBe(status === 304)
  }
  expect(body.length).toBe(Number(headers['content-length']))
})

it.each([
  ['/gon/khong-thay', 404],
  ['/xe/da-rut', 410],
])('says each time that nothing is there: %s', async (path, status) => {
  const { headers } = await ask(path)
  for (const known of ['*', String(headers.etag)])
    expect((await ask(path, { 'If-None-Match': known })).status).toBe(status)
})

it('has the new words for who comes after a save, while the old ones are being rendered', async () => {
  let end = () => {}
  mayEnd = new Promise((resolve) => {
    end = resolve
  })
  const before = ask('/xe')
  await expect.poll(() => renders).toBe(1)
  version = 'hai'
  const after = ask('/xe')
  await expect.poll(() => joined).toBe(2)
  end()
  expect((await before).body.toString()).toContain('một')
  expect((await after).body.toString()).toContain('hai')
  expect(renders).toBe(2)
})

it('has a head alone for who asks for a head, rendered and cached', async () => {
  const first = await ask('/xe', {}, 'HEAD')
  const again = await ask('/xe', {}, 'HEAD')
  const whole = await ask('/xe')
  for (const { status, headers, body } of [first, again]) {
    expect([status, body.length]).toEqual([200, 0])
    expect(headers['content-length']).toBe(whole.headers['content-length'])
    expect(headers.etag).toBe(whole.headers.etag)
  }
})

it('is whole also for who asks for a part', async () => {
  await ask('/xe')
  const { status, body, headers } = await ask('/xe', { Range: 'bytes=0-3' })
  expect([status, body.length]).toEqual([200, Number(headers['content-length'])])
})

it('is the last good one where rendering fails, and that is tried again with the next version', async () => {
  const good = await ask('/xe')
  isFailing = true
  version = 'hai'
  const cached = await ask('/xe')
  expect(cached.status).toBe(200)
  expect(cached.body).toEqual(good.body)
  expect(cached.headers).toMatchObject({
    'x-nextjs-cache': 'STALE',
    'cache-control': 's-maxage=30',
  })
  expect((await ask('/xe')).body).toEqual(good.body)
  expect(renders).toBe(2)
  isFailing = false
  version = 'ba'
  expect((await ask('/xe')).body.toString()).toContain('ba')
})

it('is the page for failures where there never was a good one', async () => {
  isFailing = true
  const { status, body, headers } = await ask('/xe')
  expect(status).toBe(500)
  expect(body.toString()).toContain('lang="vi"')
  expect(headers['cache-control']).toContain('no-store')
})

it('is made for the request where Next.js keeps none', async () => {
  await ask('/tim-kiem?q=a')
  const { status, body, headers } = await ask('/tim-kiem?q=b', { 'Accept-Encoding': 'br' })
  expect(status).toBe(200)
  expect(brotliDecompressSync(body).toString()).toContain('/tim-kiem một')
  expect(headers.etag).toBeDefined()
  expect(renders).toBe(2)
})
