import { LONGEST_QUESTION } from '@/lib/routes'
import { searchWordsOf, type Word } from '@/lib/shared/text'

/** What a reader asks for. */
export type SearchQuery = {
  /** All words that must be there, those of phrases included, in the order they were typed. */
  readonly words: readonly Word[]
  /** What was put in quotes: words that must follow on each other. */
  readonly phrases: readonly (readonly Word[])[]
  /** What must not be there. */
  readonly excluded: readonly (readonly Word[])[]
}

/** Letters and digits with nothing between, as F16 and TPHCM: what they are parted into stands together. */
const ONE_NAME = /^[\p{L}\p{M}\p{N}]+$/u

/** More words than this make nothing clearer. */
const MOST_WORDS = 16

/**
 * Reads what a reader typed: words, "phrases in quotes", and -words or -"phrases" to leave out. Takes
 * any text; whatever is neither letter nor digit only parts words.
 */
export function parseQuery(typed: string): SearchQuery {
  const words: Word[] = []
  const phrases: Word[][] = []
  const excluded: Word[][] = []
  const parts = typed
    .slice(0, LONGEST_QUESTION)
    .matchAll(/(-?)(?:["“”]([^"“”]*)["“”]?|([^\s"“”]+))/g)
  for (const [, minus = '', quoted, plain] of parts) {
    const text = quoted ?? plain ?? ''
    const found: Word[] = searchWordsOf(text).slice(0, MOST_WORDS - words.length)
    if (found.length === 0) continue
    if (minus) excluded.push(found)
    else {
      words.push(...found)
      if (found.length > 1 && (quoted !== undefined || ONE_NAME.test(text))) phrases.push(found)
    }
  }
  return { words, phrases, excluded }
}
