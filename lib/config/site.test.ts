import { expect, it } from 'vitest'
import { BUILT_IN_PAPER } from './built-in-paper'
import { followPaper, paper, setPaper } from './paper'
import { isSection, renamedSection, sectionName, topSections } from './sections'
import { imprintPages, siteUrl } from './site'
import { settingsToMove, statedInEnvironment, withStated } from './stated-settings'

it('states nothing that was not set', () => {
  const stated = statedInEnvironment({ SITE_EMAIL: ' ', SITE_ABOUT: '\n' })
  expect(stated).toEqual({ imprint: {}, about: [], privacy: [], withoutAdvice: [] })
  expect(imprintPages(BUILT_IN_PAPER)).toEqual(['accessibility', 'privacy'])
})

it('has a page for what was set', () => {
  const stated = statedInEnvironment({ SITE_ABOUT: 'Một.\n\nHai.', SITE_PHONE: '024 0000' })
  const whole = withStated(BUILT_IN_PAPER, stated)
  expect(whole.about).toEqual(['Một.', 'Hai.'])
  expect(imprintPages(whole)).toEqual(['about', 'contact', 'accessibility', 'privacy'])
})

it('believes its file before the environment', () => {
  const file = { ...BUILT_IN_PAPER, imprint: { phone: '028 1111' } }
  const stated = statedInEnvironment({ SITE_PHONE: '024 0000', SITE_EMAIL: 'bao@bao.example' })
  expect(withStated(file, stated).imprint).toEqual({ phone: '028 1111', email: 'bao@bao.example' })
  const env = {
    SITE_PHONE: '024',
    SITE_URL: 'https://bao.example',
    CHECK_WITHOUT: 'doan-lap, bai-lap',
  }
  expect(withStated(file, statedInEnvironment(env)).withoutAdvice).toEqual(['doan-lap', 'bai-lap'])
  expect(settingsToMove(env)).toEqual([
    { name: 'SITE_PHONE', place: 'imprint.phone' },
    { name: 'CHECK_WITHOUT', place: 'withoutAdvice' },
  ])
})

it('has an address without a slash at its end', () => {
  expect(siteUrl('https://bao.example/')).toBe('https://bao.example')
})

it('has the sections of the paper that is read, until another is used', () => {
  const of = (id: string) => ({
    ...BUILT_IN_PAPER,
    sections: [
      { id, name: id.toUpperCase(), formerIds: ['cu'] },
      { id: `${id}/con`, name: 'Con' },
    ],
  })
  const unfollow = followPaper(() => of('lang'))
  expect([isSection('lang'), isSection('xe'), sectionName('lang')]).toEqual([true, false, 'LANG'])
  const restore = setPaper(of('pho'))
  expect([topSections(), isSection('pho/con'), renamedSection('cu')]).toEqual([
    ['pho'],
    true,
    'pho',
  ])
  restore()
  expect(isSection('lang')).toBe(true)
  unfollow()
  expect(paper().name).toBe(BUILT_IN_PAPER.name)
})
