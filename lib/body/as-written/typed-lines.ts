import type { Paragraph, PhrasingContent, Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** What a line begins with that is one of several: a bullet, a dash of a dialogue, `a)`, `1/`. */
const MARK = /^[ \t]*(?:[•●▪■◦‣∙·✓✔→–—+-]|\(?[\p{Ll}\d]{1,2}[)/](?!\d)|\d{1,2}\.(?!\d))/u

const MARKED_LINE_END = new RegExp(`\\n(?=${MARK.source.slice(1)})`, 'u')

/**
 * Keeps lines that begin with a bullet or a dash, which Markdown takes for one running line, as lines of
 * their own. Changes the tree.
 */
export function keepTypedLines(root: Root, source: string): void {
  visit(root, 'paragraph', (paragraph) => {
    if (countMarked(paragraph, source) < 2) return
    paragraph.children = paragraph.children.flatMap(withBreaks)
  })
}

function countMarked({ position }: Paragraph, source: string): number {
  const [start, end] = [position?.start.offset, position?.end.offset]
  const isOneLine = position?.start.line === position?.end.line
  if (start === undefined || isOneLine) return 0
  return source
    .slice(start, end)
    .split('\n')
    .filter((line) => MARK.test(line)).length
}

function withBreaks(node: PhrasingContent): PhrasingContent[] {
  if (node.type !== 'text') return [node]
  const [first = '', ...lines] = node.value.split(MARKED_LINE_END)
  const { position } = node
  return [
    { type: 'text', value: first, ...(position && { position }) },
    ...lines.flatMap((value): PhrasingContent[] => [{ type: 'break' }, { type: 'text', value }]),
  ]
}
