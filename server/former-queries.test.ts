import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { publish } from '@/lib/publish'
import {
  articleText,
  type ContentFolder,
  enterContentFolder,
} from '../lib/publish/testing/content-folder'
import { leadFormerQueries } from './former-queries'
import { SiteResponse } from './pipeline/site-response'
import { runSteps, type Step } from './pipeline/step'
import { NOT_FOUND, resolveAddress } from './resolve-route'
import { dropUnknownQuery } from './security/known-query'

const RULES = `/2019/05/lo-gom: /van-hoa/lo-gom
/?p=5: /van-hoa/lo-gom
/?p=6: 410
/tin.php?id=7: /van-hoa/lo-gom
/het: 410
/van-hoa: /khong-bao-gio
/*/amp: /*
`

let content: ContentFolder
let server: Server
/** Next.js, as far as it matters here: a page at each address but that of what is not there. */
const render: Step = (request, response) => {
  response.statusCode = request.url === NOT_FOUND ? 404 : 200
  response.end(request.url)
}

beforeEach(async () => {
  content = enterContentFolder()
  content.write('articles/lo-gom.mdx', articleText())
  content.write('redirects.yaml', RULES)
  await publish(content.place, Date.now())
  const steps = [leadFormerQueries, dropUnknownQuery, resolveAddress(() => false), render]
  server = createServer({ ServerResponse: SiteResponse }, runSteps(steps))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(() => {
  server.close()
  content.dispose()
})

async function asked(address: string): Promise<string> {
  const { port } = server.address() as AddressInfo
  const answer = await fetch(`http://127.0.0.1:${port}${address}`, { redirect: 'manual' })
  return `${answer.status} ${answer.headers.get('location') ?? (await answer.text())}`
}

it('leads former addresses on, with what was asked of them, and no page of the paper', async () => {
  const answers = {
    '/2019/05/lo-gom/': '308 /van-hoa/lo-gom',
    '/2019/05/lo-gom?utm_source=x': '308 /van-hoa/lo-gom?utm_source=x',
    '/?p=5': '308 /van-hoa/lo-gom',
    '/?utm_source=x&p=5': '308 /van-hoa/lo-gom',
    '/?p=6': `410 ${NOT_FOUND}`,
    '/?p=8': '200 /',
    '/?p=%ff': '200 /',
    '/tin.php?id=7': '308 /van-hoa/lo-gom',
    '/tin.php?id=8': `404 ${NOT_FOUND}`,
    '/het': `410 ${NOT_FOUND}`,
    '/van-hoa': '200 /van-hoa',
    '/van-hoa/lo-gom/amp': '308 /van-hoa/lo-gom',
    '/van-hoa/lo-gom': '200 /van-hoa/lo-gom',
    '/khong-co': `404 ${NOT_FOUND}`,
  }
  for (const [address, answer] of Object.entries(answers))
    expect(await asked(address), address).toBe(answer)
})
