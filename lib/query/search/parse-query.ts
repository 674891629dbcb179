import { LONGEST_QUESTION } from '@/lib/routes'
import { type Word, wordsOf } from '@/lib/shared/text'

/** What a reader asks for. */
export type SearchQuery = {
  /** All words that must be there, those of phrases included, in the order they were typed. */
  readonly words: readonly Word[]
  /** What was put in quotes: words that must follow on each other. */
  readonly phrases: readonly (readonly Word[])[]
  /** What must not be there. */
  readonly excluded: readonly (readonly Word[])[]
}

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
    const found: Word[] = wordsOf(quoted ?? plain ?? '').slice(0, MOST_WORDS - words.length)
    if (found.length === 0) continue
    if (minus) excluded.push(found)
    else {
      words.push(...found)
      if (quoted !== undefined && found.length > 1) phrases.push(found)
    }
  }
  return { words, phrases, excluded }
}
