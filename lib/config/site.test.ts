import { expect, it } from 'vitest'
import { imprintPages, readSite } from './site'

it('states nothing that was not set', () => {
  const { name, tagline, url, ...stated } = readSite({ SITE_EMAIL: ' ', SITE_ABOUT: '\n' })
  expect(Object.values(stated).filter((value) => value.length > 0)).toEqual([])
  expect(imprintPages(readSite({}))).toEqual(['accessibility', 'privacy'])
})

it('has a page for what was set', () => {
  const site = readSite({ SITE_ABOUT: 'Một.\n\nHai.', SITE_PHONE: '024 0000' })
  expect(site.about).toEqual(['Một.', 'Hai.'])
  expect(imprintPages(site)).toEqual(['about', 'contact', 'accessibility', 'privacy'])
})

it('has an address without a slash at its end', () => {
  expect(readSite({ SITE_URL: 'https://bao.example/' }).url).toBe('https://bao.example')
})
