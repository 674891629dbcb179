import { type Slot, type StoryCard, slotTime } from '@/lib/model'
import { selectBySlugs, toCover } from '@/lib/store'

/**
 * The stories that slots name and readers may see at `now` (milliseconds since 1970), in their order, each with
 * what the front says of it otherwise. The same story is there once.
 */
export function slotStories(slots: readonly Slot[], now: number): StoryCard[] {
  if (slots.length === 0) return []
  const cards = selectBySlugs(
    slots.map(({ slug }) => slug),
    now,
  )
  const stories = slots.flatMap((slot) => {
    const card = cards.get(slot.slug)
    return card && holds(slot, card, now) ? [dressed(card, slot)] : []
  })
  return withoutRepeats(stories)
}

/** Stories that stand in no order of the editors: the first with a picture leads them. */
export function picturedFirst(stories: readonly StoryCard[]): StoryCard[] {
  const first = stories.find(({ cover }) => cover)
  return first ? [first, ...stories.filter((story) => story !== first)] : [...stories]
}

/** The stories whose address is not in those before them. */
export function withoutRepeats(stories: readonly StoryCard[]): StoryCard[] {
  const hrefs = stories.map(({ href }) => href)
  return stories.filter(({ href }, index) => hrefs.indexOf(href) === index)
}

function holds(slot: Slot, { publishedAt }: StoryCard, now: number): boolean {
  const time = slotTime(slot, publishedAt)
  return time !== undefined && time.from <= now && now < time.until
}

function dressed(card: StoryCard, slot: Slot): StoryCard {
  const { title, description, label, publishedAt } = slot
  const cover = slot.cover && toCover(slot.cover)
  const { shortTitle, ...others } = card
  return {
    ...(title === undefined ? card : { ...others, title }),
    ...(description !== undefined && { description }),
    ...(cover && { cover }),
    ...(label !== undefined && { label }),
    ...(publishedAt !== undefined && { publishedAt }),
  }
}
