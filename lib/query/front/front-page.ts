import { textOfBody } from '@/lib/body'
import { isWithin, type Section, topSections } from '@/lib/config'
import { FRONT_NAME, type FrontContainer, type FrontPage, type StoryCard } from '@/lib/model'
import { excerpt } from '@/lib/shared/text'
import { selectFront, selectListed, type View } from '@/lib/store'
import { runningEvents } from '../live'
import { mostReadStories } from '../most-read'
import { findHeadline, latestStories } from '../queries'
import { fillContainers, holding, withLines } from './containers'
import { curatedStories, featuredArticles } from './fill'
import { LENGTHS } from './lengths'
import { picturedFirst, slotStories, withoutRepeats } from './slots'

/** The front page at `now` (milliseconds since 1970). No story is on it twice, nor in the lists beside it. */
export function frontPage(now: number, view: View = 'public'): FrontPage {
  const containers = withSapoFirst(frontContainers(now, view), now)
  const shown = containers.flatMap(({ stories }) => stories)
  const lists = listsBeside(shown, now)
  const hasMostRead = containers.some((part) => part.kind === 'group' && part.form === 'most-read')
  return { containers, ...lists, ...(hasMostRead && { mostRead: [] }) }
}

/** The latest news, and of the others what is read most: each without what the page shows. */
function listsBeside(shown: readonly StoryCard[], now: number) {
  const latest = latestStories(now, { shown })
  return { latest, mostRead: mostReadStories(now, { shown: [...shown, ...latest] }) }
}

/** What the lists beside `shown` show. */
function inListsBeside(now: number) {
  return (shown: readonly StoryCard[]): StoryCard[] => {
    const { latest, mostRead } = listsBeside(shown, now)
    return [...latest, ...mostRead]
  }
}

function frontContainers(now: number, view: View): FrontContainer[] {
  const { lead, containers, hasOtherSections } = selectFront(FRONT_NAME, view) ?? NO_FRONT
  const first = slotStories(lead, now)
  if (!containers) return standardFront(first, now)
  const current = holding(containers, now)
  const hasLead = current.some(({ kind }) => kind === 'lead')
  const own = hasLead ? current : [LEAD, ...current]
  const named = current.flatMap(({ kind, section }) => (kind === 'section' ? [section] : []))
  const others = hasOtherSections ? topSections().filter((id) => !named.includes(id)) : []
  const following = others.map((section) => ({ ...SECTION, section }))
  return fillContainers(own, now, { lead: first, following, beside: inListsBeside(now) })
}

const NO_FRONT = { lead: [], containers: undefined, hasOtherSections: true }
const AT = { line: 1, column: 1, stories: [] }
const LEAD = { ...AT, kind: 'lead' } as const
const SECTION = { ...AT, kind: 'section' } as const

/** What stands on the page where no file says so: `first`, the headlines chosen by rank, sections. */
function standardFront(first: readonly StoryCard[], now: number): FrontContainer[] {
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
  const head = chosen.slice(0, LENGTHS.lead)
  const isOrdered = first.length > 0 || curated.length > 0
  const leading = isOrdered ? head : picturedFirst(head)
  const inGroup = own.flatMap(({ stories }) => stories)
  const above = [...leading, ...inGroup, ...(feature ? [feature] : [])]
  const inLists = inListsBeside(now)(above)
  const isBeside = ({ href }: StoryCard) => inLists.some((story) => story.href === href)
  const next = curated.length > 0 ? chosen.slice(LENGTHS.lead).filter((s) => !isBeside(s)) : []
  const shown = [...above, ...inLists, ...next]
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
function withSapoFirst(front: readonly FrontContainer[], now: number): FrontContainer[] {
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
