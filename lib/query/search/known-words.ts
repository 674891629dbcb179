import { prepared, selectVersion } from '@/lib/store'
import type { KnownWords } from './guesses'

/** More different words than an archive's titles have. */
const MOST_WORDS = 60_000

let counted: { readonly version: string; readonly words: KnownWords } | undefined

/** The words of titles, and in how many each is. They are read again once the content has changed. */
export function knownWords(): KnownWords {
  const version = selectVersion()
  if (counted?.version === version) return counted.words
  const rows = prepared("SELECT term, doc FROM title_word WHERE col = 'f' LIMIT :limit").all({
    limit: MOST_WORDS,
  }) as { term: string; doc: number }[]
  const words = new Map(rows.map(({ term, doc }) => [term, doc]))
  counted = { version, words }
  return words
}
