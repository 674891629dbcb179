import {
  type DocumentState,
  type Place,
  type Problem,
  type Slot,
  slotTime,
  type Wording,
  type WrittenFront,
} from '@/lib/model'
import { nearest } from '@/lib/shared/text'
import * as wording from './front-wording'

/** What the slots of a front are looked at beside. */
export type Stories = {
  /** The article or headline of a slug, which may be one it had before. */
  find(slug: string): FrontStory | undefined
  /** Every slug there is. */
  slugs(): readonly string[]
  /** Whether a story is a live event that goes on. */
  isRunning(slug: string): boolean
  /** Whether any story has a topic of that name. */
  hasTopic(name: string): boolean
  /** Whether any story shows a picture (`/images/…`). */
  hasPicture(src: string): boolean
}

/** What a front has to know of a story; the time in milliseconds since 1970. */
export type FrontStory = {
  readonly state: DocumentState
  readonly publishedAt?: number
  readonly hasPicture: boolean
}

type Found = Place & Wording

/** What is wrong with the stories a front names. `now` is milliseconds since 1970. */
export function frontStories(
  file: string,
  { lead, containers = [] }: WrittenFront,
  stories: Stories,
  now: number,
): Problem[] {
  const all = [...lead, ...containers.flatMap((container) => container.stories)]
  const inLead = containers.find(({ kind }) => kind === 'lead')?.stories ?? []
  return [
    ...all.flatMap((slot) => slotProblems(slot, stories, now)),
    ...containers.flatMap(({ topic, line, column }) =>
      topic === undefined || stories.hasTopic(topic)
        ? []
        : [{ line, column, ...wording.emptyTopic(topic) }],
    ),
    ...containers.flatMap((container) => notRunning(container, stories)),
    ...withoutPicture([...lead, ...inLead], stories),
  ].map(({ line, column, ...told }) => ({ file, line, column, ...told }))
}

function slotProblems(slot: Slot, stories: Stories, now: number): Found[] {
  const { slug, cover, line, column } = slot
  const story = stories.find(slug)
  const found: (Wording | false | undefined)[] = [
    story
      ? storyProblem(slot, story, now)
      : wording.noSuchStory(slug, nearest(slug, stories.slugs())),
    cover !== undefined && !stories.hasPicture(cover.src) && wording.unknownPicture(cover.src),
  ]
  return found.flatMap((told) => (told ? [{ line, column, ...told }] : []))
}

function storyProblem(
  slot: Slot,
  { state, publishedAt }: FrontStory,
  now: number,
): Wording | undefined {
  const { slug, until } = slot
  if (state === 'draft') return wording.isDraft(slug)
  if (state === 'waiting') return wording.isWaiting(slug)
  if (state === 'withdrawn') return wording.isWithdrawn(slug)
  const time = slotTime(slot, publishedAt)
  if (!time) return wording.clockWithoutDay(slug)
  const isClock = until !== undefined && 'clock' in until
  return isClock && time.until <= now ? wording.isPast(time.until, slug) : undefined
}

/** What has ended, or was never covered live, is not shown among what goes on. */
function notRunning(
  { kind, stories: slots }: NonNullable<WrittenFront['containers']>[number],
  stories: Stories,
): Found[] {
  if (kind !== 'live') return []
  const others = slots.filter(({ slug }) => stories.find(slug) && !stories.isRunning(slug))
  return others.map(({ slug, line, column }) => ({ line, column, ...wording.notRunning(slug) }))
}

/** The first story of a page stands large. */
function withoutPicture([first]: readonly Slot[], stories: Stories): Found[] {
  const story = first && stories.find(first.slug)
  if (!story || story.hasPicture || first.cover) return []
  const { slug, line, column } = first
  return [{ line, column, ...wording.leadWithoutPicture(slug) }]
}
