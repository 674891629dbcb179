import fc from 'fast-check'
import type { Nodes } from 'hast'
import { expect, it } from 'vitest'
import { checkText } from '../check/check-text'
import { compileBody } from './compile-body'
import { lookAtBody } from './read-body'

/** How many are put together; three times as many by `npm run test:examples`. */
const EXAMPLES = 1_000 * Number(process.env.EXAMPLES ?? 1)

const WORDS = ['bến', 'Đò', 'chữ', 'năm', 'x', '5', '20', '1975', '007', 'A', 'khách']
const MARKS = [
  ...['*', '*', '**', '***', '_', '__', '~', '~~', '`', '#', '##', '## ', '-', '- ', '+', '+ '],
  ...['* ', '> ', '>', '|', '| --- | --- |', '---', '===', '==', '$', '$$', ':::', '•', '• ', '– '],
  ...[
    '1. ',
    '1.',
    '2. ',
    '3) ',
    '1975. ',
    '(',
    ')',
    '(*)',
    '[',
    ']',
    '[x] ',
    '[ ] ',
    '!',
    '[!NOTE]',
  ],
  ...['“', '”', '"', '…', '.', ',', '/', '^', '=', '\\', '[^1]', '[[', ']]', '<', '{', 'a) ', '—'],
  ...['>>', '>> ', "'''", '++', '||', '\t', ':tada:', '•\u00a0', 'A. ', 'Hỏi: ', '[a]: '],
  ...['https://a.vn/b', ',https://b.vn', '**(', '[/b]', 'www.a.vn', 'a@b.vn', 'http://x.vn/y_z_'],
]
const GAPS = [' ', ' ', ' ', '', '', '\n', '\n\n', '  \n', '    ']

const text = fc
  .array(fc.tuple(fc.constantFrom(...WORDS, ...MARKS), fc.constantFrom(...GAPS)), {
    minLength: 1,
    maxLength: 14,
  })
  .map((pieces) => pieces.flat().join(''))

/** The words readers get, with the numbers of lists. */
function shown(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (!('children' in node)) return ''
  const isList = node.type === 'element' && node.tagName === 'ol'
  let number = isList ? Number(node.properties.start ?? 1) - 1 : 0
  const parts = node.children.map((child) => {
    if (!isList || child.type !== 'element') return shown(child)
    number = Number(child.properties.value ?? number + 1)
    return `${number}. ${shown(child)}`
  })
  const isBlock =
    node.type !== 'element' || /^(?:p|h\d|li|t[dhr]|br|blockquote)$/.test(node.tagName)
  return isBlock ? ` ${parts.join('')} ` : parts.join('')
}

const wordsOf = (written: string) => written.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []

it('the words of a page are those that were typed, in order, where the check finds nothing', () => {
  let passed = 0
  fc.assert(
    fc.property(text, (body) => {
      const source = `---\n---\n\n${body}\n`
      const found = [...lookAtBody(source).problems, ...checkText('', source)]
      if (found.length > 0) return
      passed++
      expect(wordsOf(shown(compileBody(source).tree)), JSON.stringify(body)).toEqual(wordsOf(body))
    }),
    { numRuns: EXAMPLES, seed: 25 },
  )
  expect(passed).toBeGreaterThan(EXAMPLES / 6)
})
