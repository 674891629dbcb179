import type { BlockContent, Blockquote, List, Paragraph, PhrasingContent, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'

/**
 * Keeps signs at the beginning of lines that are no marks: `>> Xem thêm: …`, which is no quotation
 * within a quotation, and a star alone, which explains one in the text (`* Tên nhân vật đã được đổi.`) or stands
 * between two parts of it.
 * Changes the tree.
 */
export function keepTypedSigns(root: Root, source: string): void {
  const lines = source.split('\n')
  visit(root, (node, index, parent) => {
    if (!parent || index === undefined) return undefined
    const kept =
      node.type === 'blockquote'
        ? pointed(node, lines)
        : node.type === 'list' && parent.type !== 'listItem'
          ? starred(node, source)
          : undefined
    if (!kept) return undefined
    parent.children.splice(index, 1, ...(kept as typeof parent.children))
    return [SKIP, index + kept.length]
  })
}

const ARROWS = /^[ \t]*(>{2,})/

/** The blocks of `>> …` with these signs before each of their lines. */
function pointed(quote: Blockquote, lines: readonly string[]): BlockContent[] | undefined {
  const arrows = ARROWS.exec(lines[(quote.position?.start.line ?? 0) - 1] ?? '')?.[1]
  if (arrows === undefined) return undefined
  let inner = quote
  for (const _ of arrows.slice(1)) {
    const [only, ...others] = inner.children
    if (only?.type !== 'blockquote' || others.length > 0) return undefined
    inner = only
  }
  const sign = `${arrows} `
  return inner.children.map((block) =>
    block.type === 'paragraph' ? before(sign, { ...block, children: inLines(block, sign) }) : block,
  ) as BlockContent[]
}

function inLines({ children }: Paragraph, sign: string): PhrasingContent[] {
  return children.flatMap((node): PhrasingContent[] => {
    if (node.type !== 'text') return [node]
    const [first = '', ...others] = node.value.split('\n')
    return [
      { ...node, value: first },
      ...others.flatMap((value): PhrasingContent[] => [
        { type: 'break' },
        { type: 'text', value: sign + value },
      ]),
    ]
  })
}

/** The only item of a list that begins with a star, or that is nothing but its sign: a star between two parts. */
function starred(list: List, source: string): Paragraph[] | undefined {
  const [item, ...others] = list.children
  const [text, ...more] = item?.children ?? []
  const sign = source[item?.position?.start.offset ?? -1] ?? ''
  if (others.length === 0 && !text && !list.ordered)
    return [{ type: 'paragraph', children: [{ type: 'text', value: sign }] }]
  const isStar = sign === '*'
  if (others.length > 0 || more.length > 0 || !isStar || text?.type !== 'paragraph')
    return undefined
  return [before('* ', text)]
}

function before(sign: string, paragraph: Paragraph): Paragraph {
  return { ...paragraph, children: [{ type: 'text', value: sign }, ...paragraph.children] }
}
