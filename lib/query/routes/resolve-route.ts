import {
  type Edition,
  fullAddress,
  liteAddress,
  type Match,
  matchFeed,
  matchPage,
  matchStory,
  type PageType,
  partsOf,
  pathOf,
  ROUTES,
  renamedAddress,
  type StoryKey,
} from '@/lib/routes'
import { storyAddress } from '../queries'
import { loaderOf, type Pages } from './loaders'

/** What an address has to show: a page, the notice of one that was withdrawn, another address, nothing. */
export type Resolution =
  | { readonly state: 'page' | 'gone' | 'absent'; readonly edition: Edition }
  | { readonly state: 'moved'; readonly to: string }
  /** It is no page's address, nor that of a feed. */
  | { readonly state: 'unknown' }

/** Asks the content what there is at a path (without its query) at `now`, milliseconds since 1970. */
export function resolveAddress(path: string, now: number): Resolution {
  const full = fullAddress(path)
  return full === undefined ? resolveFull(path, now) : resolveLite(full, now)
}

function resolveFull(path: string, now: number): Resolution {
  const own = resolveOwn(path, now)
  // Where a section's child stood, the address is that of a story now, which there is not.
  if (own.state !== 'absent' && own.state !== 'unknown') return own
  const renamed = resolveRenamed(path, (to) => resolveFull(to, now))
  return renamed?.state === 'moved' || own.state === 'unknown' ? (renamed ?? own) : own
}

function resolveOwn(path: string, now: number): Resolution {
  const feed = matchFeed(path)
  if (feed) return { state: pagesOf(feed.list, now) === 0 ? 'absent' : 'page', edition: 'full' }
  const match = matchPage(path)
  return match ? resolveMatch(match, path, 'full', now) : { state: 'unknown' }
}

/** What is at an address below a section as it was called before; undefined below others. */
function resolveRenamed(
  path: string,
  resolve: (path: string) => Resolution,
): Resolution | undefined {
  const own = renamedAddress(path)
  if (own === undefined) return undefined
  const found = resolve(own)
  return found.state === 'page' ? { state: 'moved', to: own } : found
}

/** The same rules as for the page itself, where that has a lite form. Feeds have none. */
function resolveLite(path: string, now: number): Resolution {
  const match = matchPage(path, 'lite')
  const resolve = (own: string): Resolution => {
    const there = matchPage(own, 'lite')
    return there ? resolveMatch(there, own, 'lite', now) : { state: 'absent', edition: 'lite' }
  }
  const own = match && resolve(path)
  // Where a section's child stood, the address is that of a story now, which there is not.
  const renamed = own && own.state !== 'absent' ? undefined : resolveRenamed(path, resolve)
  const found = renamed?.state === 'moved' ? renamed : (own ?? renamed)
  if (found?.state === 'moved') return { state: 'moved', to: liteAddress(found.to) ?? found.to }
  return found ?? { state: 'absent', edition: 'lite' }
}

function resolveMatch(match: Match, path: string, edition: Edition, now: number): Resolution {
  const pages = 'standsIn' in ROUTES[match.type] ? 0 : pagesOf(match, now)
  if (pages === 'gone') return { state: 'gone', edition }
  if (typeof pages === 'object') return { state: 'moved', to: pages.movedTo }
  if (match.page > pages) return { state: 'absent', edition }
  const own = pathOf(match)
  // The first page of a list has the list's address.
  return own === `/${partsOf(path).join('/')}`
    ? { state: 'page', edition }
    : { state: 'moved', to: own }
}

function pagesOf<T extends PageType>({ type, params }: Match & { type: T }, now: number): Pages {
  const loader = loaderOf<PageType>(type)
  return loader ? loader.pages(params, now) : 1
}

/** The story at an address of this site, where there is one now. Takes an address without query. */
export function storyAt(address: string, now: number): StoryKey | undefined {
  const story = matchStory(address)
  const found = story && storyAddress(story.kind, story.slug, now)
  return found?.state === 'public' && found.href === address ? story : undefined
}
