/** Stars that are left standing by the rules of CommonMark: they neither begin nor end anything. */

const RUN = /(?<!\\)(?:\\\\)*(\*+)/g

const LETTER = /[\p{L}\p{N}]/u

/** The offsets of stars in a block's text (`block-text.ts`) that are no signs: `**đậm`, `** đậm **`. */
export function strayStars(text: string): number[] {
  return [...text.matchAll(RUN)].flatMap((match) => {
    const stars = match[1] ?? ''
    const at = match.index + match[0].length - stars.length
    return isSign(text, at, stars.length) ? [] : [at]
  })
}

/** A multiplication, a code (`A*B`), a star in brackets, one that stands alone before a number. */
function isSign(text: string, at: number, length: number): boolean {
  const [before = '', after = ''] = [text[at - 1], text[at + length]]
  if (LETTER.test(before) && LETTER.test(after)) return true
  if (before === '(' && after === ')') return true
  return length === 1 && isProduct(text.slice(Math.max(0, at - 9), at), text.slice(at + 1, at + 10))
}

/** `5 * 6 m`, `3 *4`. */
function isProduct(before: string, after: string): boolean {
  return /[\d)]\s*$/.test(before) && /^\s*[\d(]/.test(after)
}
