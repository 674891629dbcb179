import { closest, distance } from 'fastest-levenshtein'

/** Nothing longer is called anything; a slug has 100 letters at most. */
const LONGEST = 100

/** So many letters of a name may be left out at its end: `fig` for `figure`. */
const SHORTEST_BEGINNING = 3

/**
 * The name most like `word`, or undefined when none is close enough to be a slip of the keyboard: more than a
 * third of its letters would have to change, they are not the same ones in another order, and neither is the
 * beginning of the other.
 */
export function nearest(word: string, names: readonly string[]): string | undefined {
  if (names.length === 0 || word.length > LONGEST) return undefined
  const typed = word.toLowerCase()
  const best = closest(typed, [...names])
  return isNear(typed, best.toLowerCase())
    ? best
    : names.find((name) => isBeginning(typed, name.toLowerCase()))
}

function isNear(word: string, name: string): boolean {
  const longer = Math.max(word.length, name.length)
  const isSlip = distance(word, name) <= Math.max(1, Math.floor(longer / 3))
  return isSlip || lettersOf(word) === lettersOf(name)
}

function isBeginning(word: string, name: string): boolean {
  const [short, long] = word.length < name.length ? [word, name] : [name, word]
  return short.length >= SHORTEST_BEGINNING && long.startsWith(short)
}

function lettersOf(word: string): string {
  return [...word].sort().join('')
}
