import { distance } from 'fastest-levenshtein'
import { facetHref, isFacetKind } from '../facets'
import { isSection, SECTIONS } from '../sections'
import type { SitePages } from './site-pages'

/** Where an address of this site leads, told from the address alone. */
export type Target =
  | { readonly to: 'story'; readonly kind: 'article' | 'headline'; readonly slug: string }
  | { readonly to: 'facet'; readonly href: string }
  | { readonly to: 'page' }
  | { readonly to: 'nowhere' }

/** A file of a section's feed stands where stories do. */
const FILE = /\.(?:xml|json)$/

/** Takes an address that begins with `/`. Whether a picture is there is asked where pictures are. */
export function targetOf(address: string, pages: SitePages): Target {
  const parts = decoded(address.split(/[?#]/, 1)[0] ?? '')
    .split('/')
    .filter(Boolean)
  const [first = '', second] = parts
  const isStory = second !== undefined && parts.length === 2 && !FILE.test(second)
  if (first === 'tin' && isStory) return { to: 'story', kind: 'headline', slug: second }
  if (isSection(first) && isStory) return { to: 'story', kind: 'article', slug: second }
  if (!pages.has(parts)) return { to: 'nowhere' }
  const isFacet = isFacetKind(first) && second !== undefined
  return isFacet ? { to: 'facet', href: facetHref({ kind: first, slug: second }) } : { to: 'page' }
}

/** Whether something written for a story's slug is likely meant for this one. */
const NEAR_SHARE = 0.4

/** The address most like one that leads nowhere. `stories` are the addresses of all stories and topics. */
export function nearestAddress(
  address: string,
  stories: readonly string[],
  pages: SitePages,
): string | undefined {
  const lists = [...SECTIONS, ...pages.words].map((word) => `/${word}`)
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
