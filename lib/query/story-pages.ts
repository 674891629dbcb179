import type { DatedStory, StoryCard, StoryPage } from '@/lib/model'
import { countListed, type List, selectListed } from '@/lib/store'

export const STORIES_PER_PAGE = 20

/** One page of a list by time; undefined when there is no such page. `page` is from 1. */
export function storyPage(list: List, page: number): StoryPage | undefined {
  const pages = pagesOf(list)
  if (page < 1 || page > pages) return undefined
  const stories = dated(selectListed(list, STORIES_PER_PAGE, (page - 1) * STORIES_PER_PAGE))
  return { stories, page, pages }
}

/** How many pages a list has; at least 1. */
export function pagesOf(list: List): number {
  return Math.max(1, Math.ceil(countListed(list) / STORIES_PER_PAGE))
}

/** The stories whose time is known. */
export function dated(cards: readonly StoryCard[]): DatedStory[] {
  return cards.filter((card): card is DatedStory => card.publishedAt !== undefined)
}
