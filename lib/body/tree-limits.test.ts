import fc from 'fast-check'
import type { Nodes } from 'hast'
import { describe, expect, it } from 'vitest'
import { isError } from '../model/codes'
import { bodyTree } from './body-tree'
import { prepareBody } from './prepare-body'
import { lookAtBody } from './read-body'
import { bodyToHtml } from './to-html'

const FRONT_MATTER = '---\ntitle: Bài\n---\n\n'

/** What pages, feeds and print take their time for: the nodes of a tree, its depth, and what is written. */
function measure(tree: Nodes) {
  let [nodes, deepest] = [0, 0]
  const open: [Nodes, number][] = [[tree, 0]]
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, depth] = next
    nodes++
    deepest = Math.max(deepest, depth)
    if ('children' in node) for (const child of node.children) open.push([child, depth + 1])
  }
  const place = { page: '/xe/bai', absolute: (path: string) => path }
  return {
    nodes,
    deepest,
    written: bodyToHtml({ tree: tree as never, pictures: {} }, place).length,
  }
}

const refused = (body: string) => prepareBody(FRONT_MATTER + body).problems.map(({ code }) => code)

describe('a body that is too much', () => {
  it.each([
    [
      'a list nested 600 deep by blanks',
      Array.from({ length: 600 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n'),
    ],
    ['nested tags', `${'<b>'.repeat(300)}a${'</b>'.repeat(300)}`],
    [
      'blanks and marks taking turns',
      Array.from({ length: 40 }, (_, at) => `${'  '.repeat(at)}${'> '.repeat(at % 19)}- a`).join(
        '\n',
      ),
    ],
    ['a long text', 'Chợ họp từ sáng. '.repeat(60_000)],
    ['many lines', 'Chợ.\n'.repeat(7_000)],
    ['brackets that close', ']'.repeat(50_000)],
    ['many cells', `| a | b |\n|---|---|\n${'| a | b |\n'.repeat(4_000)}`],
    [
      'an address used again and again',
      `[a]: https://a.vn/${'x'.repeat(9_000)}\n\n${'[a] '.repeat(100)}`,
    ],
    ['many items', '- a\n'.repeat(3_000)],
  ])('of %s is refused, with its line', (_, body) => {
    const [problem] = prepareBody(FRONT_MATTER + body).problems
    expect(problem?.code).toBe('than-bai-qua-roi')
    expect(problem?.line).toBeGreaterThan(0)
    expect(lookAtBody(FRONT_MATTER + body).problems[0]).toEqual(problem)
  })

  it('names the line that is too deep', () => {
    const lists = Array.from({ length: 18 }, (_, at) => `${'  '.repeat(at)}- > - a`)
    expect(refused(`Một.\n\n${lists.join('\n')}`)).toEqual(['than-bai-qua-roi'])
    const [problem] = prepareBody(`${FRONT_MATTER}Một.\n\n${lists.join('\n')}`).problems
    expect(problem?.line).toBeGreaterThan(7)
  })
})

/** What bodies are made of, and what they are not. */
const TOKENS = [
  ...[
    'Chợ họp từ sáng. ',
    'a',
    '\n',
    '\n\n',
    ' ',
    '  ',
    '    ',
    '\t',
    '- ',
    '* ',
    '1. ',
    '> ',
    '# ',
    '## ',
    '---\n',
  ],
  ...[
    '**',
    '*',
    '_',
    '`',
    '```\n',
    '~~',
    '[',
    ']',
    '](',
    ')',
    '![',
    '[^1]',
    '[^1]: ',
    '[a]: /b\n',
    '[a]',
    '|',
    '|--|\n',
  ],
  ...[
    '<b>',
    '</b>',
    '<InfoBox title="x">',
    '</InfoBox>',
    '<Quote>',
    '</Quote>',
    '<Figure src="/images/a.svg" alt="a" />',
  ],
  ...[
    '{',
    '}',
    '&amp;',
    '&',
    '\\',
    'https://a.vn ',
    'www.',
    'a@b.vn ',
    '\u00a0',
    '\u0301',
    '<!--',
    '<',
    '>',
  ],
]

const part = fc.tuple(
  fc.array(fc.constantFrom(...TOKENS), { minLength: 1, maxLength: 6 }),
  fc.constantFrom(1, 1, 2, 7, 30, 200),
)
const anyBody = fc
  .array(part, { minLength: 1, maxLength: 6 })
  .map((parts) => parts.map(([tokens, times]) => tokens.join('').repeat(times)).join(''))

it('whatever is accepted is a tree that is quickly shown, and the check says the same', () => {
  let accepted = 0
  fc.assert(
    fc.property(anyBody, (body) => {
      const source = `${FRONT_MATTER}${body}\n`
      const { body: stored, problems } = prepareBody(source)
      if (problems.some(({ code }) => code === 'than-bai-qua-roi')) return
      if ('markdown' in stored) {
        expect(stored.markdown.length).toBeLessThanOrEqual(6_000)
        expect(lookAtBody(source).problems.filter(isError)).toEqual([])
      }
      accepted++
      const { nodes, deepest, written } = measure(bodyTree(stored))
      expect(nodes).toBeLessThanOrEqual(20_000)
      expect(deepest).toBeLessThanOrEqual(60)
      expect(written).toBeLessThanOrEqual(1_500_000)
    }),
    { seed: 20_261_130, numRuns: 100 },
  )
  expect(accepted).toBeGreaterThan(30)
})
