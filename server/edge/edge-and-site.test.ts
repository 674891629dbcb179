import { readdirSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chooseEdition, leadToLiteEdition } from '../editions'
import { SiteResponse } from '../pipeline/site-response'
import { runSteps, type Step } from '../pipeline/step'
import { dropInternalHeaders } from '../security/internal-headers'
import { dropUnknownQuery } from '../security/known-query'
import { requireSoundAddress } from '../security/sound-address'
import { sendOn } from '../send-on'
import { limitSharedCaches } from '../shared-caches'
import { observeRequests } from '../telemetry/request-facts'
import { portOf, runEdge, type TestEdge } from './testing/run-edge'

let site: Server
let sitePort: number
let edgePort: number
let edge: TestEdge

/** Answers with all that could make one answer another's; what is not private may be kept. */
const tellAddress: Step = ({ url, headers }, response) => {
  if (!response.hasHeader('cache-control')) response.setHeader('Cache-Control', 's-maxage=60')
  const body = JSON.stringify([url, headers['save-data'], headers.rsc])
  response.writeHead(200, { 'Content-Length': Buffer.byteLength(body) }).end(body)
}

/** A story that was renamed, and one whose place in a page is its address now. */
const moveOn: Step = ({ url = '' }, response, next) => {
  const [path, query] = url.split(/\?(.*)/s)
  if (path === '/cu') return sendOn(response, '/moi', query)
  if (path === '/luu-tru/2024') return sendOn(response, '/luu-tru#nam-2024', query)
  next()
}

beforeAll(async () => {
  site = createServer(
    { ServerResponse: SiteResponse },
    runSteps([
      observeRequests([() => undefined]),
      limitSharedCaches(),
      requireSoundAddress,
      dropInternalHeaders,
      dropUnknownQuery,
      chooseEdition,
      leadToLiteEdition,
      moveOn,
      tellAddress,
    ]),
  )
  sitePort = await portOf(site)
  edge = await runEdge(sitePort)
  edgePort = edge.port
})

afterAll(async () => {
  await edge.stop()
  site.closeAllConnections()
  site.close()
})

