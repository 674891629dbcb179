import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { BodyLink } from '@/lib/model'

/** The addresses of this site that a body links to. */
export function linksOf(root: Root): BodyLink[] {
  const links: BodyLink[] = []
  visit(root, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return
    const { line, column } = node.position?.start ?? { line: 1, column: 1 }
    if (/^\/(?!\/)/.test(node.url)) links.push({ address: node.url, line, column })
  })
  return links
}
