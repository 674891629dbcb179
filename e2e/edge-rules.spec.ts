import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http'
import { connect as connectHttp2 } from 'node:http2'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { connect as connectTls } from 'node:tls'
import { expect, test } from '@playwright/test'
import { claimPort } from './support/claim-port'
import { type Edge, startEdge } from './support/edge'
import { messages } from './support/messages'
import { sendRaw } from './support/raw-request'

/** What the server behind the edge was asked, as it answers. */
type Asked = { readonly count: number; readonly url: string; readonly headers: IncomingHttpHeaders }

let behind: Server
let edge: Edge
let upstream: string
let count = 0

/** A server that answers what it was asked, and may be cached for a minute. */
test.beforeAll(async () => {
  behind = createServer((asked, answer) => {
    const { url = '', headers } = asked
    if (url.startsWith('/cookie')) answer.setHeader('Set-Cookie', 'phien=1')
    if (url.startsWith('/loi')) answer.statusCode = 500
    if (url.startsWith('/treo')) return
    answer.setHeader('Cache-Control', 's-maxage=60')
    answer.setHeader('Content-Type', 'application/json')
    answer.end(JSON.stringify({ count: ++count, url, headers } satisfies Asked))
  })
  behind.listen(0, '127.0.0.1')
  await once(behind, 'listening')
  const address = behind.address()
  const port = typeof address === 'object' ? address?.port : undefined
  upstream = `http://127.0.0.1:${port}`
  edge = await startEdge(upstream, { EDGE_ANSWER_WITHIN: '2s' })
})

test.afterAll(async () => {
  await edge.dispose()
  behind.closeAllConnections()
  behind.close()
})

async function ask(address: string, headers: Record<string, string> = {}): Promise<Asked> {
  return (await (await fetch(edge.url + address, { headers })).json()) as Asked
}

async function isSharedBy(
  address: string,
  one: Record<string, string>,
  other: Record<string, string>,
): Promise<boolean> {
  const { count: first } = await ask(address, one)
  const { count: second } = await ask(address, other)
  return first === second
}

test('one page is cached for all who would get the same', async () => {
  const chromium = { 'Accept-Encoding': 'gzip, deflate, br, zstd' }
  expect(await isSharedBy('/a', {}, {})).toBe(true)
  expect(await isSharedBy('/a', chromium, { 'Accept-Encoding': 'br;q=1.0, gzip;q=0.8' })).toBe(true)
  expect(await isSharedBy('/a', {}, { 'User-Agent': 'x', Cookie: 'a=1' })).toBe(true)
  expect(await isSharedBy('/a', {}, { RSC: '1', 'Next-Router-Prefetch': '1' })).toBe(true)
  expect(await isSharedBy('/a', {}, { 'Save-Data': 'off', Cookie: 'ban=<script>' })).toBe(true)
  const { count: alone } = await ask('/a')
  for (const query of ['utm_source=zalo&fbclid=1', 'q=1', 'yy=2', 'srsltid=a', 'v=1', 'a'])
    expect((await ask(`/a?${query}`)).count, query).toBe(alone)
})

test('what leads to another answer has its own', async () => {
  const pairs: [Record<string, string>, Record<string, string>][] = [
    [{ 'Accept-Encoding': 'br' }, { 'Accept-Encoding': 'gzip' }],
    [{ 'Accept-Encoding': 'br' }, { 'Accept-Encoding': 'br;q=0' }],
    [{}, { 'Save-Data': 'on' }],
    [{}, { Cookie: 'ban=gon' }],
    [{ 'Save-Data': 'on' }, { Cookie: 'ban=on' }],
    [{ 'Save-Data': 'on', Cookie: 'ban=gon' }, { Cookie: 'ban=ongon' }],
  ]
  for (const [one, other] of pairs) expect(await isSharedBy('/b', one, other)).toBe(false)
  const { count: alone } = await ask('/b')
  for (const address of ['/b?ban=day', '/b?xem-truoc=1', '/%62', '/b/', '//b'])
    expect((await ask(address)).count, address).not.toBe(alone)
})

