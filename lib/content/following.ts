/** What pages ask of topics, sources and authors. Every `now` is milliseconds since 1970. */
import type { Facet, FacetKey } from './facets'
import { type CountedFacet, selectFacet, selectFacetsInUse } from './store/facets'
import type { StoryPage } from './stories'
import { pagesOf, storyPage } from './story-pages'

const TOPICS_IN_USE = 120

/** One page of a facet's stories by time, with its name. */
export type FacetPage = StoryPage & { readonly facet: Facet }

/** One page of a facet; undefined when it has no stories, or no such page. `page` is from 1. */
export function facetPage(key: FacetKey, page: number, now: number): FacetPage | undefined {
  const facet = selectFacet(key, now)
  const list = facet && storyPage({ facet, now }, page)
  return list && { ...list, facet }
}

/** How many pages a facet has; 0 when it has no stories. */
export function facetPages(facet: FacetKey, now: number): number {
  return selectFacet(facet, now) ? pagesOf({ facet, now }) : 0
}

/** A facet with the name its newest story gives it; undefined when it has no stories. */
export function findFacet(key: FacetKey, now: number): Facet | undefined {
  return selectFacet(key, now)
}

/** The topics of the newest stories, in the order of the Vietnamese alphabet. */
export function topicsInUse(now: number): CountedFacet[] {
  const { compare } = new Intl.Collator('vi')
  return selectFacetsInUse('chu-de', now, TOPICS_IN_USE).sort((a, b) => compare(a.name, b.name))
}
