/** Stories for feeds, whole. Every `now` is milliseconds since 1970. */
import { createHash } from 'node:crypto'
import type { Section } from '@/lib/config'
import type { DatedStory, FeedStory, TermKey } from '@/lib/model'
import {
  selectDocument,
  selectFirstSlug,
  selectListed,
  selectPicture,
  selectVersion,
} from '@/lib/store'
import { wholeStory } from './whole-story'

/** Which stories: those of a section, of a topic, or all. */
export type StoryList = { readonly section?: Section; readonly term?: TermKey }

/** The newest stories of a list, newest first. */
export function newestStories(list: StoryList, now: number, limit: number): DatedStory[] {
  return selectListed({ ...list, now }, limit).filter(
    (card): card is DatedStory => card.publishedAt !== undefined,
  )
}

/** The stories of a list with their bodies. What has gone since the list was read is left out. */
export function feedStories(cards: readonly DatedStory[], now: number): FeedStory[] {
  return cards.flatMap((card) => feedStory(card, now) ?? [])
}

function feedStory(listed: DatedStory, now: number): FeedStory | undefined {
  const { kind, slug } = listed
  const found = selectDocument('d.kind = :kind AND d.slug = :slug', { now, kind, slug })
  if (!found) return undefined
  const { body, pictures, media } = found.record
  const ids = pictures.map((src) => selectPicture(src)?.id)
  const inBody = JSON.stringify(body)
  // What it leads to may be called otherwise by now.
  const others = inBody.includes('"slugs"') ? selectVersion() : ''
  return {
    ...listed,
    ...wholeStory(found.record, found.card, now),
    firstSlug: selectFirstSlug(kind, slug),
    bodyKey: createHash('sha256')
      .update(JSON.stringify([inBody, ids, media, others, found.card.sponsor]))
      .digest('base64url'),
  }
}
