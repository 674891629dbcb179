import { expect, it, vi } from 'vitest'
import { robots } from './robots'
import { answerSecurityTxt } from './security-txt'

const refused = () => {
  const { rules } = robots()
  return [rules].flat().flatMap(({ userAgent, disallow }) => (disallow === '/' ? userAgent : []))
}

it('lets programs of language models read what the publisher lets them', () => {
  expect(refused()).toEqual([])
  vi.stubEnv('AI_CRAWLERS', 'answers')
  expect(refused()).toContain('GPTBot')
  expect(refused()).not.toContain('OAI-SearchBot')
  vi.stubEnv('AI_CRAWLERS', 'none')
  expect(refused()).toEqual(expect.arrayContaining(['GPTBot', 'OAI-SearchBot']))
})

it('says where faults are reported, until a day less than a year ahead; nothing where nobody is named', async () => {
  expect(answerSecurityTxt().status).toBe(404)
  vi.stubEnv('SECURITY_CONTACT', 'mailto:an-ninh@bao.vn')
  const text = await answerSecurityTxt().text()
  expect(text).toMatch(/^Contact: mailto:an-ninh@bao\.vn\n/)
  const [, until = ''] = /^Expires: (.*)$/m.exec(text) ?? []
  const days = (Date.parse(until) - Date.now()) / 86_400_000
  expect(days).toBeGreaterThan(150)
  expect(days).toBeLessThan(365)
})
