import type { Delete, Emphasis, InlineCode, PhrasingContent, Root, Strong } from 'mdast'
import { visit } from 'unist-util-visit'

type Marked = Emphasis | Strong | Delete | InlineCode

const MARKED = ['emphasis', 'strong', 'delete', 'inlineCode']

const LETTER = /[\p{L}\p{N}]/u

/**
 * Marks that begin and end within words mark nothing: `A*B*C`, `21`30`15`. They become the signs they
 * are. Changes the tree.
 */
export function keepMarksInWords(root: Root, source: string): void {
  visit(root, (node, index, parent) => {
    if (!parent || index === undefined || !isMarked(node)) return undefined
    const [start, end] = [node.position?.start.offset, node.position?.end.offset]
    if (start === undefined || end === undefined) return undefined
    const isInWord = LETTER.test(source[start - 1] ?? '') && LETTER.test(source[end] ?? '')
    if (!isInWord) return undefined
    const content = asTyped(node, source.slice(start, end))
    parent.children.splice(index, 1, ...(content as typeof parent.children))
    return index
  })
}

function isMarked(node: { readonly type: string }): node is Marked {
  return MARKED.includes(node.type)
}

function asTyped(node: Marked, written: string): PhrasingContent[] {
  if (node.type === 'inlineCode') return [{ type: 'text', value: written }]
  const length = node.type === 'emphasis' ? 1 : 2
  const mark = written.slice(0, length)
  return [{ type: 'text', value: mark }, ...node.children, { type: 'text', value: mark }]
}
