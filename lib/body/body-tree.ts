import type { Root } from 'hast'
import type { StoredBody } from '@/lib/model'
import { compileBody } from './compile-body'

/** The tree of a stored body; a plain one is compiled now, some milliseconds for a long article. */
export function bodyTree(body: StoredBody): Root {
  // A line above it, so that a rule (`---`) at its top is not taken for front matter.
  return 'tree' in body ? body.tree : compileBody(`\n${body.markdown}`).tree
}
