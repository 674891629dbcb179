/** What pages ask of the newspaper. Every `now` is milliseconds since 1970. */

import type { Section } from '@/lib/config'
import {
  type Article,
  type CorrectionPage,
  type CreditPages,
  type DatedStory,
  type Headline,
  type StoredRecord,
  type StoryCard,
  type StoryPage,
  termHref,
  termsOf,
} from '@/lib/model'
import {
  countCorrections,
  inSection,
  leadsSomewhere,
  type Neighbours,
  type StoryAddress,
  selectAddress,
  selectCards,
  selectCorrections,
  selectDigest,
  selectDocument,
  selectEntries,
  selectListed,
  selectNeighbours,
  selectTerm,
  selectTermSlug,
  selectVersion,
  type View,
} from '@/lib/store'
import { creditsOf } from './credits'
import { dated, pagesOf, STORIES_PER_PAGE, storyPage } from './story-pages'
import { wholeStory } from './whole-story'

/** How many the widget "Tin mới nhất" shows. */
const LATEST_LENGTH = 10

const HIGHLIGHTS_LENGTH = 20
const SYLLABLES_PER_MINUTE = 220

const BY_TIME = 'd.published_at DESC, d.rank, d.slug'
const BY_RANK = 'd.rank, d.slug'

type LatestWanted = { readonly limit?: number; readonly shown?: readonly StoryCard[] }

/** The latest stories, newest first, but those that stand elsewhere on the page (`shown`). */
export function latestStories(
  now: number,
  { limit = LATEST_LENGTH, shown = [] }: LatestWanted = {},
): DatedStory[] {
  const hrefs = new Set(shown.map(({ href }) => href))
  for (let length = limit; ; length *= 2) {
    const stories = selectListed({ now }, length)
    const others = stories.filter(({ href }) => !hrefs.has(href))
    if (others.length >= limit || stories.length < length) return dated(others.slice(0, limit))
  }
}

/** One page of all stories by time; undefined when there is no such page. `page` is from 1. */
export function latestPage(page: number, now: number): StoryPage | undefined {
  return storyPage({ now }, page)
}

/** How many pages `latestPage` has; at least 1. */
export function latestPages(now: number): number {
  return pagesOf({ now })
}

/** One page of a section's stories by time; undefined when there is no such page. */
export function sectionPage(section: Section, page: number, now: number): StoryPage | undefined {
  return storyPage({ section, now }, page)
}

/** How many pages `sectionPage` has; at least 1. */
export function sectionPages(section: Section, now: number): number {
  return pagesOf({ section, now })
}

/** The curated headlines of a section, in the editors' order. */
export function sectionHighlights(section: Section, now: number): StoryCard[] {
  const where = `d.collection = 'noi-bat' AND d.published_at IS NULL AND ${inSection(section)}
    AND ${leadsSomewhere('d')}`
  return selectCards({ where, order: BY_RANK }, { now, section }, HIGHLIGHTS_LENGTH)
}

/** An article by its address; undefined when there is none at that address, or not yet. */
export function findArticle(
  section: Section,
  slug: string,
  now: number,
  view: View = 'public',
): Article | undefined {
  const where = `d.kind = 'article' AND d.slug = :slug AND d.section = :section`
  const found = selectDocument(where, { now, slug, section }, view)
  if (!found || found.card.publishedAt === undefined) return undefined
  const { card, record } = found
  return {
    ...card,
    ...wholeStory(record, card, now),
    publishedAt: found.card.publishedAt,
    topics: record.tags.map((name) => ({ name, slug: selectTermSlug('topic', name) })),
    creditPages: creditPages(record, now),
    readingMinutes: Math.max(1, Math.round(record.syllables / SYLLABLES_PER_MINUTE)),
    ...(card.isLive && updatedByEntries(slug, record.updatedAt, now)),
  }
}

/** A live event changes with its newest entry. */
function updatedByEntries(event: string, updatedAt = 0, now: number) {
  const [newest] = selectEntries({ event, now }, 1)
  return newest && { updatedAt: Math.max(updatedAt, newest.at) }
}

/** What lists show of the story of a slug; undefined when there is none, or not yet. */
export function findCard(
  kind: StoryCard['kind'],
  slug: string,
  now: number,
  view: View = 'public',
): StoryCard | undefined {
  const where = 'd.kind = :kind AND d.slug = :slug'
  if (view === 'preview') return selectDocument(where, { now, kind, slug }, view)?.card
  return selectCards({ where, order: 'd.slug' }, { now, kind, slug }, 1)[0]
}

