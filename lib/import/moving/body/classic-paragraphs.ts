import type { Element, ElementContent, RootContent } from 'hast'
import { element, isElement } from '../../story/elements'
import { isBlock } from '../../story/line-breaks'

/** Boxes whose text WordPress parts into paragraphs, too. */
const BOXES = ['div', 'blockquote', 'section', 'article', 'center']

/**
 * Text that stands by itself as paragraphs, as WordPress shows it: an empty line ends one, and a line end within
 * is a line break. Takes children of a tree or of a box.
 */
export function classicParagraphs(children: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = []
  let run: ElementContent[] = []
  const flush = () => {
    result.push(...paragraphsOf(run))
    run = []
  }
  for (const node of children) {
    if (isElement(node, ...BOXES)) {
      flush()
      result.push({ ...node, children: inBox(node) })
    } else if (isBlock(node) || node.type === 'comment') {
      flush()
      result.push(node)
    } else if (node.type !== 'doctype') run.push(node as ElementContent)
  }
  flush()
  return result
}

/** A box of one line of text stays a box. */
function inBox(box: Element): ElementContent[] {
  const isParted = box.children.some((it) => it.type === 'text' && /\n\s*\n/.test(it.value.trim()))
  return isParted || box.children.some(isBlock)
    ? (classicParagraphs(box.children) as ElementContent[])
    : box.children
}

function paragraphsOf(run: readonly ElementContent[]): Element[] {
  const paragraphs: ElementContent[][] = [[]]
  for (const node of run) {
    if (node.type !== 'text') {
      paragraphs.at(-1)?.push(node)
      continue
    }
    for (const [index, part] of node.value.split(/\n[ \t\r]*(?:\n\s*)+/).entries()) {
      if (index > 0) paragraphs.push([])
      paragraphs.at(-1)?.push(...withBreaks(part))
    }
  }
  return paragraphs
    .map(trimmed)
    .filter((it) => it.length > 0)
    .map((it) => element('p', {}, it))
}

function withBreaks(text: string): ElementContent[] {
  return text
    .split(/\r?\n/)
    .flatMap((line, index): ElementContent[] => [
      ...(index > 0 ? [element('br', {})] : []),
      ...(line === '' ? [] : [{ type: 'text' as const, value: line }]),
    ])
}

/** Without blanks and line breaks at its edges. */
function trimmed(line: readonly ElementContent[]): ElementContent[] {
  const isEdge = (it: ElementContent) =>
    isElement(it, 'br') || (it.type === 'text' && it.value.trim() === '')
  const start = line.findIndex((it) => !isEdge(it))
  const end = line.findLastIndex((it) => !isEdge(it))
  return start < 0 ? [] : line.slice(start, end + 1)
}
