import type { Element, Nodes as HastNode, Root as HastRoot } from 'hast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import type { State } from 'mdast-util-to-hast'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { isError } from '../model/codes'
import type { CompiledBody } from './compiled-body'
import { readBody } from './read-body'

const toHast = unified().use(remarkRehype, {
  handlers: { mdxJsxFlowElement: toElement, mdxJsxTextElement: toElement },
  footnoteLabel: 'Chú thích',
  footnoteBackLabel: 'Về chỗ đang đọc',
})

/** A component is an element like any other: its values are plain text, `validateBody` has seen to it. */
function toElement(state: State, node: MdxJsxFlowElement | MdxJsxTextElement): Element {
  const values = node.attributes.map(({ value, ...attribute }) => [
    'name' in attribute ? attribute.name : '',
    String(value),
  ])
  return {
    type: 'element',
    tagName: node.name ?? '',
    properties: Object.fromEntries(values),
    children: state.all(node) as Element['children'],
  }
}

const EMPTY: HastRoot = { type: 'root', children: [] }

/**
 * Compiles the body of one document.
 *
 * Takes the whole file, front matter included, so that every position is a line of the file; of a
 * body without problems its text will do. Returns the body as a tree of data. Never throws for what
 * an editor wrote: that comes back as `problems`; with an error among them the tree is empty.
 */
export function compileBody(source: string): CompiledBody {
  const { root, ...findings } = readBody(source)
  if (!root || findings.problems.some(isError)) return { ...findings, tree: EMPTY }
  return { ...findings, tree: withoutPositions(toHast.runSync(root) as HastRoot) }
}

/** Positions are most of a tree's bytes, and no reader needs them. */
function withoutPositions(tree: HastRoot): HastRoot {
  stripPositions(tree)
  return tree
}

function stripPositions(node: HastNode): void {
  delete node.position
  delete node.data
  if ('children' in node) for (const child of node.children) stripPositions(child)
}
