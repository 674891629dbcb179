import type { ElementContent, Root, RootContent } from 'hast'

/** What search engines are told of links that somebody paid for. */
const PAID = ['sponsored', 'noopener']

/** A body whose links to other sites say that they were paid for. */
export function withSponsoredLinks(tree: Root): Root {
  return { ...tree, children: tree.children.map(marked) as RootContent[] }
}

function marked<T extends RootContent>(node: T): T {
  if (node.type !== 'element') return node
  const children = node.children.map(marked) as ElementContent[]
  const isPaid = node.tagName === 'a' && /^https?:/i.test(String(node.properties.href))
  const properties = isPaid ? { ...node.properties, rel: PAID } : node.properties
  return { ...node, children, properties }
}
