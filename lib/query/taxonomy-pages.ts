/** What pages ask of topics, sources and authors. Every `now` is milliseconds since 1970. */

import type { Facet, FacetKey, StoryPage } from '@/lib/model'
import { toWord } from '@/lib/shared/text'
import { type CountedFacet, selectFacet, selectFacetNames, selectFacetsInUse } from '@/lib/store'
import { pagesOf, storyPage } from './story-pages'

const TOPICS_IN_USE = 120

/** One page of a facet's stories by time, with its name. */
export type FacetPage = StoryPage & {
  readonly facet: Facet
  /** Other names whose stories stand here because they make the same address: Ân beside An. */
  readonly alsoNamed: readonly string[]
}

/** One page of a facet; undefined when it has no stories, or no such page. `page` is from 1. */
export function facetPage(key: FacetKey, page: number, now: number): FacetPage | undefined {
  const facet = selectFacet(key, now)
  const list = facet && storyPage({ facet, now }, page)
  return list && { ...list, facet, alsoNamed: otherNames(facet, now) }
}

/** Spellings of one name (`Hoà Bình`, `Hòa bình`) are no other names. */
function otherNames(facet: Facet, now: number): string[] {
  const names = new Map([[wordsAsMeant(facet.name), facet.name]])
  for (const name of selectFacetNames(facet, now))
    if (!names.has(wordsAsMeant(name))) names.set(wordsAsMeant(name), name)
  return [...names.values()].slice(1)
}

function wordsAsMeant(name: string): string {
  return name.replace(/[\p{L}\p{N}\p{M}]+/gu, (word) => toWord(word).exact)
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
  return selectFacetsInUse('topic', now, TOPICS_IN_USE).sort((a, b) => compare(a.name, b.name))
}
