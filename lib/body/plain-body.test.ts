import { describe, expect, it } from 'vitest'
import { isError } from '../model/codes'
import { compileBody } from './compile-body'
import { hasNothingToFind, isPlainBody } from './plain-body'

describe('plain bodies', () => {
  it.each([
    ['paragraphs', 'Chợ họp từ sáng.\n\nAi cũng “vui” – kể cả cụ Bình (80 tuổi).'],
    ['headings, lists and quotes', '## Bối cảnh\n\n- Một\n- Hai\n\n1. Ba\n\n> Bốn'],
    ['emphasis', 'Giá **tăng** 5 %, _không_ giảm ~~ngay~~.'],
    ['plain addresses', 'Xem https://example.org/a?b=1 hoặc viết cho toa-soan@example.org.'],
    ['a table', '| Năm | Số |\n|---|---|\n| 2024 | 7 |'],
    ['a rule', 'Trên\n\n---\n\nDưới'],
    ['endless blank lines', `Trên${'\n'.repeat(110)}Dưới`],
    ['endless addresses', 'www.'.repeat(1_400)],
    ['endless blanks', `Trên\n${' '.repeat(5_900)}Dưới`],
  ])('%s', (_what, text) => {
    expect(isPlainBody(text)).toBe(true)
    expect(compileBody(`\n${text}`)).toMatchObject({ problems: [], pictures: [] })
  })

  it.each([
    ['a component', '<Figure src="/images/a.svg" alt="a" />'],
    ['a brace', 'Giá { là'],
    ['a link', '[chữ](https://example.org)'],
    ['a picture', '![chữ](/images/a.svg)'],
    ['an import', 'import x from "y"'],
    ['an export in the middle', 'Một dòng.\n\nexport const x = 1'],
    ['a first-level heading', '# To'],
    ['a first-level heading in a quote', '> # To'],
    ['an underlined heading', 'To\n==='],
    ['an underlined heading in a quote', '> To\n> ==='],
    ['a character by its number', 'java&#115;cript'],
    ['an escape', 'Một \\< hai'],
    ['a control character', 'https://example.org/\u0001'],
    ['an address of the own computer', 'Xem http://localhost:3000/bai'],
    ['an address of the own office', 'Xem HTTPS://192.168.1.7/bai'],
    ['an address of the own office by name', 'Xem www.toa-soan.local/bai'],
    ['an address with a name before its host', 'Xem https://bao.vn@example.org/bai'],
    ['a long one', 'Chợ họp từ sáng. '.repeat(1_000)],
    ['many lines', 'Chợ.\n'.repeat(300)],
    [
      'a list deep by its blanks',
      Array.from({ length: 9 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n'),
    ],
    ['a carriage return alone', 'Một\rhai'],
    ['deep quotes', '>'.repeat(5_000)],
    ['deep lists', `${'- '.repeat(5_000)}sâu`],
    ['endless emphasis', '*a **b '.repeat(5_000)],
    ['endless code', '` '.repeat(500)],
    ['an endless table', `${'|a'.repeat(2_000)}|\n${'|-'.repeat(2_000)}|\n${'|b\n'.repeat(2_000)}`],
  ])('not %s', (_what, text) => {
    expect(isPlainBody(text)).toBe(false)
  })

  it('hide no problem, whatever is put together', () => {
    let plain = 0
    for (let seed = 1; seed <= 2_000; seed++) {
      const text = jumble(seed)
      if (!isPlainBody(text)) continue
      plain++
      const { problems, pictures } = compileBody(`\n${text}`)
      expect(problems.filter(isError), text).toEqual([])
      expect(pictures, text).toEqual([])
      if (hasNothingToFind(text)) expect(problems, text).toEqual([])
    }
    expect(plain).toBeGreaterThan(200)
  })
})

const PIECES = [
  ...['chữ', ' ', ' ', '\n', '\n\n', '## ', '# ', '- ', '> ', '1. ', '*', '**', '_', '`', '~~'],
  ...['```', '---', '===', '|', '<', '{', '}', '[', ']', '(', ')', '!', '\\', '&amp;', ':', '"'],
  ...['https://a.vn', 'javascript:x', 'a@b.vn', 'www.a.vn', 'import ', 'export ', '\t', '    '],
]

/** Some pieces one after the other, the same for the same seed; dangerous ones are rare. */
function jumble(seed: number): string {
  let state = seed
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  return Array.from({ length: 3 + next(9) }, () => PIECES[next(PIECES.length)]).join('')
}
