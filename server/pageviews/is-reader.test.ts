import { describe, expect, it } from 'vitest'
import { isReader } from './is-reader'

const BROWSER =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36'

const isRead = (headers: Record<string, string>) =>
  isReader({ headers: { 'user-agent': BROWSER, host: 'bao.example', ...headers } })

describe('a read', () => {
  it.each<Record<string, string>>([
    {},
    { 'sec-fetch-site': 'same-origin', origin: 'https://bao.example' },
    { origin: 'https://BAO.example' },
    { origin: 'http://bao.example:8080' },
    { host: '[::1]:3000', origin: 'http://[::1]:3000' },
  ])('is told by a page of ours: %o', (headers) => {
    expect(isRead(headers)).toBe(true)
  })

  it.each<Record<string, string>>([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { origin: 'https://bao.example.evil.example' },
    { origin: 'https://xa.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'same-origin', origin: 'https://xa.example' },
    { 'sec-purpose': 'prefetch;prerender' },
    { purpose: 'prefetch' },
    { 'user-agent': '' },
    { 'user-agent': 'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)' },
  ])('is not: %o', (headers) => {
    expect(isRead(headers)).toBe(false)
  })
})
