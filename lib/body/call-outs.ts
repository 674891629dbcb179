import type { Blockquote, Root } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import { visit } from 'unist-util-visit'
import { NOTE_KINDS } from './components/note/kinds'

/** The first line of a quotation that is a note, in GitHub's form. */
const MARK = /^\[!([a-z]+)\][ \t]*(?:\n|$)/i

/** Makes notes of quotations that begin with a line like `[!NOTE]`. Changes the tree. */
export function readCallOuts(root: Root): void {
  visit(root, 'blockquote', (quote, index, parent) => {
    const kind = calledOut(quote)?.toLowerCase()
    if (!parent || index === undefined || !kind || !Object.hasOwn(NOTE_KINDS, kind)) return
    parent.children[index] = noteOf(quote, kind)
  })
}

/** The word between the signs at the beginning of a quotation; undefined where there is none. */
export function calledOut({ children: [first] }: Blockquote): string | undefined {
  const text = first?.type === 'paragraph' ? first.children[0] : undefined
  return text?.type === 'text' ? MARK.exec(text.value)?.[1] : undefined
}

function noteOf(quote: Blockquote, kind: string): MdxJsxFlowElement {
  const [first, ...others] = quote.children
  const attributes = [{ type: 'mdxJsxAttribute' as const, name: 'kind', value: kind }]
  return {
    type: 'mdxJsxFlowElement',
    name: 'Note',
    attributes,
    children: [...withoutMark(first), ...others] as MdxJsxFlowElement['children'],
    ...(quote.position && { position: quote.position }),
  }
}

/** What is left of a paragraph below the line of the mark. */
function withoutMark(first: Blockquote['children'][number] | undefined) {
  if (first?.type !== 'paragraph') return []
  const [text, ...rest] = first.children
  const value = text?.type === 'text' ? text.value.replace(MARK, '') : ''
  // A break that ended the line of the mark breaks nothing any more.
  const isBreak = value === '' && rest[0]?.type === 'break'
  const children = [
    ...(value === '' || !text ? [] : [{ ...text, value }]),
    ...(isBreak ? rest.slice(1) : rest),
  ]
  // Where it stood, its mark stands, too: rules for what was typed do not look there.
  return children.length > 0 ? [{ type: first.type, children }] : []
}
