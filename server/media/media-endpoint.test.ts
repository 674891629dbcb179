import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { connect } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { storePath } from '@/lib/config'
import { makePass, previewSecret, publish } from '@/lib/publish'
import {
  articleText,
  type ContentFolder,
  makeContentFolder,
} from '@/lib/publish/testing/content-folder'
import { tagAnswers } from '../cdn/tag-answers'
import { portOf, runEdge, type TestEdge } from '../edge/testing/run-edge'
import { SiteResponse } from '../pipeline/site-response'
import { runSteps, type Step } from '../pipeline/step'
import { filePassName } from '../preview/file-passes'
import { dropUnknownQuery } from '../security/known-query'
import { requireSoundAddress } from '../security/sound-address'
import { limitSharedCaches } from '../shared-caches'
import { answerMedia } from './media-endpoint'

const FILM = readFileSync('lib/files/media/fixtures/film.mp4')
const SIZE = FILM.byteLength
const VERSION = createHash('sha256').update(FILM).digest('hex').slice(0, 16)
const TAG = `"${VERSION}"`
const ADDRESS = '/images/phim.mp4'

let content: ContentFolder
let site: Server
let edge: TestEdge
let ports: readonly number[]

const film = (src: string) => `<Video src="${src}" title="a" poster="/images/a.svg" credit="b" />\n`
const republish = () =>
  publish({ contentDir: content.dir, storeFile: storePath() }, Date.now()).then(({ refused }) =>
    expect(refused).toEqual([]),
  )
const write = (slug: string, src: string, fields: Record<string, string> = {}) =>
  content.write(`articles/xe/${slug}.mdx`, articleText({ section: 'xe', ...fields }, film(src)))

const tomorrow = `${new Date(Date.now() + 86_400_000).toISOString().slice(0, 19)}+00:00`

/** Before all and before each: what is stubbed is put back before every test. */
function setUp(): void {
  vi.stubEnv('CONTENT_DIR', content.dir)
  vi.stubEnv('PREVIEW_SECRET', 'mot-bi-mat-chi-de-thu')
}
beforeEach(setUp)

