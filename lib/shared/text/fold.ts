import { type PaperLanguage, paperLanguage } from '../paper-place'
import { normalizeLetters } from './normalize-letters'

/**
 * Vietnamese words in the two forms that search compares: folded, as somebody types who leaves out
 * all marks (`dien bien`), and exact, the same for every way to write it (`hoà`, `hòa`, in any case,
 * composed or not).
 */
export type Word = {
  readonly folded: string
  readonly exact: string
  /** Whether it has any mark: only then is its exact form worth more than its folded one. */
  readonly hasMarks: boolean
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu

/** A word of a text and where it stands there, in UTF-16 units. */
export type PlacedWord = Word & { readonly start: number; readonly end: number }

/** The words of a text, in their order. Everything but letters and digits parts words. */
export function wordsOf(text: string): PlacedWord[] {
  return [...text.matchAll(WORD)].map((match) => {
    const [written] = match
    const { folded, exact, hasMarks } = toWord(written)
    return { folded, exact, hasMarks, start: match.index, end: match.index + written.length }
  })
}

/** Vietnamese has some thousands of syllables, which come again and again: they are folded once. */
const MOST_KNOWN = 20_000

const known = new Map<string, Word>()
let knownIn: PaperLanguage = 'vi'

/** A single word in both forms. Takes letters and digits only. */
export function toWord(written: string): Word {
  if (knownIn !== paperLanguage()) known.clear()
  knownIn = paperLanguage()
  const before = known.get(written)
  if (before) return before
  const exact = exactForm(written)
  const folded = fold(exact)
  const word = { exact, folded, hasMarks: exact !== folded }
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(written, word)
  return word
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
}

function exactForm(written: string): string {
  const lower = normalizeLetters(written).toLowerCase()
  // Only Vietnamese syllables have two ways.
  return paperLanguage() === 'vi'
    ? withNewTonePlacement(lower.normalize('NFD')).normalize('NFC')
    : lower
}

/**
 * `hoà` and `hòa`, `khoẻ` and `khỏe`, `thuý` and `thúy` are the same words; only the syllables that
 * end in oa, oe and uy have two ways, and not after q. Takes and returns decomposed text.
 */
function withNewTonePlacement(word: string): string {
  return word.replace(
    /(?<!q)(o(?=[ae])|u(?=y))([aey])([\u0300\u0301\u0303\u0309\u0323])$/,
    '$1$3$2',
  )
}
