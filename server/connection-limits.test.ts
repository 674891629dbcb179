import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, it } from 'vitest'
import { CONNECTION_LIMITS } from './connection-limits'

/** The site's limits in a hundredth of their time. */
function inAHundredth({ maxHeaderSize, ...times }: typeof CONNECTION_LIMITS) {
  const short = Object.entries(times).map(([name, time]) => [name, time / 100] as const)
  return { maxHeaderSize, ...Object.fromEntries(short) }
}

it.each([
  ['headers', 'GET / HTTP/1.1\r\nHost: a\r\n'],
  ['a body', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n'],
])('closes the line of whoever dribbles %s', async (_, start) => {
  const server = createServer(inAHundredth(CONNECTION_LIMITS), (request) => request.resume())
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.write(start)
  let answer = ''
  for await (const chunk of socket) answer += chunk
  expect(answer).toContain('HTTP/1.1 408')
  server.close()
})

it('looks for them far more often than they may take', () => {
  const { headersTimeout, requestTimeout, connectionsCheckingInterval } = CONNECTION_LIMITS
  expect(connectionsCheckingInterval * 5).toBeLessThanOrEqual(headersTimeout)
  expect(headersTimeout).toBeLessThanOrEqual(requestTimeout)
})