beforeAll(async () => {
  content = makeContentFolder()
  setUp()
  content.write('images/a.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
  for (const name of ['phim', 'hen', 'nhap', 'go', 'la', '.an'])
    content.write(`images/${name}.mp4`, FILM)
  symlinkSync(path.resolve('package.json'), path.join(content.dir, 'images', 'ngoai.mp4'))
  content.write('articles/mot.mp4', FILM)
  write('mo', ADDRESS)
  write('hen', '/images/hen.mp4', { publishedAt: tomorrow })
  write('nhap', '/images/nhap.mp4', { draft: 'true' })
  write('go', '/images/go.mp4', { unpublished: '"Sai sự thật."' })
  await republish()
  const missing: Step = (_request, response) => response.writeHead(404).end('Next.js')
  const steps = [
    ...[tagAnswers, limitSharedCaches(), requireSoundAddress, dropUnknownQuery],
    ...[answerMedia(), missing],
  ]
  site = createServer({ ServerResponse: SiteResponse }, runSteps(steps))
  const port = await portOf(site)
  edge = await runEdge(port)
  ports = [port, edge.port]
})

afterAll(async () => {
  await edge.stop()
  site.closeAllConnections()
  site.close()
  for (const suffix of ['', '-wal', '-shm']) rmSync(storePath() + suffix, { force: true })
  content.dispose()
})

/** What server and edge answer, as one, where they answer the same. */
async function ask(address: string, headers: Record<string, string> = {}, method = 'GET') {
  const answers = await Promise.all(
    ports.map(async (port) => {
      const answer = await askAt(port, address, headers, method)
      return { ...answer, hash: createHash('sha256').update(answer.body).digest('hex') }
    }),
  )
  const [first] = answers
  for (const { status, hash } of answers)
    expect([status, hash]).toEqual([first?.status, first?.hash])
  for (const name of ['content-range', 'content-length', 'etag', 'accept-ranges', 'content-type'])
    expect(answers.map(({ headers: told }) => told.get(name))).toEqual(
      answers.map(() => first?.headers.get(name)),
    )
  if (!first) throw new Error('nobody was asked')
  return first
}

/** `fetch` has a will of its own about ranges and encodings: the lines are sent as they are. */
async function askAt(
  port: number,
  address: string,
  headers: Record<string, string>,
  method: string,
) {
  const socket = connect(port, '127.0.0.1')
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  const head = [`${method} ${address} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...lines]
  socket.write(`${head.join('\r\n')}\r\n\r\n`)
  const chunks: Buffer[] = []
  for await (const chunk of socket) chunks.push(chunk)
  const whole = Buffer.concat(chunks)
  const end = whole.indexOf('\r\n\r\n')
  const [first = '', ...told] = whole.subarray(0, end).toString('latin1').split('\r\n')
  const pairs = told.map((line) => line.split(/: (.*)/s, 2) as [string, string])
  return {
    status: Number(first.split(' ')[1]),
    headers: new Headers(pairs),
    body: whole.subarray(end + 4),
  }
}

describe('a film is sent whole or in parts, by server and edge alike', () => {
  const all = FILM
  it.each<[range: string | undefined, status: number, part: Buffer | undefined, told?: string]>([
    [undefined, 200, all],
    ['bytes=0-', 206, all, `bytes 0-${SIZE - 1}/${SIZE}`],
    ['bytes=0-0', 206, all.subarray(0, 1), `bytes 0-0/${SIZE}`],
    ['bytes=0-1', 206, all.subarray(0, 2), `bytes 0-1/${SIZE}`],
    ['bytes=500-999', 206, all.subarray(500, 1000), `bytes 500-999/${SIZE}`],
    ['bytes=1000-', 206, all.subarray(1000), `bytes 1000-${SIZE - 1}/${SIZE}`],
    ['bytes=-500', 206, all.subarray(SIZE - 500), `bytes ${SIZE - 500}-${SIZE - 1}/${SIZE}`],
    ['bytes=-999999', 206, all, `bytes 0-${SIZE - 1}/${SIZE}`],
    ['bytes=15000-999999', 206, all.subarray(15000), `bytes 15000-${SIZE - 1}/${SIZE}`],
    ['bytes=0-9,5-19', 206, all.subarray(0, 20), `bytes 0-19/${SIZE}`],
    [`bytes=${SIZE}-`, 416, Buffer.alloc(0), `bytes */${SIZE}`],
    ['bytes=999999-', 416, Buffer.alloc(0), `bytes */${SIZE}`],
    // Parts far from each other, and what is no range, are answered with the whole (RFC 9110, 14.2).
    ['bytes=0-9,1000-1009', 200, all],
    ['bytes=abc', 200, all],
    ['items=0-9', 200, all],
  ])('%s', async (range, status, part, told) => {
    const answer = await ask(ADDRESS, range ? { Range: range } : {})
    expect([answer.status, answer.headers.get('content-range')]).toEqual([status, told ?? null])
    if (part) expect(answer.body.equals(part)).toBe(true)
    if (status !== 416)
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'accept-ranges': 'bytes',
        'content-type': 'video/mp4',
        etag: TAG,
        'content-length': String(part?.byteLength),
      })
  })

  it.each([
    ['the same', TAG, 206],
    ['another one', '"0123456789abcdef"', 200],
    ['a weak one', `W/${TAG}`, 200],
    ['a day', new Date(Date.now() + 60_000).toUTCString(), 200],
  ])('where it goes on with %s', async (_what, tag, status) => {
    const answer = await ask(ADDRESS, { Range: 'bytes=5-9', 'If-Range': tag })
    expect([answer.status, answer.body.byteLength]).toEqual([status, status === 206 ? 5 : SIZE])
  })

  it('and its head alone, or nothing where it is known', async () => {
    const head = await ask(ADDRESS, {}, 'HEAD')
    expect([head.status, head.headers.get('content-length'), head.body.byteLength]).toEqual([
      200,
      String(SIZE),
      0,
    ])
    const known = await ask(ADDRESS, { 'If-None-Match': TAG })
    expect([known.status, known.body.byteLength]).toEqual([304, 0])
  })
})

describe('what is sent may be cached', () => {
  const policyOf = async (address: string) => (await ask(address)).headers.get('cache-control')

  it('for good under its version, else until it is asked for again', async () => {
    expect(await policyOf(`${ADDRESS}?v=${VERSION}`)).toBe('public, max-age=31536000, immutable')
    for (const other of ['', '?v=0123456789abcdef', `?x=1`])
      expect(await policyOf(ADDRESS + other)).toBe('public, max-age=0, must-revalidate')
  })

  it('by a content network that is told which stories it belongs to', async () => {
    const { headers } = await ask(ADDRESS, { Range: 'bytes=0-9' })
    expect(headers.get('cache-tag')).toBe('all,article-mo')
    expect((await ask('/images/go.mp4')).headers.get('cache-tag')).toBeNull()
  })

  it('and is in no cache of the edge', () => {
    expect(filesBelow(edge.cacheDir)).toEqual([])
  })
})

describe('is not sent', () => {
  it.each([
    ['a film no story plays', '/images/la.mp4'],
    ['a film of a scheduled story', '/images/hen.mp4'],
    ['that of a draft', '/images/nhap.mp4'],
    ['that of a withdrawn story', '/images/go.mp4'],
    ['what is not there', '/images/khong-co.mp4'],
    ['a hidden file', '/images/.an.mp4'],
    ['a link out of the folder', '/images/ngoai.mp4'],
    ['what lies elsewhere', '/images/a.svg/../../articles/mot.mp4'],
    ['a film as a folder', '/images/phim.mp4/a.mp4'],
    ['another case', '/images/PHIM.mp4'],
  ])('%s', async (_what, address) => {
    const { status, body } = await askAt(ports[0] ?? 0, address, {}, 'GET')
    expect([400, 404]).toContain(status)
    expect(body.includes('ftyp')).toBe(false)
    expect((await askAt(edge.port, address, {}, 'GET')).status).toBe(status)
  })

  it.each([
    ['/xe/nhap', '/images/nhap.mp4', 206],
    ['/xe/mo', '/images/nhap.mp4', 404],
    ['/xe/go', '/images/go.mp4', 404],
  ])('but to who previews its story: with a pass for %s, %s', async (story, address, status) => {
    const pass = makePass(previewSecret(), story, Date.now() + 60_000)
    const cookie = `a=1; ${filePassName(story)}=${pass}`
    const answer = await ask(address, { Cookie: cookie, Range: 'bytes=0-9' })
    expect(answer.status).toBe(status)
    if (status === 206) expect(answer.headers.get('cache-control')).toBe('private, no-store')
  })
})

it('is another one for who plays it as soon as it is replaced', async () => {
  const other = readFileSync('lib/files/media/fixtures/turned.mp4')
  content.write('images/phim.mp4', other)
  const before = await ask(ADDRESS, { Range: 'bytes=5-9', 'If-Range': TAG })
  expect([before.status, before.body.equals(other)]).toEqual([200, true])
  expect((await ask(`${ADDRESS}?v=${VERSION}`)).headers.get('cache-control')).not.toContain(
    'immutable',
  )
  await republish()
  const version = createHash('sha256').update(other).digest('hex').slice(0, 16)
  const after = await ask(`${ADDRESS}?v=${version}`)
  expect([after.headers.get('etag'), after.headers.get('cache-control')]).toEqual([
    `"${version}"`,
    'public, max-age=31536000, immutable',
  ])
})

function filesBelow(folder: string) {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile())
}
