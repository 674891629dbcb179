import { splitFrontMatter } from '../check/split-front-matter'
import { compileBody } from './compile-body'
import type { PreparedBody } from './compiled-body'
import { isPlainBody } from './plain-body'
import { countSyllables } from './syllables'

/**
 * Makes of a body what the store keeps. Takes the whole file, front matter included. What can be
 * wrong is compiled and checked now; a plain body waits until somebody reads it.
 */
export function prepareBody(source: string): PreparedBody {
  const markdown = splitFrontMatter(source)?.body.trim() ?? ''
  const syllables = countSyllables(markdown)
  if (isPlainBody(markdown)) return { body: { markdown }, syllables, pictures: [], problems: [] }
  const { tree, ...found } = compileBody(source)
  return { body: { tree }, syllables, ...found }
}
