import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** What is attacked: the edge of a paper, by its port of this machine, and some stories on it. */
export type Target = { readonly port: number; readonly stories: readonly string[] }

/** One attack of a stranger's; resolves when it is over, whatever came of it. */
export type Attack = (target: Target) => Promise<void>

const HOST = 'Host: 127.0.0.1'
const PIECE = Buffer.alloc(64 * 1024, 'x')
const MB = 2 ** 20

/** An attack that goes on for longer is given up, milliseconds. */
const GIVEN_UP_MS = 20_000

const word = () => randomBytes(6).toString('hex')
const some = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T
const several = (count: number, attack: Attack): Attack => {
  return async (target) => {
    await Promise.all(Array.from({ length: count }, () => attack(target)))
  }
}

/** Sends a request as it is written and takes whatever comes. */
function ask(line: string | ((target: Target) => string), ...headers: readonly string[]): Attack {
  return async (target) => {
    const first = typeof line === 'string' ? line : line(target)
    await send(target, head(first, 'Connection: close', ...headers))
  }
}

function head(line: string, ...headers: readonly string[]): string {
  return `${[`${line} HTTP/1.1`, HOST, ...headers].join('\r\n')}\r\n\r\n`
}

type Manner = {
  /** So many bytes of a body follow. */
  readonly body?: number
  /** One byte of the rest is sent so often, milliseconds. */
  readonly dribbleMs?: number
  /** The line is reset after so many milliseconds. */
  readonly cutMs?: number
  /** Nothing of the answer is read. */
  readonly isDeaf?: boolean
}

async function send({ port }: Target, text: string, manner: Manner = {}): Promise<void> {
  const { body = 0, dribbleMs, cutMs, isDeaf } = manner
  const socket = connect(port, '127.0.0.1')
  const closed = new Promise((resolve) => socket.once('close', resolve))
  // A server that cuts the line is what is wanted here.
  socket.on('error', () => undefined)
  if (!isDeaf) socket.resume()
  const timers = [
    setTimeout(() => socket.destroy(), GIVEN_UP_MS),
    ...(cutMs === undefined ? [] : [setTimeout(() => socket.resetAndDestroy(), cutMs)]),
    ...(dribbleMs === undefined ? [] : [setInterval(() => socket.write('x'), dribbleMs)]),
  ]
  socket.write(Buffer.from(text, 'latin1'))
  await sendBody(socket, body)
  await closed
  for (const timer of timers) clearTimeout(timer)
}

async function sendBody(socket: Socket, bytes: number): Promise<void> {
  for (let left = bytes; left > 0 && !socket.destroyed; left -= PIECE.length)
    if (!socket.write(PIECE.subarray(0, Math.min(PIECE.length, left))))
      await Promise.race([once(socket, 'drain'), once(socket, 'close')]).catch(() => undefined)
}

const DELIVERY = `Content-Length: ${24 * MB}`
const WRONG = () => `X-Hub-Signature-256: sha256=${randomBytes(32).toString('hex')}`

/** A search of many words that nobody has asked for. */
const search = () => Array.from({ length: 150 }, word).join('+')

