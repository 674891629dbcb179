/** Stars that are left standing by the rules of CommonMark: they neither begin nor end anything. */

const RUN = /(?<!\\)(?:\\\\)*(\*+)/g

const BEFORE_SIGN = /[\p{L}\p{N})]/u
const AFTER_SIGN = /[\p{L}\p{N}(]/u

/** The offsets of stars in a block's text (`block-text.ts`) that are no signs: `**đậm`, `** đậm **`. */
export function strayStars(text: string): number[] {
  return [...text.matchAll(RUN)].flatMap((match) => {
    const stars = match[1] ?? ''
    const at = match.index + match[0].length - stars.length
    return isSign(text, at, stars.length) ? [] : [at]
  })
}

const END_OF_WORD = /^(?:$|[\s.,;:!?)”"])/

/** A multiplication, a code (`A*B`), a star in brackets, of a hotel (5*), a row of them, one before a number. */
function isSign(text: string, at: number, length: number): boolean {
  const [before = '', after = ''] = [text[at - 1], text[at + length]]
  if (BEFORE_SIGN.test(before) && AFTER_SIGN.test(after))
    return length === 1 || /\d\d/.test(before + after)
  if (before === '(' && after === ')') return true
  if (length > 3) return /^\s*$/.test(before + after)
  if (length > 1) return false
  if (/\d/.test(before) && END_OF_WORD.test(after)) return true
  return isProduct(text.slice(Math.max(0, at - 9), at), text.slice(at + 1, at + 10))
}

/** `5 * 6 m`, `3 *4`. */
function isProduct(before: string, after: string): boolean {
  return /[\d)]\s*$/.test(before) && /^\s*[\d(]/.test(after)
}

/** A star behind a word, and one that begins a line: the first calls for a note, the second is one. */
const CALL = /(?<=[^\s*(\\])\*(?=$|[\s.,;:!?)”"])/gm
const NOTE = /^[ \t]*\*(?=[ \t]*:?[ \t]*[\p{Lu}“"])/gmu

/** The offsets of stars in a whole file that call for a note, and of the notes that follow below. */
export function notedStars(source: string): ReadonlySet<number> {
  const calls = [...source.matchAll(CALL)].map(({ index }) => index)
  const notes = [...source.matchAll(NOTE)].map(({ 0: text, index }) => index + text.length - 1)
  const [first = Number.POSITIVE_INFINITY, last = 0] = [calls[0], notes.at(-1)]
  return new Set([...calls.filter((at) => at < last), ...notes.filter((at) => at > first)])
}