/** Sends a request's lines as they are written, each letter a byte, and returns the answer. */
async function ask(port: number, address: string, ...headers: readonly string[]) {
  const socket = connect(port, '127.0.0.1')
  const lines = [`GET ${address} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...headers]
  socket.write(Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'))
  let answer = ''
  for await (const chunk of socket) answer += chunk.toString('latin1')
  const [head = ''] = answer.split('\r\n\r\n', 1)
  return {
    status: Number(head.split(' ')[1]),
    location: /^location: (.*)$/im.exec(head)?.[1],
    policy: /^cache-control: (.*)$/im.exec(head)?.[1],
    id: /^x-request-id: (.*)$/im.exec(head)?.[1],
    headBytes: head.length,
    body: answer.slice(head.length + 4),
  }
}

const keptPages = () =>
  readdirSync(edge.cacheDir, { recursive: true, withFileTypes: true }).filter((e) => e.isFile())

/** What a client may send of editions, and the edition that it means by one grammar. */
const COOKIES: readonly [header: string, edition: 'lite' | 'full'][] = [
  ['Cookie: ban=gon', 'lite'],
  ['Cookie: x=1; ban=gon', 'lite'],
  ['Cookie: x=1;ban=gon', 'lite'],
  ['Cookie: x=1;\tban=gon', 'lite'],
  ['Cookie: ban=gon;', 'lite'],
  ['Cookie: x=1;\u00a0ban=gon', 'full'],
  ['Cookie: x=1;\u00c2\u00a0ban=gon', 'full'],
  ['Cookie: x=1;\u000bban=gon', 'full'],
  ['Cookie: x=1;\u000cban=gon', 'full'],
  ['Cookie: \u00a0ban=gon', 'full'],
  ['Cookie: ban=gon\u00a0', 'full'],
  ['Cookie: ban="gon"', 'full'],
  ['Cookie: ban=gon,x=1', 'full'],
  ['Cookie: x=1 ban=gon', 'full'],
  ['Cookie: ban=day; ban=gon', 'full'],
]

describe('server and edge', () => {
  it.each(COOKIES)('take %j for %s', async (header, edition) => {
    const isLed = ({ status }: { status: number }) => status === 307
    for (const port of [sitePort, edgePort])
      expect(isLed(await ask(port, '/xe', header)), port === edgePort ? 'edge' : 'site').toBe(
        edition === 'lite',
      )
  })

  const strange = [
    ...COOKIES.map(([header]) => header),
    ...[
      'Cookie:\tban=gon',
      'Cookie: x=1\r\nCookie: ban=gon',
      'Cookie : ban=gon',
      'Cookie: ban=gon\r\n x=1',
    ],
    ...[
      'Save-Data: on',
      'Save-Data: ON',
      'Save-Data:\ton',
      'Save-Data: on, on',
      'Save-Data: on\u00a0',
      'save_data: on',
    ],
    ...['RSC: 1', 'RSC: 1\r\nNext-Url: /a', 'X-Forwarded-Host: a.example', 'X-Original-URL: /b'],
    ...[
      'Sec-Fetch-Dest: document\r\nCookie: ban=gon',
      'Sec-Fetch-Dest: image\r\nSave-Data: on',
      'Range: bytes=0-3',
    ],
    ...[
      'X-Request-Id: ke-tan-cong-1',
      'If-None-Match: "a"',
      'Cookie: xem-truoc=1',
      'Authorization: Basic a',
    ],
  ]

  it('give nobody what somebody else has asked for in a strange way', async () => {
    for (const [number, header] of strange.entries()) {
      const address = `/chu-de/${number}`
      await ask(edgePort, address, ...header.split('\r\n'))
      const { status, body, id } = await ask(edgePort, address)
      expect([status, body, id], header).toEqual([
        200,
        JSON.stringify([address, null, null]),
        undefined,
      ])
    }
  })

  it('keep one page whatever is added to its address', async () => {
    const before = keptPages().length
    for (let number = 0; number < 10; number++)
      for (const word of [
        'yy',
        'gidzl',
        'srsltid',
        'gbraid',
        'utm_id',
        'q',
        'BAN',
        '%62an',
        'v',
        'trang',
      ])
        expect((await ask(edgePort, `/thoi-su?${word}=${number}&b`)).body).toBe(
          '["/thoi-su",null,null]',
        )
    expect(keptPages().length - before).toBe(1)
  })

  it.each([
    ['/tim-kiem?q=a+b&x=1&trang=2', '/tim-kiem?q=a+b&trang=2'],
    ['/gon/tim-kiem?muc=xe&q=%20', '/gon/tim-kiem?q=%20&muc=xe'],
    ['/tim-kiem?q=mot&q=hai&', '/tim-kiem?q=mot'],
    ['/tim-kiem?q=', '/tim-kiem'],
    ['/assets/a.js?v=0123456789&x', '/assets/a.js?v=0123456789'],
    ['/api/goi-y?x=1&q=g%E1%BB%91m', '/api/goi-y?q=g%E1%BB%91m'],
  ])('hear of %s as %s', async (asked, known) => {
    for (const port of [sitePort, edgePort])
      expect(JSON.parse((await ask(port, asked)).body)[0]).toBe(known)
  })

  it.each([
    ['/xe?ban=gon&a=1', '/gon/xe'],
    ['/gon/tim-kiem?q=a&ban=day&utm_source=x', '/tim-kiem?q=a'],
  ])('lead from %s to %s', async (asked, to) => {
    for (const port of [sitePort, edgePort]) expect((await ask(port, asked)).location).toBe(to)
  })
})

describe('no address', () => {
  it.each(['~', '%7e', '%', '"', '<', '\u00e1', 'ban=day&', '/', '//..', '%C3%A1', '+'])(
    'of %j has an answer whose head is large, nor counts as a failure of the site',
    async (part) => {
      for (const start of ['/?ban=day&x=', '/tim-kiem?ban=gon&q=', '/xe/', '/gon/'])
        for (const length of [2_048, 2_049, 5_400, 12_000]) {
          const address = start + part.repeat(length).slice(0, length - start.length)
          for (const port of [sitePort, edgePort]) {
            const { status, headBytes } = await ask(port, address)
            expect(headBytes).toBeLessThan(4_096)
            expect(status, address.slice(0, 40)).toBeLessThan(500)
            if (length > 2_048) expect([414, 400], address.slice(0, 40)).toContain(status)
          }
        }
      expect((await ask(edgePort, '/xe')).status).toBe(200)
    },
  )
})

it('sends on for no longer than a page lives, with the query a reader came with', async () => {
  for (const port of [edgePort, sitePort]) {
    const moved = await ask(port, '/cu?utm_source=zalo&x=%26')
    expect([moved.status, moved.location]).toEqual([308, '/moi?utm_source=zalo&x=%26'])
    expect(moved.policy).toMatch(/(^|, )max-age=0\b/)
    // Nobody gets the query of who came before.
    expect((await ask(port, '/cu')).location).toBe('/moi')
    expect((await ask(port, '/luu-tru/2024?a=1')).location).toBe('/luu-tru?a=1#nam-2024')
  }
  // A choice of edition is carried out, and not taken along.
  expect((await ask(edgePort, '/cu?ban=gon')).location).toBe('/cu')
})

/** Sends a request as it is written, line by line, and resolves with the first line of the answer. */
async function sendLines(port: number, lines: readonly string[], body = ''): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  // The line may be cut while more is being sent.
  socket.on('error', () => undefined)
  socket.write(Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}`, 'latin1'))
  let answer = ''
  socket.on('data', (chunk: Buffer) => {
    answer += chunk.toString('latin1')
  })
  await new Promise((resolve) => socket.once('close', resolve))
  return answer.split('\r\n', 1)[0] ?? ''
}

