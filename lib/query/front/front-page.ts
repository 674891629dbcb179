import { textOfBody } from '@/lib/body'
import { isWithin, type Section, topSections } from '@/lib/config'
import { FRONT_NAME, type FrontContainer, type FrontPage, type StoryCard } from '@/lib/model'
import { excerpt } from '@/lib/shared/text'
import { selectFront, selectListed, type View } from '@/lib/store'
import { runningEvents } from '../live'
import { findHeadline } from '../queries'
import { fillContainers, holding, withLines } from './containers'
import { curatedStories, featuredArticles } from './fill'
import { LENGTHS } from './lengths'
import { slotStories, withoutRepeats } from './slots'

/** The front page at `now` (milliseconds since 1970). No story is on it twice. */
export function frontPage(now: number, view: View = 'public'): FrontPage {
  const { lead, containers, hasOtherSections } = selectFront(FRONT_NAME, view) ?? NO_FRONT
  const first = slotStories(lead, now)
  if (!containers) return withSapoFirst(standardFront(first, now), now)
  const current = holding(containers, now)
  const hasLead = current.some(({ kind }) => kind === 'lead')
  const own = hasLead ? current : [LEAD, ...current]
  const named = current.flatMap(({ kind, section }) => (kind === 'section' ? [section] : []))
  const others = hasOtherSections ? topSections().filter((id) => !named.includes(id)) : []
  const sections = others.map((section) => ({ ...SECTION, section }))
  return withSapoFirst(fillContainers([...own, ...sections], now, { lead: first }), now)
}

const NO_FRONT = { lead: [], containers: undefined, hasOtherSections: true }
const AT = { line: 1, column: 1, stories: [] }
const LEAD = { ...AT, kind: 'lead' } as const
const SECTION = { ...AT, kind: 'section' } as const

/** What stands on the page where no file says so: `first`, the headlines chosen by rank, sections. */
function standardFront(first: readonly StoryCard[], now: number): FrontPage {
  const curated = curatedStories(now)
  const isFirst = ({ href }: StoryCard) => first.some((story) => story.href === href)
  const [feature] = featuredArticles(now, 1 + first.length).filter((story) => !isFirst(story))
  const length = LENGTHS.lead + 1 + first.length
  const top = withoutRepeats([
    ...first,
    ...(curated.length > 0 ? curated : selectListed({ now }, length)),
  ])
  const live = runningEvents(now).find((event) => !isFirst(event) && event.href !== feature?.href)
  const others = top.filter(({ href }) => href !== feature?.href && href !== live?.href)
  // What goes on has a part of its own, unless there is nothing else to lead the page.
  const own = live && others.length > 0 ? [liveGroup(live, now)] : []
  const chosen = own.length > 0 ? others : top.filter(({ href }) => href !== feature?.href)
  const leading = chosen.slice(0, LENGTHS.lead)
  const next = curated.length > 0 ? chosen.slice(LENGTHS.lead) : []
  const inGroup = own.flatMap(({ stories }) => stories)
  const shown = [...leading, ...next, ...inGroup, ...(feature ? [feature] : [])]
  const sections = topSections().map((section) => sectionContainer(section, next, shown, now))
  return [
    ...(leading.length > 0 ? [{ kind: 'lead', stories: leading } as const] : []),
    ...(feature ? [{ kind: 'feature', stories: [feature] } as const] : []),
    ...own,
    ...sections.filter(({ stories }) => stories.length > 0),
  ]
}

function liveGroup(event: StoryCard, now: number): FrontContainer {
  return withLines({ kind: 'group', form: 'live', stories: [event] }, now)
}

/** A section's own of `chosen`, and then its newest of those that are not `shown`. */
function sectionContainer(
  section: Section,
  chosen: readonly StoryCard[],
  shown: readonly StoryCard[],
  now: number,
): FrontContainer {
  const first = chosen.filter((story) => isWithin(story.section, section))
  const there = shown.filter((story) => isWithin(story.section, section))
  const hrefs = new Set(there.map(({ href }) => href))
  const newest = selectListed({ section, now }, LENGTHS.section + there.length)
  const others = newest.filter(({ href }) => !hrefs.has(href))
  const stories = [...first, ...others].slice(0, Math.max(LENGTHS.section, first.length))
  return { kind: 'section', section, stories }
}

/** A brief has no sapo: its first words are, where it leads the page. */
function withSapoFirst(front: FrontPage, now: number): FrontPage {
  return front.map((part) => {
    if (part.kind !== 'lead') return part
    const [first, ...next] = part.stories
    return { ...part, stories: first ? [withSapo(first, now), ...next] : [] }
  })
}

function withSapo(story: StoryCard, now: number): StoryCard {
  if (story.kind === 'article' || story.description) return story
  const brief = findHeadline(story.slug, now)
  const description = brief ? excerpt(textOfBody(brief.readBody())) : ''
  return description ? { ...story, description } : story
}
