import type { Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, it } from 'vitest'
import { escapeMdx, escapeSubhead } from './escape-mdx'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx)

/** What the site reads: blocks, their inline kinds (bare addresses become links), and the text. */
function read(mdx: string) {
  const tree: Root = parser.parse(mdx)
  const inline = tree.children.flatMap((block): { type: string }[] =>
    'children' in block ? [...block.children] : [],
  )
  const kinds = new Set<string>(inline.map(({ type }) => type))
  kinds.delete('link')
  return { blocks: tree.children.map(({ type }) => type), kinds: [...kinds], text: textOf(tree) }
}

it.each([
  'Giá < 5 triệu, yêu <3 và <b>đậm</b> <!-- ẩn -->',
  '{process.env.HOME} và }{',
  '# không phải tiêu đề',
  '- không phải danh sách',
  '+ cũng không',
  '1. không phải số thứ tự',
  '12) cũng không',
  '> không phải trích dẫn',
  'import x from "y"',
  'export const y = 1',
  '**đậm** _nghiêng_ `mã` ~~gạch~~ [chữ](https://a.vn) ![ảnh](x)',
  '| a | b |',
  'Xem https://bao.vn/a_b và www.bao.vn, thư a@b.vn',
  'Xem https://bao.vn/{a}?x=1&copy;<b> (www.bao.vn/*a*)',
  'R&D, &amp; và &lt; &#123;',
  '\\ gạch chéo \\{ \\',
  '---',
  '===',
  '***',
  '~~~ mã',
  '```',
  'chú thích[^1] và [^1]: ghi chú',
  '[a]: https://a.vn',
  '01.AI , một công ty',
  '“Gốm” và "gốm", ‘gốm’ và \'gốm\'',
])('%s stays one paragraph of the same text', (text) => {
  const { blocks, kinds, text: found } = read(escapeMdx(text))
  expect(found).toBe(text)
  expect(blocks).toEqual(['paragraph'])
  expect(kinds.filter((kind) => kind !== 'text')).toEqual([])
})

it.each(['01.AI , một công ty', 'R&D', '2 + 2 = 4', 'Xem https://bao.vn/gom?a=1', 'importer'])(
  'leaves alone what means nothing: %s',
  (text) => {
    expect(escapeMdx(text)).toBe(text)
  },
)

it.each(['Ngôn ngữ C #', 'Đường số ##', '# đầu', 'C#'])('the subhead %s keeps its text', (text) => {
  expect(read(`## ${escapeSubhead(text)}`)).toMatchObject({ blocks: ['heading'], text })
})

const PARTS =
  'a|Đ | |*|_|`|~|[|]|(|)|{|}|<|>|\\|&|&amp;|&copy;|#|- |1. |import |https://a.vn/|www.b.vn|x@y.vn|!|=|---|:|"|.|/|$'
    .split('|')
    .concat('|')

/** The same texts at every run: a test must not fail by luck. */
function randomTexts(count: number): string[] {
  let state = 7
  const next = (below: number) => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5
    return ((state ^ (state >>> 13)) >>> 0) % below
  }
  const text = () => Array.from({ length: 1 + next(7) }, () => PARTS[next(PARTS.length)]).join('')
  return Array.from({ length: count }, () => text().replace(/\s+/g, ' ').trim()).filter(Boolean)
}

it('keeps the text of any mixture of special characters', () => {
  const texts = randomTexts(8000)
  expect(new Set(texts).size).toBeGreaterThan(6000)
  const changed = texts.filter((text) => {
    const { blocks, kinds, text: found } = read(escapeMdx(text))
    return found !== text || blocks.join() !== 'paragraph' || kinds.some((kind) => kind !== 'text')
  })
  expect(changed).toEqual([])
})
