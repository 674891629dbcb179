import type { Element, Nodes as HastNode, Root as HastRoot } from 'hast'
import type { Root } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import type { State } from 'mdast-util-to-hast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { BodyProblem, CompiledBody } from './compiled-body'
import { explainMdxError } from './explain-mdx-error'
import { onlyData } from './only-data'
import { picturesOf } from './pictures'

const reader = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMdx)

const toHast = unified().use(remarkRehype, {
  handlers: { mdxJsxFlowElement: toElement, mdxJsxTextElement: toElement },
  footnoteLabel: 'Chú thích',
  footnoteBackLabel: 'Về chỗ đang đọc',
})

/** A component is an element like any other: its values are plain text, `onlyData` has seen to it. */
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
 * body without problems its text will do. Returns the body as a tree of data. Never throws for what an editor wrote: that comes back as
 * `problems`, and the tree is then empty.
 */
export function compileBody(source: string): CompiledBody {
  const parsed = parse(source)
  if ('problem' in parsed) return refused([parsed.problem])
  const problems = onlyData(parsed.root)
  if (problems.length > 0) return refused(problems)
  return {
    tree: withoutPositions(toHast.runSync(parsed.root) as HastRoot),
    pictures: picturesOf(parsed.root),
    problems: [],
  }
}

function parse(source: string): { root: Root } | { problem: BodyProblem } {
  try {
    return { root: reader.parse(source) }
  } catch (error) {
    return { problem: explainMdxError(error) }
  }
}

function refused(problems: readonly BodyProblem[]): CompiledBody {
  return { tree: EMPTY, pictures: [], problems }
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
