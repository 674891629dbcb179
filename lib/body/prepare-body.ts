import { type PreparedBody, splitFrontMatter } from '@/lib/model'
import { normalizeLetters } from '@/lib/shared/text'
import { compileBody } from './compile-body'
import { isPlainBody } from './plain-body'
import { countSyllables } from './syllables'

/**
 * Makes of a body what the store keeps. Takes the whole file, front matter included. What can be
 * wrong is compiled and checked now; a plain body waits until somebody reads it. Letters become what
 * they look like: decomposed ones break web fonts.
 */
export function prepareBody(written: string): PreparedBody {
  const source = normalizeLetters(written)
  const markdown = splitFrontMatter(source)?.body.trim() ?? ''
  const syllables = countSyllables(markdown)
  if (isPlainBody(markdown)) return { body: { markdown }, syllables, ...NOTHING }
  const { tree, ...found } = compileBody(source)
  return { body: { tree }, syllables, ...found }
}

const NOTHING = { pictures: [], media: [], links: [], problems: [] }
