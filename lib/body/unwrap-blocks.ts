import type { Definition, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type {} from 'mdast-util-mdx'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { SKIP, visit } from 'unist-util-visit'
import { componentOf } from './components'

/** Writes pictures that are named (`![Lò][a]`, `[a]: /images/lo.png`) as pictures. Changes the tree. */
export function resolvePictures(root: Root): void {
  const addresses = new Map<string, Definition>()
  visit(root, 'definition', (node) => {
    if (!addresses.has(node.identifier)) addresses.set(node.identifier, node)
  })
  if (addresses.size === 0) return
  visit(root, 'imageReference', ({ alt, identifier, position }, index, parent) => {
    const found = addresses.get(identifier)
    if (!found || !parent || index === undefined) return
    const { url, title } = found
    parent.children[index] = { type: 'image', url, title, alt, ...(position && { position }) }
  })
}

/**
 * Takes components out of the paragraphs they are alone in: `<Quote by="…">Lời.</Quote>` on a line of
 * its own is for the parser a word in a paragraph, and for editors a quotation. Changes the tree.
 */
export function unwrapBlocks(root: Root): void {
  visit(root, 'paragraph', (node, index, parent) => {
    if (index === undefined || !parent || !node.children.every(isAlone)) return undefined
    const components = node.children.filter((child) => child.type === 'mdxJsxTextElement')
    if (components.length === 0) return undefined
    parent.children.splice(index, 1, ...(components.map(asBlock) as RootContent[]))
    return [SKIP, index]
  })
}

function isAlone(child: PhrasingContent): boolean {
  if (child.type === 'text') return child.value.trim() === ''
  return child.type === 'mdxJsxTextElement' && componentOf(child.name ?? '') !== undefined
}

function asBlock(element: MdxJsxTextElement): MdxJsxFlowElement {
  const { position, children } = element
  const paragraph: Paragraph = { type: 'paragraph', children, ...(position && { position }) }
  return {
    ...element,
    type: 'mdxJsxFlowElement',
    children: children.length > 0 ? [paragraph] : [],
  } as MdxJsxFlowElement
}
