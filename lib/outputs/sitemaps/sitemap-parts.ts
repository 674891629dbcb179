import { sectionIds } from '@/lib/config'
import { type Cover, type TermKey, termHref } from '@/lib/model'
import { plainOf } from '@/lib/pictures'
import {
  eventsWithEntries,
  newestStories,
  profiles,
  type SitemapMonth,
  type StoryList,
  sitemapEntries,
  sitemapMonths,
  termsInUse,
  topicsInUse,
} from '@/lib/query'
import {
  ENDPOINTS,
  PAGE_TYPES,
  type PageParams,
  type PageType,
  type PageTypeWith,
  ROUTES,
} from '@/lib/routes'
import type { Entry } from './write-sitemap'

/**
 * How many addresses one sitemap may have. The rules allow 50,000; small ones are quickly written, and
 * a publication makes a crawler fetch only the last one again.
 */
const MOST_ENTRIES = 2_000

/** The sitemap of the lists. */
const LISTS = 'danh-muc'

/** One sitemap: its name, what its text is made from, and its entries. */
export type SitemapPart = {
  readonly name: string
  readonly changedAt?: number | undefined
  readonly madeFrom: readonly string[]
  readonly entries: () => Entry[]
}

/** The address of a sitemap of pages. */
export function partAddress({ name }: SitemapPart): string {
  return `${ENDPOINTS.sitemaps.path}${name}.xml`
}

/** Every sitemap of pages at `now`: one of the lists, then those of live events, of each month, newest first. */
export function sitemapParts(now: number): SitemapPart[] {
  return [
    listsPart(now),
    ...eventsWithEntries(now).flatMap(entryParts),
    ...sitemapMonths(now).flatMap((month) => partsOf(month, now)),
  ]
}

/** The entries of a live event, each at an address of its own: `truc-tiep-bao-so-5`, `truc-tiep-bao-so-5.2`, … */
function entryParts(event: ReturnType<typeof eventsWithEntries>[number]): SitemapPart[] {
  const { slug, count, newestAt } = event
  return Array.from({ length: Math.ceil(count / MOST_ENTRIES) }, (_, index) => ({
    name: `truc-tiep-${slug}${index === 0 ? '' : `.${index + 1}`}`,
    changedAt: newestAt,
    madeFrom: [String(count), String(newestAt)],
    entries: () =>
      event.entries(MOST_ENTRIES, index * MOST_ENTRIES).map(({ href, changedAt, cover }) => ({
        path: href,
        changedAt,
        picture: pictureOf(cover),
      })),
  }))
}

/** The sitemap at an address; undefined when there is none. */
export function findPart(address: string, now: number): SitemapPart | undefined {
  return sitemapParts(now).find((part) => partAddress(part) === address)
}

/** A month's sitemaps: `2024-08`, and where that is not enough `2024-08-2`, … */
function partsOf(month: SitemapMonth, now: number): SitemapPart[] {
  const { count, changedAt } = month
  return Array.from({ length: Math.ceil(count / MOST_ENTRIES) }, (_, index) => ({
    name: index === 0 ? month.month : `${month.month}-${index + 1}`,
    changedAt,
    madeFrom: [String(count), String(changedAt)],
    entries: () =>
      sitemapEntries(month, MOST_ENTRIES, index * MOST_ENTRIES, now).map(
        ({ href, changedAt, cover }) => ({ path: href, changedAt, picture: pictureOf(cover) }),
      ),
  }))
}

/** The address of a story's picture; a drawing is no photograph to be found by. */
function pictureOf(cover: Cover | undefined): string | undefined {
  return cover && cover.kind !== 'drawing' ? plainOf(cover).src : undefined
}

type Listed = PageTypeWith<{ sitemap: 'lists' }>

/** Those with values in their addresses: they are more than one page. */
type Several = { [T in Listed]: keyof PageParams<T> extends never ? never : T }[Listed]

type Entries = (now: number) => Entry[]

/** The pages of a type that stand among the lists, where there is more to say than its address. */
const ENTRIES: Readonly<Record<Several, Entries> & Partial<Record<Listed, Entries>>> = {
  front: (now) => [{ path: ROUTES.front.path(), changedAt: newestAt({}, now) }],
  latest: (now) => [{ path: ROUTES.latest.path(), changedAt: newestAt({}, now) }],
  section: (now) => sectionEntries(now).filter(({ changedAt }) => changedAt !== undefined),
  topic: (now) => addressesOf([...topicsInUse(now), ...profiles('topic')]),
  author: () => addressesOf(profiles('person')),
  genre: (now) => addressesOf(termsInUse('genre', now)),
  series: (now) => addressesOf(termsInUse('series', now)),
}

function addressesOf(terms: readonly TermKey[]): Entry[] {
  return [...new Set(terms.map(termHref))].map((path) => ({ path }))
}

function listsPart(now: number): SitemapPart {
  return {
    name: LISTS,
    changedAt: newestAt({}, now),
    madeFrom: sectionEntries(now).map(({ path, changedAt }) => `${path} ${changedAt}`),
    entries: () =>
      PAGE_TYPES.filter(isListed).flatMap(
        (type) => ENTRIES[type]?.(now) ?? [{ path: ROUTES[type].pattern }],
      ),
  }
}

function isListed(type: PageType): type is Listed {
  const route = ROUTES[type]
  return 'sitemap' in route && route.sitemap === 'lists'
}

function sectionEntries(now: number): Entry[] {
  return sectionIds().map((section) => ({
    path: ROUTES.section.path({ section }),
    changedAt: newestAt({ section }, now),
  }))
}

function newestAt(list: StoryList, now: number): number | undefined {
  return newestStories(list, now, 1)[0]?.publishedAt
}
