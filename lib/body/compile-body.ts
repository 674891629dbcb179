import type { Root as HastRoot } from 'hast'
import { type CompiledBody, isError } from '@/lib/model'
import { readBody } from './read-body'
import { toTree } from './to-tree'

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
  return { ...findings, tree: toTree(root) }
}
