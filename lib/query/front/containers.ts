import { isWithin, type Section, sectionName } from '@/lib/config'
import type { FrontContainer, GroupForm, StoryCard, WrittenContainer } from '@/lib/model'
import { ROUTES } from '@/lib/routes'
import { liveLines } from '../live'
import { curatedStories, fillingStories, topicHref } from './fill'
import { BY_HAND, LENGTHS } from './lengths'
import { picturedFirst, slotStories, withoutRepeats } from './slots'

/** What stands on the page besides what its containers say. */
type Beside = {
  /** Stories before those of the lead. */
  readonly lead?: readonly StoryCard[]
  /** Stories that stand above all containers. */
  readonly above?: readonly StoryCard[]
  /** The section whose page it is. */
  readonly section?: Section
  /** Sections that follow, where they have anything that is nowhere else. */
  readonly following?: readonly WrittenContainer[]
  /** What lists beside the containers show, given what stands in those that do not give way to them. */
  readonly beside?: (shown: readonly StoryCard[]) => readonly StoryCard[]
}

type Named = { readonly container: WrittenContainer; readonly stories: readonly StoryCard[] }

/**
 * The containers of a page, filled up from top to bottom with what there is at `now` (milliseconds since 1970); those
 * that come to nothing are left out. What is named in one is not taken by a rule above it, and no story is there twice.
 * Those of the newest are filled last: they leave to the lists `beside` them what these show.
 */
export function fillContainers(
  containers: readonly WrittenContainer[],
  now: number,
  { lead = [], above = [], section, following = [], beside = () => [] }: Beside,
): FrontContainer[] {
  const named: Named[] = [...containers, ...following].map((container) => {
    const stories = slotStories(container.stories, now)
    return {
      container,
      stories: container.kind === 'lead' ? withoutRepeats([...lead, ...stories]) : stories,
    }
  })
  const reserved = byAddress(
    named.flatMap(({ container, stories }) => stories.slice(0, container.number)),
  )
  const shown = byAddress(above)
  const filled = new Map<WrittenContainer, readonly StoryCard[]>()
  const page = { now, within: section, curated: once(() => curatedStories(now)) }
  const fill = ({ container, stories }: Named, inLists: readonly StoryCard[] = []) => {
    const isLive = container.kind === 'live'
    const own = stories.filter(
      (story) => !shown.has(story.href) && (!isLive || fits(container, story)),
    )
    const length = lengthOf(container, own.length)
    const taken = byAddress([...shown.values(), ...reserved.values(), ...inLists])
    const isFree = ({ href }: StoryCard) => !taken.has(href)
    const lacking = length - own.length
    const inTheWay = [...taken.values()].filter(mayBeOf(container))
    const limit = lacking * looksAt(container) + inTheWay.length
    const others = lacking > 0 ? fillingStories(container, limit, page) : []
    const fitting = others.filter((story) => isFree(story) && fits(container, story))
    const found = withoutRepeats([...own, ...fitting]).slice(0, length)
    const isByTime = own.length === 0 && !(isByRank(container) && page.curated().length > 0)
    const all = container.kind === 'lead' && isByTime ? picturedFirst(found) : found
    for (const story of all) shown.set(story.href, story)
    filled.set(container, all)
  }
  for (const each of named) if (!givesWay(each)) fill(each)
  const inLists = beside([...shown.values(), ...reserved.values()])
  for (const each of named.filter(givesWay)) {
    fill(each, inLists)
    // What editors ask for is there, and the list beside it does without that.
    const isAskedFor = containers.includes(each.container)
    if (isAskedFor && filled.get(each.container)?.length === 0) fill(each)
  }
  return named.flatMap(({ container }) => {
    const stories = filled.get(container) ?? []
    return stories.length > 0 ? [withLines(toFrontContainer(container, stories), now)] : []
  })
}

function isByRank({ rule = 'rank' }: WrittenContainer): boolean {
  return rule === 'rank'
}

function givesWay({ container: { kind } }: Named): boolean {
  return kind === 'section' || kind === 'latest'
}

function byAddress(stories: readonly StoryCard[]): Map<string, StoryCard> {
  return new Map(stories.map((story) => [story.href, story]))
}

/** Whether a story could fill a container. A card costs some tenth of a millisecond: none is asked for in vain. */
function mayBeOf({ section }: WrittenContainer) {
  return (story: StoryCard) => section === undefined || isWithin(story.section, section)
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** What is covered live is shown with its newest lines. */
export function withLines(part: FrontContainer, now: number): FrontContainer {
  if (part.kind !== 'group' || part.form !== 'live') return part
  const lines = liveLines(part.stories, now).flatMap((live) => live.lines)
  return { ...part, lines }
}

/** Those of the containers whose time it is at `now` (milliseconds since 1970). */
export function holding(containers: readonly WrittenContainer[], now: number): WrittenContainer[] {
  return containers.filter(
    ({ from = 0, until = Number.POSITIVE_INFINITY }) => from <= now && now < until,
  )
}

/** A row of pictures is filled up with stories that have one; what is covered live is what goes on. */
function fits({ kind }: WrittenContainer, { cover, isLive, ended }: StoryCard): boolean {
  if (kind === 'live') return isLive === true && ended === undefined
  return kind !== 'carousel' || cover !== undefined
}

/** How many stories are looked at for each that is wanted. */
function looksAt({ kind }: WrittenContainer): number {
  return kind === 'carousel' ? 4 : 1
}

function lengthOf({ kind, number, stories }: WrittenContainer, named: number): number {
  if (number !== undefined) return number
  if (BY_HAND.includes(kind) && stories.length > 0) return stories.length
  return Math.max(LENGTHS[kind], named)
}

function toFrontContainer(
  { kind, title, section, topic }: WrittenContainer,
  stories: readonly StoryCard[],
): FrontContainer {
  const [first, ...next] = stories
  if (kind === 'lead') return { kind, stories }
  if (kind === 'feature' && first) return { kind, stories: [first, ...next] }
  const named = title === undefined ? {} : { title }
  if (kind === 'section' && section !== undefined) return { kind, section, ...named, stories }
  return { kind: 'group', form: formOf(kind), ...headingOf(section, topic), ...named, stories }
}

function formOf(kind: WrittenContainer['kind']): GroupForm {
  if (kind === 'lead' || kind === 'feature' || kind === 'section') return 'package'
  return kind === 'topic' ? 'package' : kind
}

/** A group of a section or a topic is called as that is, and leads there. */
function headingOf(section: string | undefined, topic: string | undefined) {
  if (topic !== undefined) return { title: topic, href: topicHref(topic) }
  if (section === undefined) return {}
  return { title: sectionName(section), href: ROUTES.section.path({ section }) }
}
