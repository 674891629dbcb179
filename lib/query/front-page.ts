import { textOfBody } from '@/lib/body'
import { isWithin, type Section, topSections } from '@/lib/config'
import type { FrontContainer, FrontPage, StoryCard } from '@/lib/model'
import { excerpt } from '@/lib/shared/text'
import { leadsSomewhere, selectCards, selectListed } from '@/lib/store'
import { findHeadline } from './queries'

/** How many stories lead: the largest, two beside it, three below. */
const LEAD_LENGTH = 6

/** How many of a section stand on the front page, or more where the editors chose more. */
const SECTION_LENGTH = 5

/** How many headlines the editors choose at most. */
const CURATED_LENGTH = 20

/** The front page at `now` (milliseconds since 1970). No story is on it twice. */
export function frontPage(now: number): FrontPage {
  const curated = selectCards(
    { where: `d.collection = 'noi-bat' AND ${leadsSomewhere('d')}`, order: 'd.rank, d.slug' },
    { now },
    CURATED_LENGTH,
  )
  const feature = featuredArticle(now)
  const top = curated.length > 0 ? curated : selectListed({ now }, LEAD_LENGTH + 1)
  const chosen = top.filter(({ href }) => href !== feature?.href)
  const [first, ...next] = chosen.slice(0, LEAD_LENGTH)
  const leading = first ? [withSapo(first, now), ...next] : []
  const others = curated.length > 0 ? chosen.slice(LEAD_LENGTH) : []
  const shown = [...leading, ...others, ...(feature ? [feature] : [])]
  const sections = topSections().map((section) => sectionContainer(section, others, shown, now))
  return [
    ...(leading.length > 0 ? [{ kind: 'lead', stories: leading } as const] : []),
    ...(feature ? [{ kind: 'feature', stories: [feature] } as const] : []),
    ...sections.filter(({ stories }) => stories.length > 0),
  ]
}

/** A brief has no sapo: its first words are, where it leads the page. */
function withSapo(story: StoryCard, now: number): StoryCard {
  if (story.kind === 'article' || story.description) return story
  const brief = findHeadline(story.slug, now)
  const description = brief ? excerpt(textOfBody(brief.readBody())) : ''
  return description ? { ...story, description } : story
}

function featuredArticle(now: number): StoryCard | undefined {
  const order = 'd.published_at DESC, d.rank, d.slug'
  return selectCards({ where: 'd.featured = 1', order }, { now }, 1)[0]
}

/** A section's own of `chosen`, and then its newest of those that are not `shown`. */
function sectionContainer(
  section: Section,
  chosen: readonly StoryCard[],
  shown: readonly StoryCard[],
  now: number,
): FrontContainer {
  const first = chosen.filter((story) => isWithin(story.section, section))
  const hrefs = new Set(shown.map(({ href }) => href))
  const newest = selectListed({ section, now }, SECTION_LENGTH + shown.length)
  const others = newest.filter(({ href }) => !hrefs.has(href))
  const stories = [...first, ...others].slice(0, Math.max(SECTION_LENGTH, first.length))
  return { kind: 'section', section, stories }
}
