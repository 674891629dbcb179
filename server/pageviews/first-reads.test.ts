import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { trustedProxies } from '@/lib/config'
import { firstReads } from './first-reads'
import { readerAddress } from './reader-address'

const NOW = Date.parse('2025-08-19T12:30:00+07:00')
const HOUR_MS = 3_600_000

describe('first reads', () => {
  it('are one for a reader, a story and an hour', () => {
    const isFirst = firstReads()
    const read = { address: '192.0.2.1', agent: 'Firefox', story: '/xe/a' }
    expect(isFirst(read, NOW)).toBe(true)
    expect(isFirst(read, NOW + 1)).toBe(false)
    expect(isFirst({ ...read, story: '/xe/b' }, NOW)).toBe(true)
    expect(isFirst({ ...read, agent: 'Safari' }, NOW)).toBe(true)
    expect(isFirst({ ...read, address: '192.0.2.2' }, NOW)).toBe(true)
    expect(isFirst(read, NOW + HOUR_MS)).toBe(true)
    expect(isFirst(read, NOW + HOUR_MS + 1)).toBe(false)
  })

  it('are few from one address, whatever browsers it claims to be', () => {
    const isFirst = firstReads()
    const counted = (story: string) =>
      Array.from({ length: 20 }, (_, index) => index).filter((index) =>
        isFirst({ address: '192.0.2.1', agent: `Firefox ${index}`, story }, NOW),
      ).length
    expect(counted('/xe/a')).toBe(5)
    const stories = Array.from({ length: 30 }, (_, index) => counted(`/xe/${index}`))
    expect(stories.reduce((sum, count) => sum + count, 5)).toBe(120)
  })
})

describe('the address of a reader', () => {
  const from = (remoteAddress: string, forwarded?: string) =>
    ({
      socket: { remoteAddress },
      headers: { ...(forwarded && { 'x-forwarded-for': forwarded }) },
    }) as unknown as IncomingMessage

  it('is the connection’s, whatever is claimed', () => {
    expect(readerAddress(from('192.0.2.1', '198.51.100.7'), 0)).toBe('192.0.2.1')
    expect(readerAddress(from('::ffff:192.0.2.1'), 0)).toBe('192.0.2.1')
  })

  it('is what the trusted proxies say, not what was sent to them', () => {
    expect(readerAddress(from('10.0.0.1', '203.0.113.9, 198.51.100.7'), 1)).toBe('198.51.100.7')
    expect(readerAddress(from('10.0.0.1', 'a, 198.51.100.7, 10.0.0.2'), 2)).toBe('198.51.100.7')
    expect(readerAddress(from('10.0.0.1'), 1)).toBe('10.0.0.1')
  })

  it('has no port', () => {
    expect(readerAddress(from('10.0.0.1', '198.51.100.7:41532'), 1)).toBe('198.51.100.7')
    expect(readerAddress(from('10.0.0.1', '[2001:db8::1]:41532'), 1)).toBe('2001:db8:0:0::/64')
  })

  it.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('of %s is its network', (address, network) => {
    expect(readerAddress(from(address), 0)).toBe(network)
  })

  it('is set up with a number', () => {
    expect(trustedProxies({} as NodeJS.ProcessEnv)).toBe(0)
    expect(trustedProxies({ TRUSTED_PROXIES: '2' } as unknown as NodeJS.ProcessEnv)).toBe(2)
    expect(() =>
      trustedProxies({ TRUSTED_PROXIES: 'yes' } as unknown as NodeJS.ProcessEnv),
    ).toThrow('TRUSTED_PROXIES')
  })
})
