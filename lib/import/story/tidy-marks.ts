import type {
  Delete,
  Emphasis,
  Heading,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  Strong,
  TableCell,
  Text,
} from 'mdast'
import { visit } from 'unist-util-visit'

type Mark = Strong | Emphasis | Delete

/**
 * Makes what is bold, italic or struck begin and end with words, as Markdown wants it: spaces, and
 * signs that touch a word outside, move out. Else they could only be written as `&#x20;`. Changes the
 * tree.
 */
export function tidyMarks(tree: Root): void {
  visit(tree, (node) => {
    if (!isPhrasingParent(node)) return
    const children = node.type === 'paragraph' ? node.children : onOneLine(node.children)
    node.children = withoutOuterSpace(tidied(children))
  })
}

function isPhrasingParent(node: Nodes): node is Paragraph | Heading | TableCell {
  return ['paragraph', 'heading', 'tableCell'].includes(node.type)
}

/** Headings and cells have no second line. */
function onOneLine(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.map((node): PhrasingContent => {
    if (node.type === 'break') return { type: 'text', value: ' ' }
    if ('value' in node) return { ...node, value: node.value.replace(/\s+/g, ' ') }
    if (!('children' in node)) return node
    return { ...node, children: onOneLine(node.children as PhrasingContent[]) } as PhrasingContent
  })
}

export function isMark(node: Nodes | undefined): node is Mark {
  return node?.type === 'strong' || node?.type === 'emphasis' || node?.type === 'delete'
}

function tidied(children: readonly PhrasingContent[]): PhrasingContent[] {
  const deep = children.map(
    (node): PhrasingContent =>
      'children' in node
        ? ({ ...node, children: tidied(node.children as PhrasingContent[]) } as PhrasingContent)
        : node,
  )
  const peeled = joined(
    deep.flatMap((node) => (isMark(node) ? peel(node, /^\s+/, /\s+$/) : [node])),
  )
  const signed = joined(
    peeled.flatMap((node, at) =>
      isMark(node) ? withoutSigns(node, peeled[at - 1], peeled[at + 1]) : [node],
    ),
  )
  return joined(
    signed.flatMap((node, at) =>
      isMark(node) && isInWord(node, signed[at - 1], signed[at + 1]) ? node.children : [node],
    ),
  )
}

/** Within a word nothing can be slanted, nor anything be marked between digits: there the signs are signs. */
function isInWord(
  { type }: Mark,
  before: PhrasingContent | undefined,
  after: PhrasingContent | undefined,
): boolean {
  const sides = type === 'emphasis' ? [/[\p{L}\p{N})]$/u, /^[\p{L}\p{N}(]/u] : [/\d$/, /^\d/]
  return sides[0]?.test(wordsOf(before)) === true && sides[1]?.test(wordsOf(after)) === true
}

function wordsOf(node: PhrasingContent | undefined): string {
  if (!node) return ''
  if ('value' in node) return node.value
  return 'children' in node
    ? node.children.map((it) => wordsOf(it as PhrasingContent)).join('')
    : ''
}

/** Signs move out on both sides, as what is in brackets or quotes has one on each. */
function withoutSigns(
  mark: Mark,
  before: PhrasingContent | undefined,
  after: PhrasingContent | undefined,
): PhrasingContent[] {
  const peeled = peel(mark, /^[\p{P}\p{S}\s]+/u, /[\p{P}\p{S}\s]+$/u)
  const isFirst = isMark(peeled[0])
  const isLast = isMark(peeled.at(-1))
  const startsBadly = !isFirst && before?.type === 'text' && /[^\s\p{P}\p{S}]$/u.test(before.value)
  const endsBadly = !isLast && after?.type === 'text' && /^[^\s\p{P}\p{S}]/u.test(after.value)
  return startsBadly || endsBadly ? peeled : [mark]
}

/** Moves what matches at the edges of a mark out of it; nothing is left of a mark without words. */
function peel(mark: Mark, start: RegExp, end: RegExp): PhrasingContent[] {
  const children = [...mark.children]
  const [before, rest] = cut(children[0], start)
  if (before !== '') children.splice(0, 1, ...rest)
  const [after, left] = cut(children.at(-1), end)
  if (after !== '') children.splice(-1, 1, ...left)
  const isEmpty = children.length === 0
  return [...textOf(before), ...(isEmpty ? [] : [{ ...mark, children }]), ...textOf(after)]
}

function cut(node: PhrasingContent | undefined, edge: RegExp): [string, Text[]] {
  const found = node?.type === 'text' ? (edge.exec(node.value)?.[0] ?? '') : ''
  if (node?.type !== 'text' || found === '') return ['', []]
  return [found, textOf(node.value.replace(edge, ''))]
}

function textOf(value: string): Text[] {
  return value === '' ? [] : [{ type: 'text', value }]
}

/** Texts, and marks of one kind, that follow each other are one. */
function joined(children: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = []
  for (const node of children) {
    const last = result.at(-1)
    if (node.type === 'text' && last?.type === 'text') {
      result[result.length - 1] = { ...last, value: last.value + node.value }
    } else if (isMark(node) && isMark(last) && node.type === last.type) {
      result[result.length - 1] = {
        ...last,
        children: joined([...last.children, ...node.children]),
      }
    } else result.push(node)
  }
  return result
}

/** No line begins or ends with a space. */
function withoutOuterSpace(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((node, at): PhrasingContent[] => {
    if (node.type !== 'text') return [node]
    const isEdge = (other: PhrasingContent | undefined) =>
      other === undefined || other.type === 'break'
    const start = isEdge(children[at - 1]) ? node.value.trimStart() : node.value
    return textOf(isEdge(children[at + 1]) ? start.trimEnd() : start)
  })
}