/** By their names: what one stranger can ask of the edge. */
export const ATTACKS: Readonly<Record<string, Attack>> = {
  'longest address': ask(() => `GET /?ban=day&x=${'~'.repeat(2_030)}`),
  'too long an address': ask(`GET /?ban=day&x=${'~'.repeat(7_000)}`),
  'address nobody has': several(
    5,
    ask(() => `GET /thoi-su/${word()}-${'a'.repeat(150)}`),
  ),
  'deep page': ask(() => `GET /tin-moi-nhat/trang/${Math.floor(Math.random() * 1e6)}`),
  'other query': several(
    5,
    ask(({ stories }) => `GET ${some(stories)}?${word()}=${word()}`),
  ),
  'other spelling': ask(
    ({ stories }) =>
      `GET ${some(stories).replace(/[a-z]/g, (letter) => (Math.random() < 0.2 ? `%${letter.charCodeAt(0).toString(16)}` : letter))}`,
  ),
  'long search': several(
    3,
    ask(() => `GET /tim-kiem?q=${search()}`),
  ),
  'common search': several(
    3,
    ask(() => `GET /tim-kiem?q=l%C3%B2+g%E1%BB%91m+${word()}&trang=9`),
  ),
  'long suggestion': several(
    3,
    ask(() => `GET /api/goi-y?q=${search()}`),
  ),
  'cold share pictures': several(
    10,
    ask(({ stories }) => `GET /anh-chia-se${some(stories)}/chung-${word().slice(0, 6)}.png`),
  ),
  'made-up renditions': several(
    5,
    ask(() => `GET /anh/${randomBytes(8).toString('hex')}/720.avif`),
  ),
  'a thousand ranges': ask(
    'GET /images/phim.mp4',
    `Range: bytes=${Array(1_000).fill('0-0').join(',')}`,
  ),
  'long If-None-Match': ask(
    ({ stories }) => `GET ${some(stories)}`,
    `If-None-Match: ${Array.from({ length: 600 }, () => `"${word()}"`).join(', ')}`.slice(0, 8_000),
  ),
  'flood of headers': ask(
    'GET /',
    ...Array.from({ length: 400 }, () => `X-${word()}: ${word()}${word()}`),
  ),
  'large cookies': ask(
    'GET /',
    ...Array.from({ length: 3 }, () => `Cookie: ban=gon; ${word()}=${'a'.repeat(7_000)}`),
  ),
  'false previews': several(
    3,
    ask(
      ({ stories }) => `GET ${some(stories)}`,
      `Cookie: __prerender_bypass=${word()}; xem-truoc=${word()}`,
    ),
  ),
  'signed in': several(
    3,
    ask(({ stories }) => `GET ${some(stories)}`, `Authorization: Basic ${word()}`),
  ),
  'Next.js itself': ask(
    ({ stories }) => `GET ${some(stories)}?_rsc=${word()}`,
    'RSC: 1',
    'Next-Router-Prefetch: 1',
  ),
  'strange encodings': ask(
    ({ stories }) => `GET ${some(stories)}`,
    `Accept-Encoding: ${['br;q=0', 'gzip;q=0.001', '*', 'identity;q=0', word()].sort(() => Math.random() - 0.5).join(', ')}`,
  ),
  'other methods': async (target) => {
    for (const method of ['TRACE', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND', word().toUpperCase()])
      await ask(`${method} /`)(target)
    await ask('CONNECT 127.0.0.1:22')(target)
  },
  'requests within requests': async (target) => {
    for (const headers of [
      ['Content-Length: 4', 'Transfer-Encoding: chunked'],
      ['Content-Length: 4', 'Content-Length: 5'],
      ['Transfer-Encoding: xchunked'],
      ['Transfer-Encoding : chunked'],
      ['Content-Length: 0x4'],
    ])
      await send(
        target,
        `${head('POST /api/publish', ...headers)}0\r\n\r\n${head('GET /healthz')}`,
        { cutMs: 500 },
      )
  },
  'no addresses': async (target) => {
    for (const address of [
      'http://evil.example/',
      '//evil.example/',
      '/%00',
      '/%ff',
      '/a\u00e1',
      '*',
      '/..%2f',
      'x',
    ])
      await ask(`GET ${address}`)(target)
  },
  'a line of 200 requests': (target) =>
    send(target, head('GET /khong-co').repeat(200), { cutMs: 3_000 }),
  'unsigned delivery': (target) =>
    send(target, head('POST /api/publish', DELIVERY), { body: 24 * MB }),
  'wrongly signed delivery': (target) =>
    send(target, head('POST /api/publish', DELIVERY, WRONG()), { body: 24 * MB }),
  'delivery that is cut': (target) =>
    send(target, head('POST /api/publish', DELIVERY, WRONG()), { body: 2 * MB, cutMs: 200 }),
  'delivery that dribbles': (target) =>
    send(target, head('POST /api/publish', DELIVERY, WRONG()), { dribbleMs: 500 }),
  'body of a page': (target) =>
    send(target, head('GET /', 'Content-Length: 1000'), { dribbleMs: 500 }),
  'body of an endpoint': (target) =>
    send(target, head('POST /api/luot-doc', 'Content-Length: 60000'), { body: 60_000 }),
  'head that dribbles': (target) => send(target, 'GET / HTTP/1.1\r\nX-', { dribbleMs: 500 }),
  'reset at once': several(5, (target) =>
    send(target, head(`GET /tim-kiem?q=${word()}`), { cutMs: Math.random() * 20 }),
  ),
  'deaf reader': (target) =>
    send(target, head('GET /images/phim.mp4'), { isDeaf: true, cutMs: 15_000 }),
  'deaf reader of a page': (target) =>
    send(target, head('GET /').repeat(100), { isDeaf: true, cutMs: 15_000 }),
}
