import fc from 'fast-check'
import type { Nodes } from 'hast'
import { expect, it } from 'vitest'
import { compileBody } from '@/lib/body'
import { isError } from '@/lib/model'
import { readHtml } from './read-html'
import { readWord } from './read-word'
import type { SourceStory } from './source-story'
import { storyDocument } from './story-document'
import { p, r, wordFile } from './testing/word-file'

const PIECES = [
  ...[
    'bến',
    'Đò',
    ' chữ ',
    ' ',
    ' ',
    'A',
    'x',
    '5',
    '20',
    '1975',
    '3,5',
    'AT&T',
    ' và ',
    '.',
    ',',
    '“',
    '”',
    '(',
    ')',
  ],
  ...[
    '*',
    '**',
    '_',
    '~',
    '~~',
    '`',
    '#',
    '## ',
    '- ',
    '+ ',
    '* ',
    '>',
    '> ',
    '>> ',
    '|',
    ' | ',
    '---',
    '==',
    '\\',
    '$',
  ],
  ...[
    '[',
    ']',
    '[x]',
    '[1]: ',
    '[^1]',
    '(*)',
    '!',
    '{',
    '}',
    '<3',
    '&nbsp;',

    ':::',
    '1. ',
    '2) ',
    '• ',
    '– ',
  ],
  ...['https://a.vn/b_c', 'www.a.vn', 'a@b.vn', 'import ', '…', ':', '=', '^', "'", '"', '/'],
]

/** Runs of text: each bold, slanted, struck or plain. */
const STYLES = ['', '', 'b', 'i', 'bi', 's'] as const
const run = fc.tuple(
  fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }).map((it) => it.join('')),
  fc.constantFrom(...STYLES),
)
type Run = readonly [text: string, style: (typeof STYLES)[number]]
const paragraphs = fc.array(fc.array(run, { minLength: 1, maxLength: 5 }), {
  minLength: 1,
  maxLength: 3,
})

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const WORD = { b: '<w:b/>', i: '<w:i/>', s: '<w:strike/>' }
const inWord = ([text, style]: Run) =>
  r([...style].map((it) => WORD[it as keyof typeof WORD]).join(''), escaped(text))

const CSS = { b: 'font-weight:700', i: 'font-style:italic', s: 'text-decoration:line-through' }
const inDocs = ([text, style]: Run) =>
  `<span style="${[...style].map((it) => CSS[it as keyof typeof CSS]).join(';')}">${escaped(text)}</span>`

const inTags = ([text, style]: Run) =>
  [...style].reduce((inside, tag) => `<${tag}>${inside}</${tag}>`, escaped(text))

const html = (written: (run: Run) => string) => async (texts: readonly (readonly Run[])[]) =>
  readHtml(
    `<body><h1>Bến cũ</h1>${texts.map((runs) => `<p>${runs.map(written).join('')}</p>`).join('')}</body>`,
    'bai',
  )

const FORMS: Readonly<
  Record<string, (texts: readonly (readonly Run[])[]) => Promise<SourceStory>>
> = {
  'Word file': (texts) =>
    readWord(
      wordFile(p('', r('', 'Bến cũ')) + texts.map((runs) => p('', ...runs.map(inWord))).join('')),
      'bai',
    ),
  'page of Google Docs': html(inDocs),
  'newspaper’s page': html(inTags),
}

/** What readers get, block by block, its spaces as they are read. */
function shown(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(shown).join('') : ''
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()

/** How many are put together; three times as many by `npm run test:examples`. */
const EXAMPLES = 80 * Number(process.env.EXAMPLES ?? 1)

it.each(Object.entries(FORMS))('a %s is read letter by letter', async (_what, readAs) => {
  await fc.assert(
    fc.asyncProperty(paragraphs, async (texts) => {
      const setting = { folder: '.', now: 0, freePath: (folder: string) => `${folder}/a.mdx` }
      const { document } = storyDocument(await readAs(texts), setting)
      const { tree, problems } = compileBody(document.text)
      const wanted = texts.map((runs) => plain(runs.map(([text]) => text).join('')))
      const said = `${JSON.stringify(texts)}\n${document.text}`
      expect(document.text, said).not.toMatch(/&#/)
      // Signs right behind an address are no address: the check says so.
      if (problems.some(({ code }) => code === 'lien-ket-nguy-hiem')) return
      expect(problems.filter(isError), said).toEqual([])
      const blocks = tree.children.map((it) => plain(shown(it))).filter(Boolean)
      expect(blocks, said).toEqual(wanted.filter(Boolean))
    }),
    { numRuns: EXAMPLES, seed: 25 },
  )
})
