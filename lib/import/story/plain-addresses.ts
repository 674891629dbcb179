import type { Link, Paragraph, PhrasingContent, Root, Text } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'

/** An address in a text, as far as Markdown reads it: no sign that means something there, none of ours at its end. */
const ADDRESS =
  /(?<![^\s(])https?:\/\/[\w.-]+(?:[/?#][\w./?#=&%:;,+@!$~-]*[\w/=&%+-])?(?=$|[\s.,;:!?)])/g

/**
 * Writes addresses as people do, and lines of words that begin like code so that they are words: what
 * would be escaped letter by letter otherwise. Changes the tree.
 */
export function plainAddresses(tree: Root): void {
  visit(tree, 'text', (node, index, parent) => {
    if (!parent || index === undefined || parent.type === 'link' || !node.value.includes('://'))
      return undefined
    const parts = split(node)
    parent.children.splice(index, 1, ...(parts as never[]))
    return [SKIP, index + parts.length]
  })
  visit(tree, 'link', (node, index, parent) => {
    if (parent && index !== undefined && isItsOwnText(node)) parent.children[index] = raw(node.url)
  })
  visit(tree, 'paragraph', (node) => {
    if (/^(?:im|ex)port\b/.test(firstText(node))) node.children.unshift(raw(' '))
  })
}

function split({ value }: Text): PhrasingContent[] {
  const parts: PhrasingContent[] = []
  let at = 0
  for (const { 0: address, index } of value.matchAll(ADDRESS)) {
    if (index > at) parts.push({ type: 'text', value: value.slice(at, index) })
    parts.push(raw(address))
    at = index + address.length
  }
  if (at < value.length) parts.push({ type: 'text', value: value.slice(at) })
  return parts
}

function isItsOwnText({ url, children: [text, ...others] }: Link): boolean {
  const [whole] = url.match(ADDRESS) ?? []
  return text?.type === 'text' && text.value === url && whole === url && others.length === 0
}

function firstText({ children: [first] }: Paragraph): string {
  return first?.type === 'text' ? first.value : ''
}

/** Text that is written as it stands. */
function raw(value: string): PhrasingContent {
  return { type: 'html', value }
}

/** The address of a link as it stands between brackets: what ends it there, or begins code, is encoded. */
export function linkAddress({ url }: Link): string {
  const encoded = url.replace(
    /[\s()<>{}\\]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
  return encoded.replace(/&(?=#|\w+;)/g, '&amp;')
}