test('nobody has a page cached under the name of readers who chose another edition', async () => {
  const light: Record<string, string> = { Cookie: 'ban=gon' }
  const saving: Record<string, string> = { 'Save-Data': 'on' }
  const likenesses: [Record<string, string>, Record<string, string>][] = [
    [{ 'Save-Data': 'on;x' }, saving],
    [{ 'Save-Data': 'on, on' }, saving],
    [{ ...saving, 'Sec-Fetch-Dest': 'empty' }, saving],
    [{ ...light, 'Sec-Fetch-Dest': 'image' }, light],
    [{ ...light, 'Sec-Fetch-Dest': 'document, empty' }, light],
    [{ Cookie: 'BAN=gon' }, light],
    [{ Cookie: 'ban=GON' }, light],
    [{ Cookie: 'ban = gon' }, light],
    [{ Cookie: 'a=1,ban=gon' }, light],
    [{ Cookie: 'ban=x; ban=gon' }, light],
  ]
  for (const [one, other] of likenesses)
    expect(await isSharedBy('/f', one, other), JSON.stringify(one)).toBe(false)
  expect(await isSharedBy('/g', { ...saving, 'Sec-Fetch-Dest': 'document' }, saving)).toBe(true)
  const { headers } = await ask('/h', { 'Save-Data': 'on;x', 'Sec-Fetch-Dest': 'image' })
  expect([headers['save-data'], headers['sec-fetch-dest']]).toEqual([undefined, 'empty'])
})

test('what the edge answers by itself is guarded, and the site says the rest', async () => {
  const guarded = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  }
  const host = 'HTTP/1.1\r\nHost: localhost'
  for (const head of [
    `DELETE / ${host}`,
    `GET /../../etc ${host}`,
    `GET /${'a'.repeat(9_000)} ${host}`,
    `POST /api/publish ${host}\r\nContent-Length: 30000000`,
    'GET / HTTP/1.1\r\nHost: evil.example',
  ])
    expect((await answerTo(head)).headers, head).toMatchObject(guarded)
  expect((await answerTo(`PUT / ${host}`)).headers.allow).toBe('GET, HEAD')
  expect((await answerTo(`PUT /api/publish ${host}`)).headers.allow).toBe('POST')
  const [file = ''] = readdirSync('.next/static/media')
  const asset = await fetch(`${edge.url}/_next/static/media/${file}`)
  expect(Object.fromEntries(asset.headers)).toMatchObject(guarded)
  const [passed, cached] = [await fetch(`${edge.url}/i`), await fetch(`${edge.url}/i`)]
  for (const { headers } of [passed, cached]) {
    expect(headers.get('content-security-policy')).toBeNull()
    expect(headers.get('allow')).toBeNull()
  }
})

test('previews, signed-in readers, cookies and failures are never cached', async () => {
  for (const Cookie of ['a=1; __prerender_bypass=x', 'xem-truoc=x']) {
    expect(await isSharedBy('/c', { Cookie }, { Cookie })).toBe(false)
    expect(await isSharedBy('/c', { Cookie }, {})).toBe(false)
    expect(await isSharedBy('/c', {}, { Cookie })).toBe(false)
  }
  expect(await isSharedBy('/c', { Authorization: 'x' }, { Authorization: 'x' })).toBe(false)
  expect(await isSharedBy('/cookie', {}, {})).toBe(false)
  expect((await ask('/api/x')).count).not.toBe((await ask('/api/x')).count)
})

test('the site hears who asks from the edge alone, and nothing it only says to itself', async () => {
  const { headers } = await ask('/d', {
    'X-Real-IP': '6.6.6.6',
    'X-Forwarded-For': '6.6.6.6',
    'X-Forwarded-Host': 'evil.example',
    'X-Middleware-Subrequest': 'a',
    'X-Prerender-Revalidate': 'a',
    'Next-Resume': '1',
    'X-Edge-Time': '1.000',
    'X-Request-Id': 'ke-tan-cong-1',
    Cookie: 'theo-doi=1',
    RSC: '1',
  })
  expect(headers['x-forwarded-for']).toBe('127.0.0.1')
  expect(Math.abs(Number(headers['x-edge-time']) * 1000 - Date.now())).toBeLessThan(60_000)
  expect(JSON.stringify(headers)).not.toContain('6.6.6.6')
  const unheard = ['x-forwarded-host', 'x-middleware-subrequest', 'x-prerender-revalidate']
  expect(headers['x-request-id']).toMatch(/^[0-9a-f]{32}$/)
  for (const name of [...unheard, 'next-resume', 'rsc', 'cookie'])
    expect(headers[name], name).toBeUndefined()
})

