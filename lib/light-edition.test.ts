import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fullAddress, LIGHT_PAGES, lightAddress } from './light-edition'

describe('the light edition', () => {
  it.each([
    ['/', '/gon'],
    ['/?q=1', '/gon?q=1'],
    ['/cong-nghe', '/gon/cong-nghe'],
    ['/cong-nghe/trang/2', '/gon/cong-nghe/trang/2'],
    ['/tin/mot-tin#a', '/gon/tin/mot-tin#a'],
    ['/tim-kiem?q=a', '/gon/tim-kiem?q=a'],
  ])('of %s is at %s, and back', (full, light) => {
    expect(lightAddress(full)).toBe(light)
    expect(fullAddress(light)).toBe(full)
  })

  it.each([
    '/images/a.svg',
    '/api/goi-y',
    '/healthz',
    '/gon',
    '/gon/xe',
    '/rss.xml',
    '/cong-nghe/rss.xml?x=1',
    '#muc',
    '?ban=day',
    '',
  ])('of %s is not there', (address) => expect(lightAddress(address)).toBeUndefined())

  it.each(['/', '/gone', '/cong-nghe', '/tin/gon'])('is not at %s', (address) => {
    expect(fullAddress(address)).toBeUndefined()
  })

  // But those that scripts need.
  it('has every page of the full one', () => {
    const kinds = readdirSync('app/(reading)', { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !/^[[_]/.test(entry.name))
      .filter(({ name }) => !['da-luu', 'ngoai-tuyen', 'tin-vua-dang'].includes(name))
      .map(({ name }) => name)
    expect([...LIGHT_PAGES].sort()).toEqual(kinds.sort())
    for (const kind of kinds) expect(existsSync(`app/(light)/gon/${kind}`), kind).toBe(true)
  })
})
