import type { Element, ElementContent, RootContent } from 'hast'
import { element, isElement } from './elements'

/** A paragraph, or a box of text, whose empty lines (`<br><br>`) end paragraphs. */
export function paragraphs(node: Element): Element[] {
  if (!hasEmptyLine(node.children)) return [node]
  const children = brokenUp(node.children) as ElementContent[]
  if (node.tagName !== 'p') return [{ ...node, children }]
  return children
    .filter((it) => it.type === 'element')
    .map((it) => ({ ...node, children: it.children }))
}

/** Children of a box as paragraphs, where empty lines part them; else as they are. */
export function brokenUp(children: readonly RootContent[]): RootContent[] {
  if (!hasEmptyLine(children)) return [...children]
  const result: RootContent[] = []
  let line: ElementContent[] = []
  let breaks = 0
  const flush = () => {
    const words = withoutEdges(line)
    if (words.length > 0) result.push(element('p', {}, words))
    line = []
  }
  for (const node of children) {
    if (isElement(node, 'br')) breaks += 1
    else if (!isBlank(node)) {
      if (breaks > 1 || isBlock(node)) flush()
      breaks = 0
    }
    if (isBlock(node)) result.push(node)
    else if (node.type !== 'doctype') line.push(node as ElementContent)
  }
  flush()
  return result
}

function hasEmptyLine(children: readonly RootContent[]): boolean {
  const seen = children.filter((it) => !isBlank(it))
  return seen.some((it, at) => isElement(it, 'br') && isElement(seen[at + 1], 'br'))
}

function isBlank(node: RootContent): boolean {
  return node.type === 'comment' || (node.type === 'text' && node.value.trim() === '')
}

const INLINE =
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  )

/** Whether a node stands on lines of its own. */
export function isBlock(node: RootContent): boolean {
  return node.type === 'element' && !INLINE.includes(node.tagName)
}

function withoutEdges(line: readonly ElementContent[]): ElementContent[] {
  const isEdge = (it: ElementContent) => isElement(it, 'br') || isBlank(it)
  const start = line.findIndex((it) => !isEdge(it))
  const end = line.findLastIndex((it) => !isEdge(it))
  return start < 0 ? [] : line.slice(start, end + 1)
}
