import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { log } from '@/lib/telemetry'
import { SiteResponse } from '../pipeline/site-response'
import { runSteps } from '../pipeline/step'
import { answerPublish, MAX_DELIVERY_BYTES } from './publish-endpoint'

const SECRET = 'mot-bi-mat-du-dai'
const PIECE = Buffer.alloc(2 ** 20, ' ')

let server: Server
let published: number

beforeEach(async () => {
  vi.stubEnv('PUBLISH_SECRET', SECRET)
  published = 0
  const publisher = {
    publishAll: async () => {
      published++
      return {
        ...{ read: 0, published: [], removed: [], retained: [], refused: [] },
        ...{ lostPictures: [], deadSlots: [], orphans: [] },
      }
    },
    silentMs: () => 0,
    stop: () => undefined,
  }
  const others = { isNew: async () => true, forget: async () => undefined }
  server = createServer(
    { ServerResponse: SiteResponse },
    runSteps([answerPublish(publisher, others)]),
  )
  await once(server.listen(0, '127.0.0.1'), 'listening')
})

afterEach(async () => {
  vi.unstubAllEnvs()
  server.closeAllConnections()
  server.close()
})

/** Sends so many pieces of a megabyte, without saying how many; resolves with the status. */
async function deliver(pieces: number, headers: Record<string, string>): Promise<number> {
  const { port } = server.address() as AddressInfo
  const sent = request({ port, host: '127.0.0.1', path: '/api/publish', method: 'POST', headers })
  const answer = once(sent, 'response')
  // Who is answered before the end hears that the line is cut.
  sent.on('error', () => undefined)
  for (let piece = 0; piece < pieces; piece++) sent.write(PIECE)
  sent.end()
  const [response] = await answer
  response.resume()
  return response.statusCode
}

function signed(pieces: number) {
  const signature = createHmac('sha256', SECRET)
  for (let piece = 0; piece < pieces; piece++) signature.update(PIECE)
  return { 'X-Hub-Signature-256': `sha256=${signature.digest('hex')}` }
}

it('a delivery may be as large as a Git host makes it, and no larger', async () => {
  const most = MAX_DELIVERY_BYTES / PIECE.length
  expect(await deliver(most, signed(most))).toBe(200)
  expect(await deliver(most + 1, signed(most + 1))).toBe(413)
  expect(await deliver(2, { 'X-Gitlab-Token': SECRET, 'Idempotency-Key': 'a' })).toBe(200)
  expect(published).toBe(2)
})

it('one that is not signed is refused before it is there', async () => {
  expect(await deliver(40, {})).toBe(401)
  expect(await deliver(40, { 'X-Gitlab-Token': 'khac' })).toBe(401)
  expect(published).toBe(0)
})

it('one that is cut off is no failure of the paper', async () => {
  const failures = vi.spyOn(log, 'error')
  const { port } = server.address() as AddressInfo
  const headers = { ...signed(2), 'Content-Length': 2 * PIECE.length }
  const sent = request({ port, host: '127.0.0.1', path: '/api/publish', method: 'POST', headers })
  sent.on('error', () => undefined)
  sent.write(PIECE)
  const [received] = await once(server, 'request')
  sent.destroy()
  await new Promise((resolve) => received.once('close', resolve))
  await new Promise(setImmediate)
  expect(failures).not.toHaveBeenCalled()
  vi.restoreAllMocks()
})
