import { distance } from 'fastest-levenshtein'
import { isSection, SECTIONS } from '../sections'

/** Where an address of this site leads, told from the address alone. */
export type Target =
  | { readonly to: 'story'; readonly kind: 'article' | 'headline'; readonly slug: string }
  | { readonly to: 'file'; readonly address: string }
  | { readonly to: 'page' }
  | { readonly to: 'nowhere' }

/** Takes an address that begins with `/`, and the first words of all pages that are no section's. */
export function targetOf(address: string, pages: ReadonlySet<string>): Target {
  const path = decoded(address.split(/[?#]/, 1)[0] ?? '')
  const [first = '', second, third, ...more] = path.split('/').filter(Boolean)
  if (first === '') return { to: 'page' }
  if (first === 'images') return { to: 'file', address: path }
  const isStory = second !== undefined && third === undefined
  if (first === 'tin' && isStory) return { to: 'story', kind: 'headline', slug: second }
  if (first === 'tin') return { to: 'nowhere' }
  if (!isSection(first)) return { to: pages.has(first) ? 'page' : 'nowhere' }
  if (isStory) return { to: 'story', kind: 'article', slug: second }
  const isList = second === undefined || (second === 'trang' && more.length === 0)
  return { to: isList ? 'page' : 'nowhere' }
}

/** Whether something written for a story's slug is likely meant for this one. */
const NEAR_SHARE = 0.4

/** The address most like one that leads nowhere. `stories` are the addresses of all stories. */
export function nearestAddress(
  address: string,
  stories: readonly string[],
  pages: ReadonlySet<string>,
): string | undefined {
  const lists = [...SECTIONS, ...pages].map((word) => `/${word}`)
  const all = [...lists, ...stories]
  let best: { address: string; changes: number } | undefined
  for (const known of all) {
    if (Math.abs(known.length - address.length) >= (best?.changes ?? Number.POSITIVE_INFINITY))
      continue
    const changes = distance(address, known)
    if (!best || changes < best.changes) best = { address: known, changes }
  }
  return best && best.changes <= address.length * NEAR_SHARE ? best.address : undefined
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    // Not an address that can be decoded: it is compared as written.
    return path
  }
}
