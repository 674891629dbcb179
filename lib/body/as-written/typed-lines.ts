import type { Paragraph, PhrasingContent, Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** What a line begins with that is one of several: a bullet, a dash of a dialogue, `a)`, `1/`, `II.`, `Bước 2:`. */
const MARK = new RegExp(
  `^(?:${[
    String.raw`[•●▪■◦‣∙·✓✔➢➤►▶▸❖◆◇○□★☆→⇒–—+-]|=>|\p{Extended_Pictographic}`,
    String.raw`\(?[\p{L}\d]{1,2}[)/](?!\d)|\d{1,2}\.(?!\d)|(?:\p{L}|[IVX]{1,5})\.\s|\d{1,2},\s\p{L}`,
    String.raw`\p{Lu}\p{L}* \d{1,3}[.:]\s|\p{Lu}[^\n.,;:!?()“”"]{0,30}:(?=[\s*_])`,
  ].join('|')})`,
  'u',
)

/** Lines of a poem or an address: all of them short, each begun with a capital. */
const LONGEST_VERSE = 60
const VERSE = /^[“"‘'(]?[\p{Lu}\d]/u

/** What stands before the words of a line: blanks, signs of a quotation, marks of emphasis. */
const LEAD = /^[\s>]*(?:[*_~]{1,3}(?=\S))?/

/**
 * Keeps lines that were meant as lines, which Markdown takes for one running text: those that begin with
 * a bullet, a dash, a label, and those of a poem or an address. Changes the tree.
 */
export function keepTypedLines(root: Root, source: string): void {
  const lines = source.split('\n')
  visit(root, 'paragraph', (paragraph) => {
    const starts = lineStarts(paragraph, lines)
    if (starts.size > 0) paragraph.children = withBreaks(paragraph.children, starts)
  })
}

/** The numbers of a paragraph's lines, from 1, that begin anew. */
function lineStarts({ position }: Paragraph, lines: readonly string[]): ReadonlySet<number> {
  const [first, last] = [position?.start.line ?? 0, position?.end.line ?? 0]
  if (first === last) return new Set()
  const written = lines.slice(first - 1, last).map((line) => line.replace(LEAD, '').trimEnd())
  const isVerse = written.every((line) => line.length <= LONGEST_VERSE && VERSE.test(line))
  const begun = written.flatMap((line, at) => (isVerse || MARK.test(line) ? [at] : []))
  return new Set(begun.length > 1 ? begun.filter((at) => at > 0).map((at) => first + at) : [])
}

function withBreaks(
  children: readonly PhrasingContent[],
  starts: ReadonlySet<number>,
): PhrasingContent[] {
  return children.flatMap((node): PhrasingContent[] => {
    if ('children' in node)
      return [
        { ...node, children: withBreaks(node.children as PhrasingContent[], starts) } as never,
      ]
    if (node.type !== 'text' || !node.position) return [node]
    const { position } = node
    const [first = '', ...others] = node.value.split('\n')
    const pieces: PhrasingContent[] = [{ type: 'text', value: first, position }]
    for (const [at, value] of others.entries()) {
      const last = pieces.at(-1)
      if (starts.has(position.start.line + at + 1))
        pieces.push({ type: 'break' }, { type: 'text', value })
      else if (last?.type === 'text') last.value += `\n${value}`
    }
    return pieces.filter((piece) => piece.type !== 'text' || piece.value !== '')
  })
}
