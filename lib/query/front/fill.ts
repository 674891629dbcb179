import { isWithin, type Section } from '@/lib/config'
import {
  type ContainerKind,
  type FillRule,
  type StoryCard,
  termHref,
  type WrittenContainer,
} from '@/lib/model'
import { leadsSomewhere, selectCards, selectListed, selectTermSlug } from '@/lib/store'
import { runningEvents } from '../live'
import { mostReadStories } from '../most-read'

/** How many headlines the editors choose at most. */
const CURATED_LENGTH = 20

/** The headlines of `headlines/noi-bat`, in the order of `rank`. */
export function curatedStories(now: number): StoryCard[] {
  const where = `d.collection = 'noi-bat' AND ${leadsSomewhere('d')}`
  return selectCards({ where, order: 'd.rank, d.slug' }, { now }, CURATED_LENGTH)
}

/** The newest articles the editors recommend. */
export function featuredArticles(now: number, limit: number): StoryCard[] {
  const order = 'd.published_at DESC, d.rank, d.slug'
  return selectCards({ where: 'd.featured = 1', order }, { now }, limit)
}

/** What each kind is filled up by where its container does not say; the others are by section or topic, if by any. */
const RULES: Readonly<Partial<Record<ContainerKind, FillRule>>> = {
  lead: 'rank',
  latest: 'newest',
  'most-read': 'most-read',
}

type Source = Pick<WrittenContainer, 'kind' | 'rule' | 'section' | 'topic'>

type Page = {
  /** Milliseconds since 1970. */
  readonly now: number
  /** The section whose page it is. */
  readonly within?: Section | undefined
  /** The curated headlines, which many containers of a page ask for. */
  readonly curated: () => readonly StoryCard[]
}

/** At most about `limit` stories that may fill a container of a page up, the best first. */
export function fillingStories(
  { kind, rule = RULES[kind], section, topic }: Source,
  limit: number,
  { now, within, curated: allCurated }: Page,
): StoryCard[] {
  const of = section ?? within
  if (rule === 'none') return []
  if (kind === 'live') return runningEvents(now)
  if (kind === 'feature') return featuredArticles(now, limit)
  if (rule === 'most-read') return mostReadStories(now, { section: of })
  if (topic !== undefined) {
    const slug = selectTermSlug('topic', topic)
    return selectListed({ term: { kind: 'topic', slug }, now }, limit)
  }
  const newest = () => selectListed({ ...(of !== undefined && { section: of }), now }, limit)
  if (rule === 'rank' || (kind === 'section' && rule === undefined)) {
    const curated = allCurated().filter((story) => of === undefined || isWithin(story.section, of))
    return kind === 'section' || curated.length === 0 ? [...curated, ...newest()] : curated
  }
  return rule === 'newest' || section !== undefined ? newest() : []
}

/** The address of the page that a topic has. */
export function topicHref(topic: string): string {
  return termHref({ kind: 'topic', slug: selectTermSlug('topic', topic) })
}
