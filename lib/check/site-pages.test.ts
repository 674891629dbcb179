import { describe, expect, it } from 'vitest'
import { sitePages } from './site-pages'

const { has } = sitePages()

describe('the pages of the site', () => {
  it.each([
    '/',
    '/van-hoa',
    '/van-hoa/trang/2',
    '/van-hoa/rss.xml',
    '/tim-kiem',
    '/chu-de',
    '/chu-de/gom',
    '/chu-de/gom/feed.json',
    '/luu-tru/2024',
    '/luu-tru/2024/02',
    '/luu-tru/2024/02/29',
    '/gon/van-hoa',
    '/robots.txt',
    '/sitemap/2024-08',
    '/images/lo-gom/anh.png',
  ])('can have one at %s', (address) => {
    expect(has(address)).toBe(true)
  })

  it.each([
    '/van-hoaa',
    '/van-hoa/trang/0',
    '/tim-kiem/abc',
    '/luu-tru/24',
    '/luu-tru/2026/13',
    '/luu-tru/2023/02/29',
    '/images',
    '/_following/facet-pages',
    '/globals.css',
    '/not-found.tsx',
  ])('have none at %s', (address) => {
    expect(has(address)).toBe(false)
  })

  it('are named by their first words', () => {
    expect([...sitePages().words]).toEqual(
      expect.arrayContaining(['chu-de', 'tim-kiem', 'rss.xml']),
    )
    expect([...sitePages().words]).not.toContain('[section]')
  })
})
