import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { SiteResponse } from './site-response'
import { runSteps, type Step, unless } from './step'

let server: Server

afterEach(() => {
  server.close()
})

async function answerOf(...steps: Step[]): Promise<Response> {
  server = createServer({ ServerResponse: SiteResponse }, runSteps(steps))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
}

const hello: Step = (_request, response) => {
  response.setHeader('Content-Type', 'text/html')
  response.write('Chào ')
  response.end('bạn')
}

it('has the step nearest to the answer look at its head first', async () => {
  const seen: string[] = []
  const answer = await answerOf(
    (_request, response, next) => {
      response.beforeHead((status) => {
        seen.push(`outer ${status}`)
        response.setHeader('X-Seen', String(status))
      })
      next()
    },
    (_request, response, next) => {
      response.overrideStatus(410)
      response.beforeHead((status) => void seen.push(`inner ${status}`))
      next()
    },
    hello,
  )
  expect(seen).toEqual(['inner 410', 'outer 410'])
  expect([answer.status, answer.headers.get('x-seen')]).toEqual([410, '410'])
  expect(await answer.text()).toBe('Chào bạn')
})

it('hands the whole body to the step that wants it, which then answers', async () => {
  const shout: Step = (_request, response, next) => {
    response.collect(
      () => response.getHeader('content-type') === 'text/html',
      (body) => response.end(body.toString().toUpperCase()),
    )
    next()
  }
  expect(await (await answerOf(shout, hello)).text()).toBe('CHÀO BẠN')
  server.close()
  const other = await answerOf(shout, (_request, response) => response.writeHead(201).end('b'))
  expect([other.status, await other.text()]).toEqual([201, 'b'])
})

it('guards whatever is answered, and leaves what an answer says itself', async () => {
  const plain = await answerOf(hello)
  expect(plain.headers.get('x-content-type-options')).toBe('nosniff')
  expect(plain.headers.get('content-security-policy')).toContain("script-src 'self'")
  server.close()
  const own = await answerOf((_request, response) =>
    response.writeHead(200, { 'Content-Security-Policy': "default-src 'none'" }).end(),
  )
  expect(own.headers.get('content-security-policy')).toBe("default-src 'none'")
})

it('passes by a step that is not for a request', async () => {
  const never: Step = (_request, response) => response.writeHead(500).end()
  expect(
    (
      await answerOf(
        unless(() => true, never),
        hello,
      )
    ).status,
  ).toBe(200)
})
