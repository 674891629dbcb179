import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { portOf, runEdge, type TestEdge } from './testing/run-edge'

/** The site: what begins with `/cham` it never answers, and nothing at all while it hangs. */
let site: Server
let edge: TestEdge
let isHanging = false
let asked: string[] = []

beforeAll(async () => {
  site = createServer(({ url = '' }, response) => {
    asked.push(url)
    if (isHanging || url.includes('/cham')) return
    response.setHeader('Cache-Control', url === '/rieng' ? 'private' : 's-maxage=1')
    response.end(url)
  })
  edge = await runEdge(await portOf(site), { EDGE_ANSWER_WITHIN: '300ms' })
  await ask('/giu')
})

beforeEach(() => {
  asked = []
  isHanging = false
})

afterAll(async () => {
  await edge.stop()
  site.closeAllConnections()
  site.close()
})

async function ask(address: string, init: RequestInit = {}) {
  const answer = await fetch(`http://127.0.0.1:${edge.port}${address}`, init)
  return { status: answer.status, text: await answer.text(), headers: answer.headers }
}

/** Whoever wants something of the site that takes too long; so many that nginx leaves the site alone. */
async function beSlow(address: string, init: RequestInit = {}): Promise<void> {
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, at) => ask(address + at, init).then(({ status }) => status)),
  )
  expect(answers).toEqual(Array(6).fill(503))
}

it.each([
  ['pages', '/cham/', {}],
  ['searches', '/tim-kiem?q=/cham/', {}],
  ['suggestions', '/api/goi-y?q=/cham/', {}],
  ['shared pictures', '/anh-chia-se/cham/', {}],
  ['films', '/images/cham.mp4?v=', {}],
])(
  'who asks for %s that take too long costs other readers nothing',
  async (what, address, init) => {
    await beSlow(address, init)
    for (const other of [`/moi/${what.length}`, '/rieng', '/api/goi-y?q=a', '/giu'])
      expect((await ask(other)).status, other).toBe(200)
  },
)

it('a site that hangs keeps nobody waiting who can have what is cached', async () => {
  isHanging = true
  await beSlow('/treo/')
  asked = []
  // It was kept for two seconds at most.
  const stateOf = async () => (await ask('/giu')).headers.get('x-edge')
  await expect.poll(stateOf, { timeout: 4_000 }).toBe('STALE')
  expect((await ask('/giu')).text).toBe('/giu')
  expect(asked).toEqual([])
})

it('what nobody can have is told on a page of its own, guarded as any', async () => {
  isHanging = true
  const { status, text, headers } = await ask('/treo')
  expect([status, text]).toEqual([503, 'unavailable'])
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('retry-after')).toBe('10')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
})

it('deliveries that are cut, wrong or endless say nothing of the site', async () => {
  const lines = [
    'POST /api/publish HTTP/1.1',
    'Host: localhost',
    'Content-Length: 1000000',
    '',
    'x',
  ]
  for (let number = 0; number < 6; number++) {
    const socket = connect(edge.port, '127.0.0.1')
    socket.write(lines.join('\r\n'))
    await once(site, 'request')
    socket.resetAndDestroy()
  }
  expect((await ask('/moi/sau-khi-cat')).status).toBe(200)
})
