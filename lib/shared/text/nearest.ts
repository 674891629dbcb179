import { closest, distance } from 'fastest-levenshtein'

/**
 * The name most like `word`, or undefined when none is close enough to be a slip of the keyboard
 * (more than half its letters would have to change).
 */
export function nearest(word: string, names: readonly string[]): string | undefined {
  if (names.length === 0 || word.length > 60) return undefined
  const best = closest(word.toLowerCase(), [...names])
  return distance(word.toLowerCase(), best.toLowerCase()) <= Math.ceil(best.length / 2)
    ? best
    : undefined
}
