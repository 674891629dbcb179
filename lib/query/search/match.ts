import type { Section } from '@/lib/config'
import type { Word } from '@/lib/shared/text'
import { sectionWord } from '@/lib/store'
import type { SearchQuery } from './parse-query'

/**
 * Questions to SQLite's FTS5, whose tables have a column of folded words (f) and one of exact words
 * (x). Words are letters and digits only, so nothing a reader types is taken for syntax.
 */

/** How far apart words may stand to be near each other. */
const NEAR = 8

/** What to ask for, the most fitting first. The last of each asks for everything of its kind. */
export type Tiers = {
  /** Words with their marks as typed, or without any; none when nothing was typed with marks. */
  readonly exact: readonly string[]
  /** Words whatever their marks. */
  readonly folded: readonly string[]
}

/** Columns of folded and of exact words: of the whole text, or of the title beside it. */
type Columns = { readonly f: string; readonly x: string }

const WHOLE: Columns = { f: 'f', x: 'x' }
export const TITLE_BESIDE_TEXT: Columns = { f: 'tf', x: 'tx' }

/** The ways in which a document may fit a question. */
export function tiers({ words }: SearchQuery, columns: Columns = WHOLE): Tiers {
  const isSeveral = words.length > 1
  const hasMarks = words.some((word) => word.hasMarks)
  const { f, x } = columns
  const exact = all(words.map((word) => `${x}:"${word.exact}"`))
  // Somebody who leaves out some marks leaves them out in other words than those with marks.
  const half = all(words.map((word) => (word.hasMarks ? `${x}:"${word.exact}"` : folded(word, f))))
  const everything = all(words.map((word) => folded(word, f)))
  return {
    exact: hasMarks ? (isSeveral ? [exactPhrase(words, x), exact] : [exact]) : [],
    folded: [
      ...(hasMarks && isSeveral ? [half] : []),
      ...(isSeveral ? [foldedPhrase(words, f), near(words, f)] : []),
      everything,
    ],
  }
}

/** What every document has to fulfil besides; '' where nothing was asked for. */
export function conditions(
  { phrases, excluded }: SearchQuery,
  section: Section | undefined,
): { readonly required: string; readonly forbidden: string } {
  const required = [
    ...phrases.map(strictly),
    ...(section === undefined ? [] : [`s:"${sectionWord(section)}"`]),
  ]
  return { required: all(required), forbidden: excluded.map(strictly).join(' OR ') }
}

/** One question out of a tier and the conditions. */
export function withConditions(
  tier: string,
  { required, forbidden }: ReturnType<typeof conditions>,
): string {
  const wanted = required === '' ? tier : `(${tier}) AND ${required}`
  return forbidden === '' ? wanted : `(${wanted}) NOT (${forbidden})`
}

/** The titles that go on as the last word begins. */
export function beginnings(words: readonly Word[]): string {
  const whole = words.slice(0, -1).map((word) => folded(word))
  const last = words.at(-1)
  return all(last ? [...whole, `${folded(last)} *`] : whole)
}

/** The titles that have words one after the other, as they are written. */
export function phrase(words: readonly Word[]): string {
  return exactPhrase(words)
}

/** As it was typed: with its marks, if it has any. */
function strictly(words: readonly Word[]): string {
  return words.some((word) => word.hasMarks) ? exactPhrase(words) : foldedPhrase(words)
}

function exactPhrase(words: readonly Word[], column = WHOLE.x): string {
  return `${column}:"${words.map((word) => word.exact).join(' ')}"`
}

function foldedPhrase(words: readonly Word[], column = WHOLE.f): string {
  return `${column}:"${words.map((word) => word.folded).join(' ')}"`
}

function near(words: readonly Word[], column: string): string {
  return `${column}:NEAR(${words.map((word) => `"${word.folded}"`).join(' ')}, ${NEAR})`
}

function folded(word: Word, column = WHOLE.f): string {
  return `${column}:"${word.folded}"`
}

function all(matches: readonly string[]): string {
  return matches.join(' AND ')
}
