import type { Root } from 'hast'
import type { StoredBody } from '@/lib/model'
import { parseMdx } from './parse-mdx'
import { toTree } from './to-tree'

/**
 * The tree of a stored body; a plain one is compiled now, some milliseconds for a long article. Nothing
 * in it can be wrong, so nothing is checked.
 */
export function bodyTree(body: StoredBody): Root {
  // A line above it, so that a rule (`---`) at its top is not taken for front matter.
  return 'tree' in body ? body.tree : toTree(parseMdx(`\n${body.markdown}`))
}
