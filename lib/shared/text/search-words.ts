import { paperLanguage } from '../paper-place'
import { type PlacedWord, toWord, type Word } from './fold'

/**
 * Words as search compares them, in texts and in what readers type: `10.000` is 10000, `F-16` is F 16,
 * `TPHCM` is TP HCM, `U.S.A` is USA, and `sỹ` is `sĩ`. Not for names: Lý and Lí are two people.
 */

/** Digits in groups of three: the dots stand for nothing. With commas only where it can be no fraction. */
const GROUPED = String.raw`\p{N}{1,3}(?:\.\p{N}{3})+(?!\.?\p{N})|\p{N}{1,3}(?:,\p{N}{3}){2,}(?!,?\p{N})`
/** Letters with dots between: initials. */
const INITIALS = String.raw`\p{L}\p{M}*(?:\.\p{L}\p{M}*)+(?![\p{L}\p{M}])`
const WORD = new RegExp(
  String.raw`(?<![\p{N}.,])(?:${GROUPED})|(?<![\p{L}\p{M}.])(?:${INITIALS})|\p{N}+|[\p{L}\p{M}]+`,
  'gu',
)

/** A city's short form, written together. No Vietnamese syllable begins so. */
const CITY = /^(tp)(\p{L}\p{M}*){2,4}$/iu

/** After these letters alone, y and i are the same sound. */
const Y_ALONE = /^([hklmstv])y(?=[\u0300-\u036f]*$)/

/** The words of a text, in their order, with their places; each part of `F16` is one of its own. */
export function searchWordsOf(text: string): PlacedWord[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: written, index }) =>
    (paperLanguage() === 'vi' && CITY.test(written)
      ? [written.slice(0, 2), written.slice(2)]
      : [written]
    ).map((part, at) => {
      const start = index + (at === 0 ? 0 : 2)
      return { ...toSearchWord(part), start, end: start + part.length }
    }),
  )
}

function toSearchWord(written: string): Word {
  const word = toWord(written.replace(/[.,]/g, ''))
  if (paperLanguage() !== 'vi' || !/^[hklmstv]y$/.test(word.folded)) return word
  const [exact, folded] = [word.exact, word.folded].map((form) =>
    form.normalize('NFD').replace(Y_ALONE, '$1i').normalize('NFC'),
  ) as [string, string]
  return { exact, folded, hasMarks: word.hasMarks }
}
