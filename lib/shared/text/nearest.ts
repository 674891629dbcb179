import { closest, distance } from 'fastest-levenshtein'

/** Nothing longer is called anything; a slug has 100 letters at most. */
const LONGEST = 100

/**
 * The name most like `word`, or undefined when none is close enough to be a slip of the keyboard
 * (more than half its letters would have to change).
 */
export function nearest(word: string, names: readonly string[]): string | undefined {
  if (names.length === 0 || word.length > LONGEST) return undefined
  const best = closest(word.toLowerCase(), [...names])
  return distance(word.toLowerCase(), best.toLowerCase()) <= Math.ceil(best.length / 2)
    ? best
    : undefined
}
