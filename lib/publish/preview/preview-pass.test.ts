import { expect, it } from 'vitest'
import { judgePass, makePass, PASS_LIVES_MS, previewLink } from './preview-pass'

const SECRET = 'mot-bi-mat-chi-de-thu'
const ADDRESS = '/cong-nghe/bai-nhap'
const NOW = Date.UTC(2026, 10, 25)
const pass = makePass(SECRET, ADDRESS, NOW + 60_000)
const [until = '', signature = ''] = pass.split('.')

it.each([
  ['itself', ADDRESS, pass, NOW, 'valid'],
  ['its last second', ADDRESS, pass, NOW + 59_999, 'valid'],
  ['its end', ADDRESS, pass, NOW + 60_000, 'expired'],
  ['another story', '/cong-nghe/bai-khac', pass, NOW, 'forged'],
  ['another section', '/the-gioi/bai-nhap', pass, NOW, 'forged'],
  ['a longer life', ADDRESS, `${Number(until) + 1}.${signature}`, NOW, 'forged'],
  ['the same time written otherwise', ADDRESS, `0${until}.${signature}`, NOW, 'forged'],
  ['a letter changed', ADDRESS, `${until}.${signature.replace(/^./, '!')}`, NOW, 'forged'],
  ['a letter less', ADDRESS, pass.slice(0, -1), NOW, 'forged'],
  ['something behind it', ADDRESS, `${pass}.x`, NOW, 'forged'],
  ['no signature', ADDRESS, `${until}.`, NOW, 'forged'],
  ['nothing', ADDRESS, '', NOW, 'forged'],
])('a pass with %s is judged', (_, address, given, now, verdict) => {
  expect(judgePass(SECRET, address, given, now)).toBe(verdict)
})

it('is worth nothing on a site with another secret', () => {
  expect(judgePass('bi-mat-cua-bao-khac', ADDRESS, pass, NOW)).toBe('forged')
})

it('makes links that work for three days', () => {
  const link = new URL(previewLink(SECRET, 'https://bao.vn', ADDRESS, NOW))
  const given = link.searchParams.get('xem-truoc') ?? ''
  expect(link.pathname).toBe(ADDRESS)
  expect(judgePass(SECRET, ADDRESS, given, NOW + PASS_LIVES_MS - 1000)).toBe('valid')
  expect(judgePass(SECRET, ADDRESS, given, NOW + PASS_LIVES_MS)).toBe('expired')
})
