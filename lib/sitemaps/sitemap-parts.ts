import { ARCHIVE } from '../archive-address'
import {
  facetHref,
  latestStories,
  newestStories,
  SECTIONS,
  type SitemapMonth,
  sitemapEntries,
  sitemapMonths,
  topicsInUse,
} from '../content'
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
  return `/sitemap/${name}.xml`
}

/** Every sitemap of pages at `now`: one of the lists, then one or more of each month, newest first. */
export function sitemapParts(now: number): SitemapPart[] {
  return [listsPart(now), ...sitemapMonths(now).flatMap((month) => partsOf(month, now))]
}

/** The sitemap of a name; undefined when there is none. */
export function findPart(name: string, now: number): SitemapPart | undefined {
  return sitemapParts(now).find((part) => part.name === name)
}

/** A month's sitemaps: `2024-08`, and where that is not enough `2024-08-2`, … */
function partsOf(month: SitemapMonth, now: number): SitemapPart[] {
  const { count, changedAt } = month
  return Array.from({ length: Math.ceil(count / MOST_ENTRIES) }, (_, index) => ({
    name: index === 0 ? month.month : `${month.month}-${index + 1}`,
    changedAt,
    madeFrom: [String(count), String(changedAt)],
    entries: () =>
      sitemapEntries(month, MOST_ENTRIES, index * MOST_ENTRIES, now).map(({ href, changedAt }) => ({
        path: href,
        changedAt,
      })),
  }))
}

function listsPart(now: number): SitemapPart {
  const [latest] = latestStories(now, 1)
  const lists = SECTIONS.map((section) => ({
    path: `/${section}`,
    changedAt: newestStories({ section }, now, 1)[0]?.publishedAt,
  }))
  const changedAt = latest?.publishedAt
  return {
    name: LISTS,
    changedAt,
    madeFrom: lists.map(({ path, changedAt }) => `${path} ${changedAt}`),
    entries: () => [
      { path: '/', changedAt },
      { path: '/tin-moi-nhat', changedAt },
      ...lists.filter((list) => list.changedAt !== undefined),
      { path: '/chu-de' },
      ...topicsInUse(now).map((topic) => ({ path: facetHref(topic) })),
      { path: ARCHIVE },
    ],
  }
}
