import type { Root } from 'hast'
import type { Problem } from '../check/problem'

/** A body after compiling: plain data, nothing to evaluate. */
export type CompiledBody = {
  /** The body as a tree of HTML elements and the paper's own components. */
  readonly tree: Root
  /** Space-separated syllables, for the reading time. */
  readonly syllables: number
  /** The pictures the body shows, as written. */
  readonly pictures: readonly BodyPicture[]
  /** What an editor has to mend; if there is anything, the document is refused. */
  readonly problems: readonly BodyProblem[]
}

export type BodyPicture = { readonly src: string; readonly line: number; readonly column: number }

/** A problem whose file is not known yet. */
export type BodyProblem = Omit<Problem, 'file'>
