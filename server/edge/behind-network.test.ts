import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { tagAnswers } from '../cdn/tag-answers'
import { readerAddress } from '../pageviews/reader-address'
import { SiteResponse } from '../pipeline/site-response'
import { runSteps, type Step } from '../pipeline/step'
import { limitSharedCaches } from '../shared-caches'
import { portOf, runEdge, type TestEdge } from './testing/run-edge'

let site: Server
let behind: TestEdge
let alone: TestEdge

/** Answers with who asks, as reads are counted. */
const tellReader: Step = (request, response) => {
  response.setHeader('Cache-Control', request.url === '/rieng' ? 'private' : 's-maxage=60')
  response.writeHead(200).end(readerAddress(request, 1))
}

beforeAll(async () => {
  site = createServer(
    { ServerResponse: SiteResponse },
    runSteps([tagAnswers, limitSharedCaches(), tellReader]),
  )
  const port = await portOf(site)
  behind = await runEdge(port, { CDN_SECONDS: '60', EDGE_CDN_RANGES: '127.0.0.1 2001:db8::/32' })
  alone = await runEdge(port)
})

afterAll(async () => {
  await behind.stop()
  await alone.stop()
  site.closeAllConnections()
  site.close()
})

async function ask(edge: TestEdge, path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`http://127.0.0.1:${edge.port}${path}`, { headers })
  return { text: await answer.text(), headers: answer.headers }
}

it('a content network may keep pages for a while, and knows what they are of', async () => {
  const { headers } = await ask(behind, '/cong-nghe/a')
  expect(headers.get('cdn-cache-control')).toBe('max-age=60')
  expect(headers.get('surrogate-control')).toBe('max-age=60')
  expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
  expect(headers.get('cache-tag')).toBe('all,article-a')
  expect(headers.get('surrogate-key')).toBe('all article-a')
})

it.each([
  ['what is private', '/rieng', {}],
  ['another edition', '/cong-nghe/a', { Cookie: 'ban=gon' }],
  ['what is sent to who saves data', '/cong-nghe/a', { 'Save-Data': 'on' }],
])('it keeps nothing of %s', async (_what, path, headers) => {
  const answer = await ask(behind, path, headers)
  expect(answer.headers.get('cdn-cache-control')).toBeNull()
  expect(answer.headers.get('surrogate-control')).toBeNull()
})

it('readers are told apart by what the network says, and by nothing they say themselves', async () => {
  const forwarded = { 'X-Forwarded-For': '198.51.100.9, 203.0.113.7' }
  expect((await ask(behind, '/b', forwarded)).text).toBe('203.0.113.7')
  expect((await ask(alone, '/b', forwarded)).text).toBe('127.0.0.1')
})

it('without a network nothing is said to one', async () => {
  expect((await ask(alone, '/c')).headers.get('cdn-cache-control')).toBeNull()
})
