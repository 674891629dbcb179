import { type PlacedWord, searchWordsOf, type Word } from '@/lib/shared/text'

/** A piece of text, and whether it is what was looked for. */
export type Marked = { readonly text: string; readonly isMatch: boolean }

/** How much of a text a snippet shows, words. */
const LENGTH = 36

/** How many words it shows before the first match. */
const LEAD = 6

/** Marks in a whole text what was looked for: with `isAsTyped` only with the marks that were typed. */
export function markWords(text: string, words: readonly Word[], isAsTyped: boolean): Marked[] {
  return mark(text, matchesIn(searchWordsOf(text), words, isAsTyped), 0, text.length)
}

/** The stretch of a text that has the most of what was looked for, marked; undefined without any. */
export function snippet(
  text: string,
  words: readonly Word[],
  isAsTyped: boolean,
): Marked[] | undefined {
  const placed = searchWordsOf(text)
  const matches = matchesIn(placed, words, isAsTyped)
  if (matches.size === 0) return undefined
  const indexes = placed.flatMap((word, index) => (matches.has(word) ? [index] : []))
  const first = bestStart(indexes, placed)
  const start = Math.max(0, first - LEAD)
  const end = Math.min(placed.length, start + LENGTH)
  const from = start === 0 ? 0 : (placed[start]?.start ?? 0)
  const to = end === placed.length ? text.length : (placed[end - 1]?.end ?? text.length)
  const before = from > 0 ? [{ text: '… ', isMatch: false }] : []
  const after = to < text.length ? [{ text: ' …', isMatch: false }] : []
  return [...before, ...mark(text, matches, from, to), ...after]
}

/** Of all places where a match stands, the one followed by the most different matches. */
function bestStart(indexes: readonly number[], placed: readonly PlacedWord[]): number {
  let best = indexes[0] ?? 0
  let most = 0
  for (const [position, index] of indexes.entries()) {
    const inReach = indexes.slice(position, position + LENGTH)
    const near = inReach.filter((other) => other < index + LENGTH - LEAD)
    const different = new Set(near.map((other) => placed[other]?.folded)).size
    const together = near.filter((other, at) => at > 0 && other - (near[at - 1] ?? 0) === 1).length
    const worth = different * 10 + Math.min(together, 5)
    if (worth > most) {
      most = worth
      best = index
    }
  }
  return best
}

function matchesIn(
  placed: readonly PlacedWord[],
  words: readonly Word[],
  isAsTyped: boolean,
): Set<PlacedWord> {
  const exact = new Set(words.map((word) => word.exact))
  if (isAsTyped) return new Set(placed.filter((word) => exact.has(word.exact)))
  const folded = new Set(words.map((word) => word.folded))
  const asTyped = placed.filter((word) => exact.has(word.exact))
  const isAllAsTyped = new Set(asTyped.map((word) => word.folded)).size === folded.size
  return new Set(isAllAsTyped ? asTyped : placed.filter((word) => folded.has(word.folded)))
}

function mark(text: string, matches: Set<PlacedWord>, from: number, to: number): Marked[] {
  const pieces: Marked[] = []
  let done = from
  for (const { start, end } of [...matches].filter(
    (word) => word.start >= from && word.end <= to,
  )) {
    const between = text.slice(done, start)
    const last = pieces.at(-1)
    // Matches that follow on each other are marked as one.
    if (last?.isMatch && /^[ -]?$/.test(between)) {
      pieces[pieces.length - 1] = { text: last.text + text.slice(done, end), isMatch: true }
    } else {
      if (between) pieces.push({ text: between, isMatch: false })
      pieces.push({ text: text.slice(start, end), isMatch: true })
    }
    done = end
  }
  if (done < to) pieces.push({ text: text.slice(done, to), isMatch: false })
  return pieces
}
