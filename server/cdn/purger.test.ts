import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { AGAIN_AFTER_MS, makePurger, type Purger } from './purger'
import { tagsOf, tagsOfChange } from './tags'

/** Cloudflare, as its API says it answers. */
let cloudflare: Server
let purger: Purger
let asked: unknown[]
let answers: { status: number; body: object }[]
let waits: number[]
let heard: () => void

const DONE = { status: 200, body: { success: true, errors: [], result: { id: 'a' } } }
const LIMITED = { status: 429, body: { success: false, errors: [{ code: 10_000 }] } }
const NO_JSON = { status: 502, body: {} }

beforeEach(async () => {
  ;[asked, answers, waits, heard] = [[], [], [], () => undefined]
  cloudflare = createServer(async (request: IncomingMessage, response) => {
    const { method, url, headers } = request
    asked.push([method, url, headers.authorization, JSON.parse(await text(request))])
    const { status, body } = answers.shift() ?? DONE
    response.writeHead(status, { 'Content-Type': 'application/json' })
    response.end(status === 502 ? '<html>' : JSON.stringify(body))
    heard()
  })
  await once(cloudflare.listen(0, '127.0.0.1'), 'listening')
  const { port } = cloudflare.address() as AddressInfo
  const network = { api: `http://127.0.0.1:${port}/client/v4`, zone: 'z1', token: 'the' }
  purger = makePurger(network, async (milliseconds) => void waits.push(milliseconds))
})

afterEach(() => {
  purger.stop()
  cloudflare.closeAllConnections()
  cloudflare.close()
  vi.restoreAllMocks()
})

/** Resolves once the network was asked so many times. */
function askedTimes(count: number): Promise<void> {
  return new Promise((resolve) => {
    heard = () => asked.length === count && resolve()
  })
}

const PURGE = ['POST', '/client/v4/zones/z1/purge_cache', 'Bearer the']

it('has the network forget what a publication makes old, and once more for what came late', async () => {
  const twice = askedTimes(2)
  purger.purge(tagsOfChange(['articles/cong-nghe/a.mdx', 'headlines/b.mdx']))
  await twice
  const tags = ['lists', 'article-a', 'headline-b']
  expect(asked).toEqual([
    [...PURGE, { tags }],
    [...PURGE, { tags }],
  ])
  expect(waits).toEqual([AGAIN_AFTER_MS])
})

it('asks again until it is done', async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  answers = [LIMITED, NO_JSON, DONE]
  const often = askedTimes(4)
  purger.purge(['lists'])
  await often
  expect(waits).toEqual([1_000, 5_000, AGAIN_AFTER_MS])
})

it('while it fails, what many publications make old is asked for at once', async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  answers = [LIMITED, DONE]
  const thrice = askedTimes(3)
  purger.purge(['lists', 'article-a'])
  purger.purge(['lists', 'article-b'])
  purger.purge(['lists', 'article-c'])
  await thrice
  const all = { tags: ['lists', 'article-a', 'article-b', 'article-c'] }
  const [, second, third] = asked as [unknown, unknown[], unknown[]]
  expect([second.at(-1), third.at(-1)].map(inOrder)).toEqual([inOrder(all), inOrder(all)])
})

const inOrder = (body: unknown) => [...(body as { tags: string[] }).tags].sort()

it.each([
  ['/cong-nghe/a', ['all', 'article-a']],
  ['/gon/cong-nghe/a', ['all', 'article-a']],
  ['/tin/b?x=1', ['all', 'headline-b']],
  ['/', ['all', 'lists']],
  ['/cong-nghe', ['all', 'lists']],
  ['/rss.xml', ['all', 'lists']],
  ['/anh/0123456789abcdef/full-320.avif', ['all', 'picture-0123456789abcdef']],
])('%s has the tags %j', (url, tags) => {
  expect(tagsOf(url)).toEqual(tags)
})

it('purges all where much has changed', () => {
  const many = Array.from({ length: 40 }, (_, index) => `articles/xe/${index}.mdx`)
  expect(tagsOfChange(many)).toEqual(['all'])
})
