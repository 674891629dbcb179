import { createServer, request, type Server } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { SiteResponse } from '../pipeline/site-response'
import { runSteps, type Step } from '../pipeline/step'
import { ADDED_BY_EDGE, securityHeaders } from '../security/security-headers'
import { leaveHeadersToEdge } from './edge-key'
import { portOf, runEdge, TEST_KEY, type TestEdge } from './testing/run-edge'

/** Answers with the status its address names; `/anh-…` is a picture, `/xem-…` has a word of its own. */
const answer: Step = ({ url = '', headers }, response) => {
  if (url.includes('xem')) response.setHeader('Referrer-Policy', 'no-referrer')
  response.setHeader('Content-Type', url.includes('anh') ? 'image/svg+xml' : 'text/html')
  response.setHeader('Cache-Control', 's-maxage=60')
  const status = headers['if-none-match'] ? 304 : Number(/\d{3}/.exec(url)?.[0] ?? 200)
  response.writeHead(status).end(status === 304 ? undefined : 'chào')
}

const sites: Server[] = []
const edges: TestEdge[] = []
const ports: Record<string, number> = {}

beforeAll(async () => {
  for (const [name, key] of [
    ['of this build', TEST_KEY],
    ['of another', 'f'.repeat(64)],
  ] as const) {
    const site = createServer(
      { ServerResponse: SiteResponse },
      runSteps([leaveHeadersToEdge(key), answer]),
    )
    ports[`site ${name}`] = await portOf(site)
    const edge = await runEdge(ports[`site ${name}`] ?? 0)
    ports[`edge, site ${name}`] = edge.port
    sites.push(site)
    edges.push(edge)
  }
})

afterAll(async () => {
  await Promise.all(edges.map((edge) => edge.stop()))
  for (const site of sites) {
    site.closeAllConnections()
    site.close()
  }
})

const ALL = securityHeaders('text/html')

/** The answer's status, and the values of each security header, one for each time that it stands there. */
function ask(port: number, path: string, method = 'GET', headers = {}) {
  return new Promise<{ status: number | undefined; found: (string[] | undefined)[] }>(
    (resolve, reject) => {
      const options = { port, path, method, headers: { ...headers, Host: 'localhost' } }
      request(options, (got) => {
        const found = Object.keys(ALL).map((name) => got.headersDistinct[name.toLowerCase()])
        got.resume().once('end', () => resolve({ status: got.statusCode, found }))
      })
        .once('error', reject)
        .end()
    },
  )
}

const usual = Object.values(ALL).map((value) => [value])
const withValue = (name: string, value: string) =>
  Object.entries({ ...ALL, [name]: value }).map(([, one]) => [one])

const CASES: [string, string, string[][], string?, object?][] = [
  ...[200, 404, 410, 301, 308, 400, 429, 500, 503].map((status): [string, string, string[][]] => [
    `${status}`,
    `/xe/${status}`,
    usual,
  ]),
  ['HEAD', '/xe/dau', usual, 'HEAD'],
  ['304', '/xe/cu', usual, 'GET', { 'If-None-Match': '"a"' }],
  ['a query', '/xe/hoi?utm=1', usual],
  ['a search', '/tim-kiem?q=a', usual],
  ['an endpoint', '/api/goi-y?q=a', usual],
  ['a refusal', '/xe/put', usual, 'PUT'],
  ['too long', `/${'a'.repeat(2_100)}`, usual],
  ['a picture', '/images/anh.svg', withValue('Cross-Origin-Resource-Policy', 'cross-origin')],
  ['a preview', '/xe/xem', withValue('Referrer-Policy', 'no-referrer')],
]

it.each(CASES)('each header stands once: %s', async (_what, path, expected, method, headers) => {
  // The second time out of the cache, where it may be kept.
  for (const [name, port] of Object.entries(ports))
    for (const time of [1, 2])
      expect((await ask(port, path, method, headers)).found, `${name}, time ${time}`).toEqual(
        expected,
      )
})

it('nobody but the edge is answered without them, whatever is claimed', async () => {
  for (const key of ['', '1', 'e'.repeat(63), 'f'.repeat(64)])
    expect(
      (await ask(ports['site of this build'] ?? 0, '/xe', 'GET', { 'X-Edge-Key': key })).found,
    ).toEqual(usual)
  const bare = await ask(ports['site of this build'] ?? 0, '/xe', 'GET', { 'X-Edge-Key': TEST_KEY })
  expect(bare.found).toEqual(
    Object.entries(ALL).map(([name, value]) => (name in ADDED_BY_EDGE ? undefined : [value])),
  )
})
