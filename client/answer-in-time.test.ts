import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answerInTime, PATIENCE_MS, whole } from './answer-in-time'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const after = (ms: number, status: number) =>
  new Promise<Response>((resolve) => setTimeout(() => resolve(new Response(null, { status })), ms))

it('shows what the paper answers in time, whatever it says of the page', async () => {
  for (const status of [200, 404, 410]) {
    const outcome = answerInTime(after(PATIENCE_MS - 1, status))
    await vi.advanceTimersByTimeAsync(PATIENCE_MS)
    expect(await outcome).toMatchObject({ answer: { status } })
  }
})

it('has no patience with a line that accepts and never answers', async () => {
  const outcome = answerInTime(new Promise(() => undefined))
  await vi.advanceTimersByTimeAsync(PATIENCE_MS)
  expect(await outcome).toEqual({ reason: 'slow' })
})

it('does not take a failure on the way for the page', async () => {
  for (const status of [500, 502, 503, 504])
    expect(await answerInTime(Promise.resolve(new Response(null, { status })))).toEqual({
      reason: 'failing',
    })
})

it('knows at once that there is no line', async () => {
  expect(await answerInTime(Promise.reject(new TypeError('no line')))).toEqual({
    reason: 'offline',
  })
})

describe('a page whose answer stops in the middle', () => {
  const begun = (end: (body: ReadableStreamDefaultController) => void) =>
    new Response(
      new ReadableStream({
        start(body) {
          body.enqueue(new TextEncoder().encode('<html>nửa'))
          end(body)
        },
      }),
    )

  it('is no answer in time where it hangs', async () => {
    const outcome = answerInTime(whole(Promise.resolve(begun(() => undefined))))
    await vi.advanceTimersByTimeAsync(PATIENCE_MS)
    expect(await outcome).toEqual({ reason: 'slow' })
  })

  it('is no answer where it breaks off', async () => {
    const broken = begun((body) => body.error(new TypeError('broken off')))
    expect(await answerInTime(whole(Promise.resolve(broken)))).toEqual({ reason: 'offline' })
  })

  it('is read as ever where all of it comes', async () => {
    const outcome = await answerInTime(whole(Promise.resolve(begun((body) => body.close()))))
    expect('answer' in outcome && (await outcome.answer.text())).toBe('<html>nửa')
  })
})
