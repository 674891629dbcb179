import { distance } from 'fastest-levenshtein'
import { sectionIds } from '@/lib/config'
import { type BodyLink, TERM_KINDS } from '@/lib/model'
import {
  type Match,
  matchFeed,
  matchPage,
  matchStory,
  partsOf,
  pathOf,
  ROUTES,
  type StoryKind,
} from '@/lib/routes'
import type { SitePages } from './site-pages'

/** Where an address of this site leads, from the address alone. */
export type Target =
  | { readonly to: 'story'; readonly kind: StoryKind; readonly slug: string }
  | { readonly to: 'term'; readonly href: string }
  | { readonly to: 'page' }
  | { readonly to: 'nowhere' }

/** Takes an address that begins with `/`. Whether a picture is there is asked where pictures are. */
export function targetOf(address: string, pages: SitePages): Target {
  const path = `/${partsOf(decoded(address.split(/[?#]/, 1)[0] ?? '')).join('/')}`
  const story = matchStory(path)
  if (story) return { to: 'story', ...story }
  if (!pages.has(path)) return { to: 'nowhere' }
  const match = matchPage(path) ?? matchFeed(path)?.list
  return match && isTerm(match)
    ? { to: 'term', href: pathOf({ ...match, page: 1 }) }
    : { to: 'page' }
}

/** Where a link of a body leads. */
export function targetOfLink({ address, by }: BodyLink, pages: SitePages): Target {
  return by === 'slug' ? { to: 'story', kind: 'article', slug: address } : targetOf(address, pages)
}

function isTerm({ type }: Match): boolean {
  return TERM_KINDS.some((kind) => kind === type)
}

/** Whether something written for a story's slug is likely meant for this one. */
const NEAR_SHARE = 0.4

/** The address most like one that leads nowhere. `stories` are the addresses of all stories and topics. */
export function nearestAddress(
  address: string,
  stories: readonly string[],
  pages: SitePages,
): string | undefined {
  const lists = [
    ...sectionIds().map((section) => ROUTES.section.path({ section })),
    ...[...pages.words].map((word) => `/${word}`),
  ]
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
