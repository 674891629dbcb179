import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { prepareToAskAgain } from './ask-again'

const asked: IncomingMessage[] = []
const server = createServer((request, response) => {
  asked.push(request)
  // As the site: nothing is answered before the body is there.
  request.resume().once('end', () => response.end('trang'))
})

beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'))
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

it('asks without the body a reader sent along, so that the answer comes at once', async () => {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const headers = {
    host: 'bao.example',
    'accept-language': 'vi',
    'content-length': '5',
    'transfer-encoding': 'gzip',
    expect: '100-continue',
    connection: 'upgrade',
  }
  const incoming = { method: 'GET', url: '/xe?a=1', headers } as unknown as IncomingMessage
  const answer = await prepareToAskAgain(incoming, { host: '127.0.0.1', port })()
  expect(answer.statusCode).toBe(200)
  answer.resume()
  expect(asked[0]?.url).toBe('/xe?a=1')
  expect(asked[0]?.headers).toMatchObject({ host: 'bao.example', 'accept-language': 'vi' })
  for (const name of ['content-length', 'transfer-encoding', 'expect'])
    expect(asked[0]?.headers).not.toHaveProperty(name)
})
