/** Stories that belong together and are read one after the other. Every `now` is milliseconds since 1970. */

import type { DatedStory, StoryCard, StoryPage, Term } from '@/lib/model'
import { selectListed, selectTermSlug } from '@/lib/store'
import { dated, STORIES_PER_PAGE } from './story-pages'

/** A series has no more parts than are read of it. */
const MOST_PARTS = 400

/** A story's series: its name and slug, and its parts in their order. */
export type Series = {
  readonly name: string
  readonly slug: string
  readonly parts: readonly StoryCard[]
}

/** The series of a story; undefined where it is in none. */
export function seriesOf({ series }: Pick<StoryCard, 'series'>, now: number): Series | undefined {
  if (!series) return undefined
  const slug = selectTermSlug('series', series.name)
  return { name: series.name, slug, parts: partsOf(slug, now) }
}

/** One page of a series, from its first part on; undefined where there is none. `page` is from 1. */
export function partsPage({ slug }: Term, page: number, now: number): StoryPage | undefined {
  const parts = partsOf(slug, now)
  const pages = Math.max(1, Math.ceil(parts.length / STORIES_PER_PAGE))
  if (page > pages) return undefined
  const start = (page - 1) * STORIES_PER_PAGE
  return { stories: parts.slice(start, start + STORIES_PER_PAGE), page, pages }
}

/** By their numbers; of two of one number the older comes first. */
function partsOf(slug: string, now: number): DatedStory[] {
  const stories = dated(selectListed({ term: { kind: 'series', slug }, now }, MOST_PARTS))
  return stories.sort(
    (a, b) => (a.series?.part ?? 0) - (b.series?.part ?? 0) || a.publishedAt - b.publishedAt,
  )
}
