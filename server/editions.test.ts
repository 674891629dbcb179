import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chooseEdition, leadToLiteEdition, withQueryInChoice } from './editions'
import { SiteResponse } from './pipeline/site-response'
import { runSteps } from './pipeline/step'

const server = createServer(
  { ServerResponse: SiteResponse },
  runSteps([
    chooseEdition,
    leadToLiteEdition,
    (asked, response) => {
      response.setHeader('Vary', 'rsc')
      response.writeHead(200).end(asked.url)
    },
  ]),
)

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})

afterAll(() => {
  server.close()
})

/** Asks with the address exactly as it is written. */
async function ask(path: string, headers: Record<string, string> = {}) {
  const { port } = server.address() as AddressInfo
  const asking = request({ port, host: '127.0.0.1', path, headers }).end()
  const [answer] = await once(asking, 'response')
  let text = ''
  for await (const chunk of answer) text += chunk
  return { status: answer.statusCode, headers: answer.headers, text }
}

describe('a chosen edition', () => {
  it.each([
    ['/xe?ban=gon', '/gon/xe'],
    ['/gon/xe?ban=gon', '/gon/xe'],
    ['/gon/xe?ban=day', '/xe'],
    ['/gon?ban=day', '/'],
    ['/tim-kiem?q=a+b&ban=gon', '/gon/tim-kiem?q=a+b'],
    ['/khong-co?ban=gon', '/khong-co'],
    ['//xau.example/a?ban=day', '/xau.example/a'],
    ['//xau.example?ban=gon', '/xau.example'],
    ['/gon//xau.example?ban=day', '/xau.example'],
    ['/xe?ban=gon&ve=https://xau.example', '/gon/xe'],
  ])('of %s is at %s and nowhere else', async (path, location) => {
    const { status, headers } = await ask(path)
    expect([status, headers.location]).toEqual([303, location])
    expect(headers['set-cookie']?.[0]).toMatch(/^ban=(gon|day); Path=\/; Max-Age=31536000;/)
    expect(headers['cache-control']).toBe('no-store')
  })

  it('is not chosen by a browser that fetches ahead, nor by another word', async () => {
    const ahead = await ask('/xe?ban=gon', { 'Sec-Purpose': 'prefetch;prerender' })
    expect([ahead.status, ahead.headers['set-cookie']]).toEqual([503, undefined])
    expect((await ask('/xe?ban=khac')).status).toBe(200)
  })
})

describe('the lite edition', () => {
  it.each([
    [{ 'Save-Data': 'on' }],
    [{ Cookie: 'ban=gon' }],
    [{ Cookie: 'a=b; ban=gon' }],
    [{ 'Save-Data': 'on', Cookie: 'xban=day' }],
  ])('is for requests with %o', async (headers) => {
    const { status, headers: answered } = await ask('/xe/a?b=c', headers)
    expect([status, answered.location]).toEqual([307, '/gon/xe/a?b=c'])
    expect(answered['cache-control']).toContain('no-store')
    expect(answered.vary).toContain('Save-Data')
  })

  it.each([
    [{}, undefined],
    [{ 'Save-Data': 'off' }, undefined],
    [{ 'Save-Data': 'on', Cookie: 'ban=day' }, 'private, no-cache'],
    [{ 'Save-Data': 'on', 'Sec-Fetch-Dest': 'empty' }, undefined],
  ])('is not for requests with %o', async (headers, cached) => {
    const { status, headers: answered } = await ask('/xe', headers)
    expect([status, answered['cache-control']]).toEqual([200, cached])
  })

  it('is told to caches for pages that have one, and for nothing else', async () => {
    expect((await ask('/xe')).headers.vary).toBe('rsc, Save-Data')
    expect((await ask('/images/a.svg', { 'Save-Data': 'on' })).headers.vary).toBe('rsc')
    expect((await ask('/gon/xe', { 'Save-Data': 'on' })).status).toBe(200)
  })

  it('also has a page for what is not there', async () => {
    const { status, text } = await ask('/_not-found', { 'Save-Data': 'on' })
    expect([status, text]).toEqual([404, '/gon/khong-thay'])
  })
})

it('takes the question of a search along', () => {
  const linkAt = (url: string) => withQueryInChoice('<a href="?ban=gon">', url)
  expect(linkAt('/tim-kiem?q="a"&muc=xe')).toBe('<a href="?q=%22a%22&amp;muc=xe&amp;ban=gon">')
  expect(linkAt('/xe?utm=1')).toBe('<a href="?ban=gon">')
})
