import type { DatedStory, StoryCard } from '@/lib/model'
import { inSection } from './in-section'
import { prepared } from './reading'
import { selectCards } from './select'
import { isListed } from './visible'

/** The stories next to one in its section's list by time. */
export type Neighbours = {
  readonly newer?: StoryCard | undefined
  readonly older?: StoryCard | undefined
}

/** The neighbours of a story at `now` (milliseconds since 1970), known from the section's index. */
export function selectNeighbours(story: DatedStory, now: number): Neighbours {
  const { kind, slug, section, publishedAt } = story
  const own = prepared('SELECT rank FROM document WHERE kind = :kind AND slug = :slug').get({
    kind,
    slug,
  }) as { rank: number } | undefined
  if (!own) return {}
  const bindings = { now, section, slug, at: publishedAt, rank: own.rank }
  const beside = (order: string, isBeyond: string) => {
    const where = `${inSection(section)} AND ${isListed('d')} AND ${isBeyond}`
    return selectCards({ where, order }, bindings, 1)[0]
  }
  return {
    newer: beside(
      'd.published_at, d.rank DESC, d.slug DESC',
      'd.published_at >= :at AND (d.published_at > :at OR (d.rank, d.slug) < (:rank, :slug))',
    ),
    older: beside(
      'd.published_at DESC, d.rank, d.slug',
      'd.published_at <= :at AND (d.published_at < :at OR (d.rank, d.slug) > (:rank, :slug))',
    ),
  }
}
