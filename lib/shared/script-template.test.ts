import { expect, it } from 'vitest'
import { fillTemplate, markOf } from './script-template'

const WORDS = { 'tools.save': 'Lưu “bài”', odd: `a"b'c\`d\\e\${f}\ng` }

it.each([`"${markOf('odd')}"`, `'${markOf('odd')}'`, `\`${markOf('odd')}\``])(
  'is the word itself in %s',
  (quoted) => {
    // biome-ignore lint/security/noGlobalEval: what a browser makes of it is the question.
    expect(globalThis.eval(fillTemplate(quoted, WORDS, 'script'))).toBe(WORDS.odd)
  },
)

it('leaves ordinary words as they are, and knows every mark', () => {
  expect(fillTemplate(`a="${markOf('tools.save')}"`, WORDS, 'script')).toBe('a="Lưu “bài”"')
  const style = fillTemplate(`content:"${markOf('odd')}"`, WORDS, 'style')
  expect(style).toMatch(/^content:"a\\22 b\\27 c`d\\5c e\$\{f\}\\a g"$/)
  expect(() => fillTemplate(markOf('tools.lost'), WORDS, 'script')).toThrow('tools.lost')
})
