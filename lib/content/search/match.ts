import type { Word } from '../../text/fold'
import type { Section } from '../sections'
import type { SearchQuery } from './parse-query'

/**
 * Questions to SQLite's FTS5, whose tables have a column of folded words (f) and one of exact words
 * (x). Words are letters and digits only, so nothing a reader types is taken for syntax.
 */

/** Between the parts of a document, so that no phrase goes from one into the next. */
export const BETWEEN_PARTS = 'zq9qz'

/** How far apart words may stand to be near each other. */
const NEAR = 8

/** The word by which the documents of a section are found in the column s. */
export function sectionWord(section: Section): string {
  return section.replace('-', '')
}

/** What to ask for, the most fitting first. */
export type Tiers = {
  /** Words with their marks as typed; none when nothing was typed with marks. */
  readonly exact: readonly string[]
  /** Words whatever their marks. The last asks for everything that fits at all. */
  readonly folded: readonly string[]
}

/** The ways in which a document may fit a question. */
export function tiers({ words }: SearchQuery): Tiers {
  const isSeveral = words.length > 1
  const hasMarks = words.some((word) => word.hasMarks)
  const exact = all(words.map(exactly))
  const everything = all(words.map(folded))
  return {
    exact: hasMarks ? (isSeveral ? [phrase('x', words), exact] : [exact]) : [],
    folded: isSeveral ? [phrase('f', words), near(words), everything] : [everything],
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
  const whole = words.slice(0, -1).map(folded)
  const last = words.at(-1)
  return all(last ? [...whole, `${folded(last)} *`] : whole)
}

/** As it was typed: with its marks, if it has any. */
function strictly(words: readonly Word[]): string {
  return phrase(words.some((word) => word.hasMarks) ? 'x' : 'f', words)
}

function phrase(column: 'f' | 'x', words: readonly Word[]): string {
  return `${column}:"${words.map((word) => (column === 'x' ? word.exact : word.folded)).join(' ')}"`
}

function near(words: readonly Word[]): string {
  return `f:NEAR(${words.map((word) => `"${word.folded}"`).join(' ')}, ${NEAR})`
}

function exactly(word: Word): string {
  return word.hasMarks ? `x:"${word.exact}"` : folded(word)
}

function folded(word: Word): string {
  return `f:"${word.folded}"`
}

function all(matches: readonly string[]): string {
  return matches.join(' AND ')
}
