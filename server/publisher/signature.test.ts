import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { makeSignatureCheck } from './signature'

const SECRET = 'mot-bi-mat-du-dai'
const NOW = Date.parse('2025-08-20T08:00:00+07:00')
const SECONDS = String(NOW / 1000)

const sign = (text: string, secret = SECRET) =>
  `sha256=${createHmac('sha256', secret).update(text).digest('hex')}`

/** As a body comes: piece by piece. */
const inPieces = (text: string) => [...text].map((letter) => Buffer.from(letter))

const makeCheck = () => {
  const check = makeSignatureCheck(SECRET, { isNew: async () => true, forget: async () => {} })
  return async (headers: Record<string, string>, body: string, now = NOW) => {
    const verdict = await check(headers, inPieces(body), now)
    return typeof verdict === 'object' ? 'accepted' : verdict
  }
}

const own = (body: string, seconds = SECONDS) => ({
  'x-publish-timestamp': seconds,
  'x-publish-signature': sign(`${seconds}.${body}`),
})

it('is signed with any of several secrets, and with no part of them', async () => {
  const check = makeSignatureCheck(`${SECRET} mot-bi-mat-moi-hon, `, {
    isNew: async () => true,
    forget: async () => {},
  })
  const verdictOf = async (secret: string, body: string) =>
    typeof (await check({ 'x-hub-signature-256': sign(body, secret) }, inPieces(body), NOW))
  expect(await verdictOf(SECRET, '{"a":1}')).toBe('object')
  expect(await verdictOf('mot-bi-mat-moi-hon', '{"a":2}')).toBe('object')
  for (const wrong of ['', `${SECRET} mot-bi-mat-moi-hon`, 'mot-bi-mat-cu-qua'])
    expect(await verdictOf(wrong, '{"a":3}')).toBe('string')
})

describe('a signed request', () => {
  it('is accepted once', async () => {
    const check = makeCheck()
    expect(await check(own('{}'), '{}')).toBe('accepted')
    expect(await check(own('{}'), '{}')).toBe('replayed')
    const github = { 'x-hub-signature-256': sign('{"ref":"a"}') }
    expect(await check(github, '{"ref":"a"}')).toBe('accepted')
    expect(await check(github, '{"ref":"a"}', NOW + 86_400_000)).toBe('replayed')
  })

  it('is accepted again when nothing came of it, also by other servers', async () => {
    const known = new Set<string>()
    const others = {
      isNew: async (key: string) => !known.has(key) && Boolean(known.add(key)),
      forget: async (key: string) => void known.delete(key),
    }
    const [one, other] = [makeSignatureCheck(SECRET, others), makeSignatureCheck(SECRET, others)]
    const ask = (check: typeof one) => check(own('{}'), inPieces('{}'), NOW)
    const verdict = await ask(one)
    expect(await ask(other)).toBe('replayed')
    if (typeof verdict === 'object') await verdict.takeBack()
    expect(known.size).toBe(0)
    expect(await ask(one)).toEqual({ takeBack: expect.any(Function) })
  })

  it('is refused out of its time, with another body, or signed with another secret', async () => {
    const check = makeCheck()
    expect(await check(own('{}'), '{}', NOW + 300_001)).toBe('refused')
    expect(await check(own('{}'), '{}', NOW - 300_001)).toBe('refused')
    expect(await check(own('{}'), '{ }')).toBe('refused')
    expect(await check({ ...own('{}'), 'x-publish-timestamp': `0${SECONDS}` }, '{}')).toBe(
      'refused',
    )
    expect(await check({ 'x-hub-signature-256': sign('{}', 'khac') }, '{}')).toBe('refused')
    expect(await check({}, '')).toBe('refused')
  })

  it('of our own is not good for ever by being told as GitHub’s', async () => {
    const check = makeCheck()
    const replayed = { 'x-hub-signature-256': own('{}')['x-publish-signature'] }
    expect(await check(replayed, `${SECONDS}.{}`, NOW + 86_400_000)).toBe('refused')
  })

  it('of GitLab has the secret itself, and a name for each delivery', async () => {
    const check = makeCheck()
    const gitlab = { 'x-gitlab-token': SECRET, 'x-gitlab-event-uuid': 'a' }
    expect(await check(gitlab, '{}')).toBe('accepted')
    expect(await check(gitlab, '{}')).toBe('replayed')
    expect(await check({ ...gitlab, 'x-gitlab-event-uuid': 'b' }, '{}')).toBe('accepted')
    expect(await check({ ...gitlab, 'idempotency-key': 'c' }, '{}')).toBe('accepted')
    for (const token of ['', 'khac', `${SECRET} `, SECRET.slice(1)])
      expect(await check({ ...gitlab, 'x-gitlab-token': token }, '{}')).toBe('refused')
  })

  it('that cannot be sound is refused unread', async () => {
    const check = makeSignatureCheck(SECRET, { isNew: async () => true, forget: async () => {} })
    const unread = {
      [Symbol.iterator](): Iterator<Buffer> {
        throw new Error('it was read')
      },
    }
    const late = { ...own('{}'), 'x-publish-timestamp': String(NOW / 1000 - 301) }
    for (const headers of [{}, late, { 'x-gitlab-token': 'khac' }, { 'x-hub-signature-256': 'x' }])
      expect(await check(headers, unread, NOW)).toBe('refused')
  })
})
