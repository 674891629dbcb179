import { expect, it } from 'vitest'
import { articleText } from '../publish/testing/content-folder'
import { lookAtBody, readBody } from './read-body'
import { skipPlain } from './skip-plain'

/** How many are put together; three times as many by `npm run test:examples`. */
const EXAMPLES = 500 * Number(process.env.EXAMPLES ?? 1)

it('keeps every position, and what is no plain paragraph', () => {
  const text = 'Một dòng.\nHai dòng.\n\n- mục\n\n[a](/xe)\n\nBa.'
  expect(skipPlain(text)).toBe('\n\n\n- mục\n\n[a](/xe)\n\n')
})

it.each([
  ['an open tag', '<Figure\n\nsrc="/images/a.svg" alt="a"\n\n/>'],
  ['an open value', '<Figure src="/images/a.svg" alt="a > b\n\nChữ.\n\nc" />'],
  ['code', '{\n\nChữ.\n\n}'],
  ['carriage returns', 'Một.\r\n\r\n[a](/xe)'],
])('is not used where a paragraph may be part of %s', (_what, text) => {
  expect(skipPlain(text)).toBeUndefined()
})

const PIECES = [
  ...[
    'chữ',
    'Chữ thường.',
    ' ',
    '\n',
    '\n\n',
    '\n\n',
    '\n\nMột đoạn.\n\n',
    '## ',
    '# ',
    '- ',
    '> ',
  ],
  ...[
    '1. ',
    '*',
    '**',
    '`',
    '```',
    '\n```\n',
    '---',
    '|',
    '<',
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '!',
    '\\',
  ],
  ...[
    '[x](/xe)',
    '[x](javascript:y)',
    '![](/images/a.png)',
    '<Figure src="/images/a.png" alt="b" />',
  ],
  ...[
    '<InfoBox title="x">',
    '</InfoBox>',
    '<Figure\n',
    'alt="x"',
    '"',
    '<br/>',
    '<b>',
    '[^1]',
    '[^1]: ',
  ],
  ...['[x]: /xe\n', 'import ', 'export ', '    ', '\t', '<Quote>'],
]

/** Some pieces one after the other, the same for the same seed. */
function jumble(seed: number): string {
  let state = seed
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  return Array.from({ length: 3 + next(9) }, () => PIECES[next(PIECES.length)]).join('')
}

it('finds the same as reading everything, whatever is put together', () => {
  let skipped = 0
  for (let seed = 1; seed <= EXAMPLES; seed++) {
    const source = articleText({}, `Một đoạn.\n\n${jumble(seed)}\n\nMột đoạn.\n`)
    if (skipPlain(source) === undefined) continue
    skipped++
    const { root: _root, ...whole } = readBody(source)
    expect(lookAtBody(source), source).toEqual(whole)
  }
  expect(skipped).toBeGreaterThan(EXAMPLES / 8)
})
