/** What the content is asked for the page types: whether a page is there, and which to render ahead. */

import { imprintPages, paper, sectionIds } from '@/lib/config'
import { type TermKind, termHref } from '@/lib/model'
import {
  ANCHORS,
  matchStory,
  type PageParams,
  type PageType,
  type PageTypeWith,
  ROUTES,
  type StoryKey,
} from '@/lib/routes'
import { dayOf } from '@/lib/shared/time'
import { type StoryAddress, selectEventOfFormerSlug } from '@/lib/store'
import { archiveDayPages, archiveMonths, hasArchiveMonth } from '../archive'
import { findEntry, livePages } from '../live'
import {
  correctionPages,
  findCard,
  latestPages,
  newestOfKind,
  sectionPages,
  storyAddress,
} from '../queries'
import { movedTerm, termPages } from '../taxonomy-pages'

/** How many articles `next build` renders; older ones are rendered when first asked for. */
const PRERENDERED = 50

/** How many pages a list has (of what is no list, 1), or what has become of what was there. */
export type Pages = number | 'gone' | { readonly movedTo: string }

export type Loader<T extends PageType> = {
  /** Asks what is there at `now` (milliseconds since 1970): 0 where there is nothing. */
  readonly pages: (params: PageParams<T>, now: number) => Pages
  /** What to render ahead, at `now`; else a page is rendered when it is first asked for. */
  readonly ahead?: (now: number) => readonly PageParams<T>[]
}

/** The page types that are not simply there. */
type Asked =
  | PageTypeWith<{ paged: true }>
  | { [T in PageType]: keyof PageParams<T> extends never ? never : T }[PageType]

const ALL: Loaders = {
  latest: { pages: (_, now) => latestPages(now) },
  section: {
    pages: ({ section }, now) => sectionPages(section, now),
    ahead: () => sectionIds().map((section) => ({ section })),
  },
  article: {
    pages: (params, now) => articlePages(params, now),
    ahead: (now) => newestOfKind('article', now, PRERENDERED),
  },
  brief: {
    pages: ({ slug }, now) => storyPages('headline', slug, ROUTES.brief.path({ slug }), now),
    ahead: (now) => newestOfKind('headline', now, PRERENDERED),
  },
  entry: { pages: ({ slug, entry }, now) => entryPages(slug, entry, now) },
  entries: { pages: ({ slug }, now) => eventOf(slug, now) },
  topic: termLoader('topic'),
  source: termLoader('source'),
  author: termLoader('author'),
  genre: termLoader('genre'),
  series: termLoader('series'),
  archiveYear: { pages: ({ year }, now) => yearInArchive(year, now) },
  archiveMonth: { pages: (month, now) => Number(hasArchiveMonth(month, now)) },
  archiveDay: { pages: (params, now) => archiveDayPages(dayOf(params), now) },
  corrections: { pages: (_, now) => correctionPages(now) },
  history: { pages: ({ slug }, now) => historyPages(slug, now) },
  about: { pages: () => Number(imprintPages(paper()).includes('about')) },
  contact: { pages: () => Number(imprintPages(paper()).includes('contact')) },
  accessibility: { pages: () => Number(imprintPages(paper()).includes('accessibility')) },
  privacy: { pages: () => Number(imprintPages(paper()).includes('privacy')) },
}

type Loaders = { readonly [T in Asked]: Loader<T> } & { readonly [T in PageType]?: Loader<T> }

/** The loader of a page type; undefined where its one page is always there. */
export function loaderOf<T extends PageType>(type: T): Loader<T> | undefined {
  const loaders: { readonly [T in PageType]?: Loader<T> } = ALL
  return loaders[type]
}

function termLoader(kind: TermKind): Loader<TermKind> {
  return {
    pages({ slug }, now) {
      const pages = termPages({ kind, slug }, now)
      const moved = pages === 0 ? movedTerm({ kind, slug }) : undefined
      return moved ? { movedTo: termHref(moved) } : pages
    },
  }
}

function storyPages(kind: StoryKey['kind'], slug: string, path: string, now: number): Pages {
  return pagesAt(storyAddress(kind, slug, now), path)
}

function pagesAt(address: StoryAddress | undefined, path: string): Pages {
  if (!address) return 0
  if (address.state === 'withdrawn') return 'gone'
  return address.href === path ? 1 : { movedTo: address.href }
}

/** A live event has as many pages as its entries need; another article is one. */
function articlePages(params: PageParams<'article'>, now: number): Pages {
  const address = storyAddress('article', params.slug, now)
  const pages = pagesAt(address, ROUTES.article.path(params))
  if (pages !== 1 || !isEvent(address)) return pages
  const event = findCard('article', params.slug, now)
  return event ? livePages(event, now) : 0
}

/** An article's history stands where it is called now; an event's is its entries. */
function historyPages(slug: string, now: number): Pages {
  if (!paper().showsHistory) return 0
  const address = storyAddress('article', slug, now)
  if (!address || isEvent(address)) return 0
  if (address.state === 'withdrawn') return 'gone'
  const own = matchStory(address.href)?.slug
  if (own === undefined) return 0
  return own === slug ? 1 : { movedTo: ROUTES.history.path({ slug: own }) }
}

function isEvent(address: StoryAddress | undefined): boolean {
  return address?.state === 'public' && address.isEvent === true
}

/** An entry stands where its event is called now. */
function entryPages(event: string, entry: string, now: number): Pages {
  if (findEntry(`${event}/${entry}`, now)) return 1
  const own = selectEventOfFormerSlug(event)
  if (own === undefined) return 0
  return findEntry(`${own}/${entry}`, now)
    ? { movedTo: ROUTES.entry.path({ slug: own, entry }) }
    : 0
}

/** Who shortens the address of an entry is led to its event. */
function eventOf(slug: string, now: number): Pages {
  const address = storyAddress('article', slug, now)
  if (!address || address.state === 'withdrawn') return 0
  return address.state === 'moved' || address.isEvent ? { movedTo: address.href } : 0
}

/** Who shortens the address of a month is led to its year in the list of all. */
function yearInArchive(year: number, now: number): Pages {
  const has = archiveMonths(now).some((month) => month.year === year)
  return has ? { movedTo: `${ROUTES.archive.path()}#${ANCHORS.year(year)}` } : 0
}