const HOST = ['Host: localhost', 'Connection: close']
const SMUGGLED = '0\r\n\r\nGET /lau HTTP/1.1\r\nHost: localhost\r\n\r\n'

/** What no browser sends, and what is made of it. */
const STRANGERS: readonly [
  what: string,
  lines: readonly string[],
  answer: RegExp,
  body?: string,
][] = [
  ['two lengths', ['POST /xe HTTP/1.1', ...HOST, 'Content-Length: 4', 'Content-Length: 5'], / 4/],
  [
    'a length and pieces',
    ['POST /xe HTTP/1.1', ...HOST, 'Content-Length: 4', 'Transfer-Encoding: chunked'],
    / 4/,
    SMUGGLED,
  ],
  ['no known pieces', ['POST /xe HTTP/1.1', ...HOST, 'Transfer-Encoding: xchunked'], / [45]/],
  ['another site', ['GET http://evil.example/xe HTTP/1.1', ...HOST], / 421 /],
  ['this site, written out', ['GET http://localhost/xe HTTP/1.1', ...HOST], / 200 /],
  ['a proxy', ['CONNECT evil.example:22 HTTP/1.1', ...HOST], / 4/],
  ['an echo', ['TRACE /xe HTTP/1.1', ...HOST], / 405 /],
  ['to write', ['PUT /xe HTTP/1.1', ...HOST], / 405 /],
  ['nothing known', ['XYZZY /xe HTTP/1.1', ...HOST], / 405 /],
  ['an end of text', ['GET /xe%00 HTTP/1.1', ...HOST], / 400 /],
  ['what is no UTF-8', ['GET /xe%ff HTTP/1.1', ...HOST], / 400 /],
  ['a slash in disguise', ['GET /xe%2Fa HTTP/1.1', ...HOST], / 400 /],
  ['the folder above', ['GET /xe/%2e%2e/%2e%2e/etc/passwd HTTP/1.1', ...HOST], / 400 /],
  ['two slashes', ['GET //evil.example/xe HTTP/1.1', ...HOST], / (?:200|404) /],
  ['letters of 8 bits', ['GET /xe/\u00e1\u0080 HTTP/1.1', ...HOST], / (?:200|400) /],
  ['a version of tomorrow', ['GET /xe HTTP/3.0', ...HOST], / (?:505|400) /],
  [
    'a thousand parts',
    ['GET /xe HTTP/1.1', ...HOST, `Range: bytes=${'0-0,'.repeat(1_000)}1-1`],
    / 200 /,
  ],
  [
    'a long If-None-Match',
    ['GET /xe HTTP/1.1', ...HOST, `If-None-Match: ${'"a",'.repeat(1_900)}"b"`],
    / 200 /,
  ],
  [
    'too many headers',
    ['GET /xe HTTP/1.1', ...HOST, ...Array(900).fill(`X-A: ${'b'.repeat(40)}`)],
    / 400 /,
  ],
  [
    'every encoding',
    ['GET /xe HTTP/1.1', ...HOST, `Accept-Encoding: ${'br;q=0,gzip;q=0.0,*;q=1,'.repeat(300)}`],
    / 200 /,
  ],
]

describe('what no browser sends', () => {
  it.each(STRANGERS)('%s', async (what, lines, expected, body) => {
    for (let time = 0; time < 5; time++)
      expect(await sendLines(edgePort, lines, body)).toMatch(expected)
    const address = `/moi/${encodeURIComponent(what)}`
    const { status, body: text } = await ask(edgePort, address)
    expect([status, text]).toEqual([200, JSON.stringify([address, null, null])])
    expect((await ask(edgePort, '/xe')).body).toBe('["/xe",null,null]')
  })
})
