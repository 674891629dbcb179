/**
 * What the stars of a pattern stand for in an address: `/muc/*` and `/muc/a/b` make `['a/b']`; undefined where it is
 * none of the pattern's. Each star but the last takes as little as may be. Takes time by the address's length alone.
 */
export function matchStars(pattern: string, address: string): string[] | undefined {
  const words = pattern.split('*')
  const [first = '', last = ''] = [words[0], words.at(-1)]
  if (words.length === 1 || !address.startsWith(first)) return undefined
  const end = address.length - last.length
  if (end < first.length || !address.endsWith(last)) return undefined
  const stars: string[] = []
  let at = first.length
  for (const word of words.slice(1, -1)) {
    const next = address.indexOf(word, at + 1)
    if (next < 0 || next + word.length > end) return undefined
    stars.push(address.slice(at, next))
    at = next + word.length
  }
  return end > at ? [...stars, address.slice(at, end)] : undefined
}

/** An address in which each star is what it stands for, in their order. */
export function fillStars(to: string, stars: readonly string[]): string {
  let next = 0
  return to.replace(/\*/g, () => encodeURI(stars[next++] ?? ''))
}
