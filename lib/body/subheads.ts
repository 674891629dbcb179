import type { Element, ElementContent, Root as HastRoot } from 'hast'
import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { slugFromTitle } from '@/lib/shared/text'

/** What the names of subheads begin with, so that none is the name of another part of the page. */
const PREFIX = 'muc-'

/** The names of the subheads with these words, in their order: `muc-gia-ve`, and `muc-gia-ve-2` for a second one. */
function namesFor(words: readonly string[]): string[] {
  const used = new Map<string, number>()
  return words.map((text) => {
    const slug = slugFromTitle(text) || 'x'
    const count = (used.get(slug) ?? 0) + 1
    used.set(slug, count)
    return count === 1 ? PREFIX + slug : `${PREFIX}${slug}-${count}`
  })
}

/** Gives subheads their names, by which others lead to them. Changes the tree. */
export function nameSubheads(tree: HastRoot): void {
  const heads: Element[] = []
  visit(tree, 'element', (element) => {
    // The heading of footnotes has a name of its own.
    if (/^h[2-6]$/.test(element.tagName) && element.properties.id === undefined) heads.push(element)
  })
  for (const [at, name] of namesFor(heads.map(textOf)).entries()) {
    const head = heads[at]
    if (head) head.properties = { ...head.properties, id: name }
  }
}

/** A subhead of the highest level, and the name that leads to it. */
export type Subhead = { readonly id: string; readonly text: string }

/** The subheads of a compiled body. */
export function subheadsIn({ children }: HastRoot): Subhead[] {
  return children.flatMap((node) =>
    node.type === 'element' && node.tagName === 'h2'
      ? [{ id: String(node.properties.id), text: textOf(node) }]
      : [],
  )
}

/** The names that the subheads of a body are going to have. */
export function subheadsOf(root: Root): string[] {
  const heads: Nodes[] = []
  visit(root, 'heading', (heading) => {
    if (heading.depth > 1) heads.push(heading)
  })
  return namesFor(heads.map(textOf))
}

function textOf(node: Nodes | Element | ElementContent): string {
  if ('children' in node) return (node.children as (Nodes | ElementContent)[]).map(textOf).join('')
  return 'value' in node ? node.value : ''
}