test('an unknown host, an odd method and a body nobody wants are refused', async () => {
  expect(await statusOf('GET / HTTP/1.1\r\nHost: evil.example')).toBe(421)
  expect(await statusOf('GET http://evil.example/ HTTP/1.1\r\nHost: evil.example')).toBe(421)
  expect(await statusOf('GET / HTTP/1.1')).toBe(400)
  expect(await statusOf('GET / HTTP/9.9\r\nHost: localhost')).toBeGreaterThanOrEqual(400)
  for (const method of ['DELETE', 'PUT', 'TRACE', 'OPTIONS', 'POST', 'LOCK'])
    expect(await statusOf(`${method} / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0`)).toBe(405)
  const large = (bytes: number) => `HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${bytes}`
  expect(await statusOf(`GET / ${large(2_000)}`)).toBe(413)
  expect(await statusOf(`POST /api/publish ${large(30_000_000)}`)).toBe(413)
  expect(await statusOf(`GET /${'a'.repeat(9_000)} HTTP/1.1\r\nHost: localhost`)).toBe(414)
  expect(await statusOf('GET /../../etc/passwd HTTP/1.1\r\nHost: localhost')).toBe(400)
  const traversal = '/assets/passwd?v=../../../../../../etc'
  expect((await ask(traversal)).url).toBe(traversal)
})

/** Sends a request as it is written and returns the answer. */
const answerTo = (head: string) =>
  sendRaw(edge.url, `${head}\r\nConnection: close\r\n\r\n`, { untilAnswered: true })

const statusOf = async (head: string) => (await answerTo(head)).status

test('2,000 who send a byte a second are cut off, and nobody waits for them', async () => {
  // The server behind shares its process with slow-loris clients: it may be slow on a busy machine.
  const own = await startEdge(upstream, { EDGE_ANSWER_WITHIN: '20s' })
  const sockets = Array.from({ length: 2_000 }, () => connect(own.port, '127.0.0.1'))
  const cutOff = sockets.map((socket) => {
    socket.on('error', () => {})
    return new Promise((resolve) => socket.once('close', resolve))
  })
  await Promise.all(sockets.map((socket) => once(socket, 'connect')))
  for (const socket of sockets) socket.write('GET / HTTP/1.1\r\nHost: localhost\r\nX-A: ')
  const trickle = setInterval(() => {
    for (const socket of sockets) if (socket.writable) socket.write('a')
  }, 1_000)
  const reads = Array.from({ length: 300 }, (_, index) => fetch(`${own.url}/e?q=${index}`))
  for (const answer of await Promise.all(reads)) expect(answer.status).toBe(200)
  await Promise.all(cutOff)
  clearInterval(trickle)
  await own.dispose()
})

test('a site that fails or hangs: what is cached is served, the rest is reported in a sentence', async () => {
  await ask('/a')
  expect((await fetch(`${edge.url}/loi`)).status).toBe(500)
  // Three that wait in vain; from then on nobody does who can have what is cached.
  const hanging = await Promise.all(['/treo/1', '/treo/2', '/treo/3'].map((at) => answerAt(at)))
  for (const { status, text } of hanging) {
    expect(status).toBe(503)
    expect(text).toContain(messages.unavailable.explanation)
  }
  const { status, headers, text } = await answerAt('/treo/4')
  expect([status, headers['retry-after'], headers['cache-control']]).toEqual([
    503,
    '10',
    'no-store',
  ])
  expect(text).toContain('<html lang="vi">')
  expect((await fetch(`${edge.url}/a`)).headers.get('x-edge')).toMatch(/^(?:HIT|STALE)$/)
})

async function answerAt(address: string) {
  const asked = request(edge.url + address).end()
  const [answer] = await once(asked, 'response')
  let text = ''
  for await (const chunk of answer) text += chunk
  return { status: answer.statusCode, headers: answer.headers as IncomingHttpHeaders, text }
}

test('with a certificate it speaks HTTP/2, and sends plain visitors there', async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'chung-thu-'))
  const [key, certificate] = [path.join(dir, 'key.pem'), path.join(dir, 'cert.pem')]
  const openssl = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1']
  const forHost = ['-nodes', '-subj', '/CN=localhost', '-days', '1', '-keyout', key]
  execFileSync('openssl', [...openssl, ...forHost, '-out', certificate], { stdio: 'ignore' })
  const port = String(await claimPort())
  const secure = await startEdge(upstream, {
    EDGE_TLS_CERTIFICATE: certificate,
    EDGE_TLS_KEY: key,
    EDGE_REDIRECT_PORT: `127.0.0.1:${port}`,
  })
  const session = connectHttp2(`https://localhost:${secure.port}`, { rejectUnauthorized: false })
  const stream = session.request({ ':path': '/a' })
  const [headers] = await once(stream, 'response')
  expect(headers[':status']).toBe(200)
  session.destroy()
  const stranger = { port: secure.port, servername: 'evil.example', rejectUnauthorized: false }
  await expect(once(connectTls(stranger), 'secureConnect')).rejects.toThrow(/alert/)
  const plain = await fetch(`http://localhost:${port}/a?b=c`, { redirect: 'manual' })
  expect(plain.headers.get('location')).toBe('https://localhost/a?b=c')
  await secure.dispose()
  rmSync(dir, { recursive: true })
})
