import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, expect, it, vi } from 'vitest'
import { SILENT_MS, startPublisher } from './start-publisher'

/** A publisher that gives signs of life, and answers the second time only that it is asked. */
const PROGRAM = `
  setInterval(() => process.send({ alive: true }), 10)
  let asked = 0
  process.on('message', ({ id }) => { if (asked++ > 0) process.send({ id, publication: {} }) })
`

const children: ChildProcess[] = []
const stops: (() => void)[] = []

afterEach(() => {
  for (const stop of stops.splice(0)) stop()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

function start() {
  const nobody = () => undefined
  const events = { onLook: nobody, onPictures: nobody, onHidden: nobody }
  const publisher = startPublisher(events, () => {
    const child = spawn(process.execPath, ['-e', PROGRAM], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    children.push(child)
    return child
  })
  stops.push(publisher.stop)
  return publisher
}

const newest = () => children.at(-1) as ChildProcess

it('a publisher that is frozen is not waited for, and is told', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const publisher = start()
  await once(newest(), 'message')
  newest().kill('SIGSTOP')
  const answer = publisher.publishAll(undefined)
  vi.advanceTimersByTime(SILENT_MS - 1_000)
  expect(publisher.silentMs()).toBeLessThan(SILENT_MS)
  vi.advanceTimersByTime(2_000)
  await expect(answer).rejects.toThrow('no sign of life')
  expect(publisher.silentMs()).toBeGreaterThan(SILENT_MS)
})

it('one that is still beginning is waited for, for a minute', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const publisher = start()
  newest().kill('SIGSTOP')
  const giveUp = vi.fn()
  publisher.publishAll(undefined).catch(giveUp)
  vi.advanceTimersByTime(SILENT_MS + 2_000)
  newest().kill('SIGCONT')
  await expect(publisher.publishAll(undefined)).resolves.toEqual({})
  expect(giveUp).not.toHaveBeenCalled()
})

it('after a minute it is ended, and another one answers', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] })
  const publisher = start()
  const frozen = newest()
  await once(frozen, 'message')
  frozen.kill('SIGSTOP')
  vi.advanceTimersByTime(61_000)
  const [, signal] = await once(frozen, 'exit')
  expect(signal).toBe('SIGKILL')
  vi.advanceTimersByTime(1_000)
  expect(newest()).not.toBe(frozen)
  await once(newest(), 'message')
  publisher.publishAll(undefined).catch(() => undefined)
  await expect(publisher.publishAll(undefined)).resolves.toEqual({})
})

it('stopped before it has started again, it does not', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] })
  const publisher = start()
  const first = newest()
  await once(first, 'message')
  first.kill('SIGKILL')
  await once(first, 'exit')
  publisher.stop()
  vi.advanceTimersByTime(2_000)
  expect(newest()).toBe(first)
})
