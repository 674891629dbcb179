import type { Root } from 'xast'
import { childAt, childrenOf, wordsIn } from './xml'

export type Comments = ReadonlyMap<string, { readonly author: string; readonly words: string }>

/** Reads `word/comments.xml`, which may be missing: the comments by their ids. */
export function readComments(file: Root | undefined): Comments {
  const root = childAt(file, 'w:comments')
  return new Map(
    (root ? childrenOf(root, 'w:comment') : []).map((it) => [
      it.attributes['w:id'] ?? '',
      { author: it.attributes['w:author'] ?? '', words: wordsIn(it) },
    ]),
  )
}
