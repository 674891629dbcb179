import type { Nodes, Paragraph, Root } from 'mdast'
import type {} from 'mdast-util-mdx'
import { SKIP, visit } from 'unist-util-visit'

/** The running text of a block as it was typed, and where it begins in the file (UTF-16 units). */
export type BlockText = {
  readonly type: 'paragraph' | 'heading' | 'tableCell'
  readonly text: string
  readonly start: number
}

/**
 * The texts of a body in which signs stand for themselves: what the parser took for a mark, a tag, code
 * or an address behind a word is blank there, so that all that is left will be read.
 */
export function blockTexts(root: Root, source: string): BlockText[] {
  const texts: BlockText[] = []
  visit(root, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell')
      return undefined
    const range = rangeOf(node)
    if (range)
      texts.push({ type: node.type, text: textOf(node, range, source), start: range.start })
    return SKIP
  })
  return texts
}

type Range = { readonly start: number; readonly end: number }

export function rangeOf({ position }: Pick<Nodes, 'position'>): Range | undefined {
  const [start, end] = [position?.start.offset, position?.end.offset]
  return start === undefined || end === undefined ? undefined : { start, end }
}

function textOf(block: Nodes, { start, end }: Range, source: string): string {
  const hidden: Range[] = []
  visit(block as Paragraph, (node) => {
    hidden.push(...hiddenIn(node, source))
  })
  const parts: string[] = []
  let done = start
  for (const range of hidden.sort((a, b) => a.start - b.start)) {
    if (range.end <= done) continue
    const from = Math.max(done, range.start)
    parts.push(source.slice(done, from), source.slice(from, range.end).replace(/[^\n]/g, ' '))
    done = range.end
  }
  return parts.join('') + source.slice(done, end)
}

/** What of a node is no text of its own: its marks, or all of it. */
function hiddenIn(node: Nodes, source: string): Range[] {
  const range = rangeOf(node)
  if (!range) return []
  switch (node.type) {
    case 'inlineCode':
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      return [range]
    case 'link':
      return /[[<]/.test(source[range.start] ?? '') ? around(node, range) : []
    case 'linkReference':
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'mdxJsxTextElement':
      return around(node, range)
    default:
      return []
  }
}

function around(node: Nodes & { readonly children: readonly Nodes[] }, { start, end }: Range) {
  const inner = node.children.flatMap((child) => rangeOf(child) ?? [])
  const [first, last] = [inner[0], inner.at(-1)]
  if (!first || !last) return [{ start, end }]
  return [
    { start, end: first.start },
    { start: last.end, end },
  ]
}
