import type { Nodes, Root } from 'mdast'
import type { BodyProblem, Wording } from '@/lib/model'
import { TREE_PROBLEMS } from './parse-limits'

/** More than any story has: of a hundred thousand words, or of tables. A page of them takes some 100 ms. */
const MOST_NODES = 8_000

/** A list in a list is two levels. */
const DEEPEST = 40

/** With every address of a link written out where it is used, characters. */
const MOST_WRITTEN = 600_000

/**
 * What is too much in a body as the parser has understood it, with the line of it: every page, feed and
 * print of what is left can be made at once, however it was written.
 */
export function exceededTreeLimit(root: Root): BodyProblem | undefined {
  const addresses = addressLengths(root)
  let [nodes, written] = [0, 0]
  // Without recursion, whose depth would be what is being measured.
  const open: { readonly node: Nodes; readonly depth: number }[] = [{ node: root, depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next
    nodes++
    written += lengthOf(node, addresses)
    if (depth > DEEPEST) return problemAt(node, TREE_PROBLEMS.TOO_DEEP)
    if (nodes > MOST_NODES || written > MOST_WRITTEN) return problemAt(node, TREE_PROBLEMS.TOO_LONG)
    if ('children' in node)
      for (const child of node.children.toReversed()) open.push({ node: child, depth: depth + 1 })
  }
  return undefined
}

/** How long the addresses are that others name. */
function addressLengths(root: Root): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>()
  const open: Nodes[] = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'definition')
      lengths.set(node.identifier, node.url.length + (node.title?.length ?? 0))
    if ('children' in node) open.push(...node.children)
  }
  return lengths
}

function lengthOf(node: Nodes, addresses: ReadonlyMap<string, number>): number {
  const own = 'value' in node ? node.value.length : 0
  const address = 'url' in node ? node.url.length : 0
  const named = 'identifier' in node ? (addresses.get(node.identifier) ?? 0) : 0
  return own + address + named
}

function problemAt({ position }: Nodes, wording: Wording): BodyProblem {
  return { line: position?.start.line ?? 1, column: position?.start.column ?? 1, ...wording }
}
