import type { Element, Nodes as HastNode, Root as HastRoot } from 'hast'
import type { Root } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import type { State } from 'mdast-util-to-hast'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { creditOf } from '@/lib/model'
import { componentOf } from './components'
import { nameSubheads } from './subheads'

const toHast = unified().use(remarkRehype, {
  handlers: { mdxJsxFlowElement: toElement, mdxJsxTextElement: toElement },
  footnoteLabel: 'Chú thích',
  footnoteBackLabel: 'Về chỗ đang đọc',
})

/** A component is an element like any other: its values are plain text, `validateBody` has seen to it. */
function toElement(state: State, node: MdxJsxFlowElement | MdxJsxTextElement): Element {
  const values = node.attributes.map(({ value, ...attribute }) => [
    'name' in attribute ? attribute.name : '',
    'name' in attribute && attribute.name === 'credit' ? creditOf(String(value)) : String(value),
  ])
  const children = state.all(node) as Element['children']
  return {
    type: 'element',
    tagName: node.name ?? '',
    properties: Object.fromEntries(values),
    children: componentOf(node.name ?? '')?.shape?.(children) ?? children,
  }
}

/** A body as HTML elements and components, without positions: they are most of a tree's bytes. */
export function toTree(root: Root): HastRoot {
  const tree = toHast.runSync(root) as HastRoot
  nameSubheads(tree)
  stripPositions(tree)
  return tree
}

function stripPositions(node: HastNode): void {
  delete node.position
  delete node.data
  if ('children' in node) for (const child of node.children) stripPositions(child)
}
