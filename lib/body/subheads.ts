import type { Element, Root } from 'hast'
import { toString as textOf } from 'mdast-util-to-string'
import { slugFromTitle } from '@/lib/shared/text'

/** A subhead of the highest level, and the fragment that leads to it. */
export type Subhead = { readonly id: string; readonly text: string }

/** A body whose subheads can be led to, and what they are; one that has an id keeps it. */
export function withSubheadIds(tree: Root): { readonly tree: Root; readonly subheads: Subhead[] } {
  const subheads: Subhead[] = []
  const children = tree.children.map((node) => {
    if (node.type !== 'element' || node.tagName !== 'h2') return node
    const text = textOf(node)
    const id = idOf(node, text, subheads)
    subheads.push({ id, text })
    return { ...node, properties: { ...node.properties, id } }
  })
  return { tree: { ...tree, children }, subheads }
}

function idOf({ properties }: Element, text: string, others: readonly Subhead[]): string {
  if (typeof properties.id === 'string') return properties.id
  const own = slugFromTitle(text) || 'muc'
  const isTaken = others.some(({ id }) => id === own)
  return isTaken ? `${own}-${others.length + 1}` : own
}
