import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { chainedRules } from './chains'
import { fillStars, matchStars } from './pattern'
import { readRedirects } from './read-redirects'

const ruleOf = (line: string) => {
  const { rules, faults } = readRedirects(line)
  return rules[0] ? [rules[0].from, rules[0].to ?? '410'] : faults[0]?.what
}

describe('a line', () => {
  it.each([
    ['/cu/bai.html: /doi-song/bai', ['/cu/bai.html', '/doi-song/bai']],
    ['/cu/bai/: /doi-song/bai # ghi chú', ['/cu/bai', '/doi-song/bai']],
    ['/?p=5: 410', ['/?p=5', '410']],
    ['/tin.php?muc=2&id=5: /tin/x', ['/tin.php?id=5&muc=2', '/tin/x']],
    ['/ch%E1%BB%A3: /doi-song/cho', ['/chợ', '/doi-song/cho']],
    ['/chợ: https://noi.example/x?a=1', ['/chợ', 'https://noi.example/x?a=1']],
    ['"/a: b": /x', ['/a: b', '/x']],
    ["'/it''s': /x", ["/it's", '/x']],
    ['/cu/*: /moi/*', ['/cu/*', '/moi/*']],
    ['cu: /moi', 'from'],
    ['//noi.example/x: /moi', 'from'],
    ['/cu#a: /moi', 'from'],
    ['/cu: moi', 'to'],
    ['/cu: //noi.example', 'to'],
    ['/cu: javascript:alert(1)', 'to'],
    ['/cu: 404', 'to'],
    ['/cu', 'form'],
    ['/cu:/moi', 'form'],
    ['- /cu', 'form'],
    ['/*/*/*/*: /x', 'stars'],
    ['/cu/*: /*/*', 'stars'],
    [`/${'a'.repeat(7_000)}: /x`, 'form'],
  ])('%s', (line, expected) => {
    expect(ruleOf(line)).toEqual(expected)
  })
})

it('tells of an address that is there twice, however it is written, by the first line', () => {
  const { rules, faults } = readRedirects('# đầu\n/ch%E1%BB%A3: /a\n\n/chợ/: /b\n')
  expect(rules).toEqual([{ from: '/chợ', to: '/a', line: 2 }])
  expect(faults).toEqual([{ line: 4, what: 'twice', written: '2' }])
})

it('reads a line as YAML does', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcáđ/-_.?=&%:#\'" '), maxLength: 12 })
  fc.assert(
    fc.property(word, word, (a, b) => {
      const line = `/${a}: /${b}`
      const [rule] = readRedirects(line).rules
      if (rule?.to === undefined) return
      const read: unknown = parse(line, { schema: 'failsafe' })
      const [[, to] = []] = Object.entries(read as Record<string, unknown>)
      expect(to).toBe(rule.to)
    }),
    { numRuns: 2_000 },
  )
})

it.each([
  ['/muc/*', '/muc/a/b', ['a/b']],
  ['/*/feed', '/muc/a/feed', ['muc/a']],
  ['/*/page/*', '/muc/page/2', ['muc', '2']],
  ['/muc/*', '/muc', undefined],
  ['/muc/*', '/muc/', undefined],
  ['/*/page/*', '/page/2', undefined],
  ['/a*a', '/a', undefined],
])('%s of %s is %j', (pattern, address, stars) => {
  expect(matchStars(pattern, address)).toEqual(stars)
})

it('fills stars in their order, encoded', () => {
  expect(fillStars('/*/x/*', ['a b', 'c'])).toBe('/a%20b/x/c')
})

it('finds circles and chains', () => {
  const { rules } = readRedirects(
    '/a: /b\n/b: /c\n/c: /a/\n/d: /e\n/e: /f#x\n/g: /g\n/h: 410\n/i: /h',
  )
  const found = chainedRules(rules).map(({ rule, end, isLoop }) => [rule.from, isLoop || end])
  expect(found).toEqual([
    ['/a', true],
    ['/b', true],
    ['/c', true],
    ['/d', '/f#x'],
    ['/g', true],
    ['/i', undefined],
  ])
})
