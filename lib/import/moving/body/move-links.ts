import type { Root, RootContent } from 'hast'
import type { LinkOrder } from '../../story/clean-links'
import { attribute, isElement, rebuild } from '../../story/elements'
import { oldLink } from '../old-address'

/** What the links of a story are read by. */
export type MovedLinks = {
  readonly hosts: readonly string[]
  /** The old address of the page they stand in. */
  readonly page: string | undefined
  /** New addresses by old ones (`oldAddress`). */
  readonly addresses: ReadonlyMap<string, string>
  /** Whether an address is that of a file, which a picture within links to. */
  readonly isFile: (address: string) => boolean
}

/** The addresses of this paper that links of the old site lead to; what leads to none keeps the address it had. */
function movedTo(href: string, { hosts, page, addresses }: MovedLinks): string | undefined {
  const old = oldLink(href, page, hosts)
  const own = old === undefined ? undefined : addresses.get(old)
  const [, place = ''] = /(#[\w-]+)$/.exec(href) ?? []
  return own === undefined ? undefined : own + place
}

/** Rewrites links to stories and lists of the old site, and takes links to a picture's file off it. Returns the addresses here they lead to. */
export function moveLinks(content: Root, links: MovedLinks): { content: Root; targets: string[] } {
  const targets = new Set<string>()
  const change = (node: RootContent): RootContent[] => {
    if (!isElement(node, 'a')) return [node]
    const href = attribute(node, 'href') ?? ''
    const { id, name, title } = node.properties
    const plain = { ...(id && { id }), ...(name && { name }), ...(title && { title }) }
    const own = movedTo(href, links)
    if (own !== undefined) {
      targets.add(own)
      const order: LinkOrder = { ownAddress: own }
      return [{ ...node, properties: { ...order } }]
    }
    if (node.children.some((it) => isElement(it, 'img', 'picture')) && links.isFile(href))
      return node.children
    return [{ ...node, properties: { ...plain, ...(href && { href }) } }]
  }
  const children = rebuild(content.children, change)
  return { content: { ...content, children }, targets: [...targets] }
}
