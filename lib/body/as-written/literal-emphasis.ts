import type { Delete, Emphasis, InlineCode, PhrasingContent, Root, Strong } from 'mdast'
import { visit } from 'unist-util-visit'

type Marked = Emphasis | Strong | Delete | InlineCode

const MARKED = ['emphasis', 'strong', 'delete', 'inlineCode']

/** What stands right before and right behind a single mark that is a sign: `A*B*C`, `(a)*b*(c)`, 21`30`15. */
const BEFORE_SIGN = /[\p{L}\p{N})]$/u
/** How far a number may stand from a star that multiplies it, characters. */
const NEAR = 9

const AFTER_SIGN = /^[\p{L}\p{N}(]/u

/**
 * Single marks that begin and end within words mark nothing, nor do any between digits: `A*B*C`,
 * `20 *30* 40`, `2**3**4`. They become the signs they are; whoever doubles a mark within a word means it
 * (`siêu**máy**tính`). Changes the tree.
 */
export function keepMarksInWords(root: Root, source: string): void {
  visit(root, (node, index, parent) => {
    if (!parent || index === undefined || !isMarked(node)) return undefined
    const [start, end] = [node.position?.start.offset, node.position?.end.offset]
    if (start === undefined || end === undefined) return undefined
    const written = source.slice(start, end)
    const [before, after] = [
      source.slice(Math.max(0, start - NEAR), start),
      source.slice(end, end + NEAR),
    ]
    if (!isSign(node, written, before, after)) return undefined
    parent.children.splice(index, 1, ...(asTyped(node, written) as typeof parent.children))
    return index
  })
}

function isMarked(node: { readonly type: string }): node is Marked {
  return MARKED.includes(node.type)
}

function isSign({ type }: Marked, written: string, before: string, after: string): boolean {
  if (type === 'strong' || type === 'delete') return /\d$/.test(before) && /^\d/.test(after)
  if (BEFORE_SIGN.test(before) && AFTER_SIGN.test(after)) return true
  return /^\*[\d.,]+\*$/.test(written) && /\d[ \t]*$/.test(before) && /^[ \t]*\d/.test(after)
}

function asTyped(node: Marked, written: string): PhrasingContent[] {
  if (node.type === 'inlineCode') return [{ type: 'text', value: written }]
  const length = node.type === 'emphasis' ? 1 : 2
  const mark = written.slice(0, length)
  return [{ type: 'text', value: mark }, ...node.children, { type: 'text', value: mark }]
}
