import type { StoryCard } from '@/lib/model'

/** How many stand at the head of a list, the first of them large. */
const LEADING = 3

/**
 * Parts the first page of a list: the stories at its head, the first with a picture in front, and those that
 * follow. None lead where there is no picture, or too little to follow.
 */
export function leadingStories<S extends StoryCard>(
  stories: readonly S[],
): { leading: readonly S[]; others: readonly S[] } {
  const first = stories.find(({ cover }) => cover)
  if (!first || stories.length < LEADING) return { leading: [], others: stories }
  const rest = stories.filter((story) => story !== first)
  return { leading: [first, ...rest.slice(0, LEADING - 1)], others: rest.slice(LEADING - 1) }
}
