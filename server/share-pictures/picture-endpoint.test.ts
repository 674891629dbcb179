import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it, vi } from 'vitest'
import { SiteResponse } from '../pipeline/site-response'
import { runSteps } from '../pipeline/step'
import { TooManyWaiting } from './painter'
import { answerSharePictures } from './picture-endpoint'

vi.mock('@/lib/outputs', async (original) => ({
  ...(await original<object>()),
  wordsOfPage: (title: string) => ({ title, kicker: '' }),
}))

const OWN = Buffer.from('own')
let server: Server

afterEach(() => {
  vi.useRealTimers()
  server.closeAllConnections()
  server.close()
})

/** Serves the pictures that `paint` draws; returns how to ask for that of a page. */
async function serve(paint: () => Promise<Buffer>) {
  const step = answerSharePictures(
    { paint, busy: () => undefined, stop: () => undefined },
    async () => OWN,
  )
  server = createServer({ ServerResponse: SiteResponse }, runSteps([step]))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return async (page: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}/anh-chia-se/${page}/chung-000000.png`)
    return [answer.status, answer.headers.get('cache-control'), await answer.text()]
  }
}

const INSTEAD = [200, 'no-store', 'own']

it('gives the paper’s own picture where too many wait, and where none can be painted', async () => {
  const failures = [new TooManyWaiting(), new Error('hỏng')]
  const ask = await serve(() => Promise.reject(failures.shift()))
  expect(await ask('a')).toEqual(INSTEAD)
  expect(await ask('b')).toEqual(INSTEAD)
})

it('gives it to who has waited long enough, and the picture to who asks later', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const painting = deferred<void>()
  const picture = deferred<Buffer>()
  const ask = await serve(() => {
    painting.resolve()
    return picture.promise
  })
  const first = ask('c')
  await painting.promise
  await vi.advanceTimersByTimeAsync(3_000)
  expect(await first).toEqual(INSTEAD)
  picture.resolve(Buffer.from('painted'))
  expect(await ask('c')).toEqual([200, 'private, max-age=60', 'painted'])
})

function deferred<T>() {
  let resolve: (value: T) => void = () => undefined
  const promise = new Promise<T>((done) => {
    resolve = done
  })
  return { promise, resolve }
}
