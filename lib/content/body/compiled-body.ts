import type { Root } from 'hast'
import type { Problem } from '../check/problem'

/** A body after compiling: plain data, nothing to evaluate. */
export type CompiledBody = {
  /** The body as a tree of HTML elements and the paper's own components. */
  readonly tree: Root
  /** The pictures the body shows, as written. */
  readonly pictures: readonly BodyPicture[]
  /** What an editor has to mend; if there is anything, the document is refused. */
  readonly problems: readonly BodyProblem[]
}

/**
 * A body as the store keeps it: its tree, or its Markdown where it is so plain that nothing in it
 * can be wrong (docs/decisions/0010-plain-bodies-wait.md).
 */
export type StoredBody = { readonly tree: Root } | { readonly markdown: string }

/** What becomes of a body when its document is compiled. */
export type PreparedBody = Omit<CompiledBody, 'tree'> & {
  readonly body: StoredBody
  /** Space-separated syllables, for the reading time. */
  readonly syllables: number
}

export type BodyPicture = { readonly src: string; readonly line: number; readonly column: number }

/** A problem whose file is not known yet. */
export type BodyProblem = Omit<Problem, 'file'>
