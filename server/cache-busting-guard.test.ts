import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, it } from 'vitest'
import { askedBefore, requestFingerprint } from './cache-busting-guard'

function wordFor(url: string, headers: Record<string, string> = {}, status = 200) {
  const request = Object.assign(new IncomingMessage(new Socket()), { url, headers })
  return requestFingerprint(request)(status)
}

it.each([
  ['a page', '/xe', {}, 200],
  ['a withdrawn story', '/xe/bai', {}, 410],
  ['a page that is told by its tag', '/xe?a=1', { 'if-none-match': '"a"' }, 200],
  ['one that is gone since', '/xe/bai', { 'if-none-match': '"a"' }, 404],
])('%s is nobody’s invention', (_, url, headers, status) => {
  expect(wordFor(url, headers, status)).toBeUndefined()
})

it('what anybody may write as they like has a word for each way', () => {
  const words = [
    wordFor('/xe/khong-co', {}, 404),
    wordFor('/xe/khong-co-2', {}, 404),
    wordFor('/xe?a=1'),
    wordFor('/xe?a=2'),
    wordFor('/%78e'),
  ]
  expect(words).not.toContain(undefined)
  expect(new Set(words).size).toBe(words.length)
  expect(wordFor('/xe?a=1')).toBe(wordFor('/xe?a=1'))
})

it('remembers what was asked last', () => {
  const wasAsked = askedBefore(2)
  expect(['a', 'b', 'a', 'c', 'b', 'c'].map(wasAsked)).toEqual([
    ...[false, false, true, false, false, true],
  ])
})