/** A headline by its slug; undefined when there is none, or not yet. */
export function findHeadline(
  slug: string,
  now: number,
  view: View = 'public',
): Headline | undefined {
  const found = selectDocument(`d.kind = 'headline' AND d.slug = :slug`, { now, slug }, view)
  if (!found) return undefined
  const { card, record, article } = found
  const whole = wholeStory(record, card, now)
  const pages = creditPages(record, now)
  return { ...card, ...whole, creditPages: pages, ...(article && { article }) }
}

/** The pages of a story's authors and source; a story that is in no list may have none. */
function creditPages(record: StoredRecord, now: number): CreditPages {
  const { bylines: _bylines, ...named } = record
  const pages = termsOf({ ...named, tags: [] })
    .map(({ kind, name }) => ({ kind, name, slug: selectTermSlug(kind, name) }))
    .filter((term) => selectTerm(term, now) !== undefined)
  const authors = pages.filter(({ kind }) => kind === 'author')
  const source = pages.find(({ kind }) => kind === 'source')
  return {
    authors: {
      ...Object.fromEntries(authors.map((term) => [term.name, termHref(term)])),
      ...pagesOfPeople(record),
    },
    ...(source && { source: termHref(source) }),
  }
}

function pagesOfPeople(record: StoredRecord): Readonly<Record<string, string>> {
  const pages = creditsOf(record).flatMap(({ name, person }) =>
    person ? [[name, termHref({ kind: 'author', slug: person.slug })] as const] : [],
  )
  return Object.fromEntries(pages)
}

/** The public ones of the given stories, in the order given. */
export function storiesOf(
  keys: readonly Pick<StoryCard, 'kind' | 'slug'>[],
  now: number,
): StoryCard[] {
  const from = `json_each(:keys) f JOIN document d
    ON d.kind = f.value ->> 'kind' AND d.slug = f.value ->> 'slug'`
  const bindings = { now, keys: JSON.stringify(keys) }
  const found = selectCards({ from, where: 'true', order: 'd.id' }, bindings, keys.length)
  const places = new Map(keys.map(({ kind, slug }, place) => [`${kind} ${slug}`, place]))
  const placeOf = ({ kind, slug }: StoryCard) => places.get(`${kind} ${slug}`) ?? keys.length
  return found.sort((a, b) => placeOf(a) - placeOf(b))
}

/** Where the story of an address is now: there, elsewhere, withdrawn; undefined when unknown. */
export function storyAddress(
  kind: StoryCard['kind'],
  slug: string,
  now: number,
): StoryAddress | undefined {
  return selectAddress(kind, slug, now)
}

/** The stories before and after one in its section, by time. */
export function neighbours(story: DatedStory, now: number): Neighbours {
  return selectNeighbours(story, now)
}

/** The newest stories of a section, without those at the given addresses. */
export function moreOfSection(
  section: Section,
  except: readonly string[],
  now: number,
  limit: number,
): StoryCard[] {
  const newest = selectListed({ section, now }, limit + except.length)
  return newest.filter((story) => !except.includes(story.href)).slice(0, limit)
}

/** One page of the paper's corrections; undefined when there is no such page. `page` is from 1. */
export function correctionPage(page: number, now: number): CorrectionPage | undefined {
  const pages = correctionPages(now)
  if (page < 1 || page > pages) return undefined
  const offset = (page - 1) * STORIES_PER_PAGE
  return { corrections: selectCorrections(now, STORIES_PER_PAGE, offset), page, pages }
}

/** How many pages `correctionPage` has; at least 1. */
export function correctionPages(now: number): number {
  return Math.max(1, Math.ceil(countCorrections(now) / STORIES_PER_PAGE))
}

/** The documents worth rendering before anybody asks: the newest of a kind. */
export function newestOfKind(kind: StoryCard['kind'], now: number, limit: number): StoryCard[] {
  return selectCards({ where: 'd.kind = :kind', order: BY_TIME }, { now, kind }, limit)
}

/** What is wrong with the store while an earlier one is being read; undefined where nothing is. */
export { storeTrouble } from '@/lib/store'

/** A word that changes with every change of the content. Throws when the store cannot be read. */
export function contentVersion(): string {
  return selectVersion()
}

/**
 * A word for what the content is: the same on every server that has the same documents, whenever and
 * in whatever order they came. Throws when the store cannot be read.
 */
export function contentDigest(): string {
  return selectDigest()
}

/** When the content last changed, ISO 8601 in Vietnam's time; '' when nothing was ever published. */
export function publishedAt(): string {
  return selectVersion().split(' ', 1)[0] ?? ''
}
