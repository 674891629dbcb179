/** What pages ask of the newspaper. Every `now` is milliseconds since 1970. */
import { bodyTree } from './body/body-tree'
import { SECTIONS, type Section } from './sections'
import { countListed, type List, selectListed } from './store/listed'
import {
  type StoryAddress,
  selectAddress,
  selectCards,
  selectDocument,
  selectSharingTopics,
  selectVersion,
} from './store/select'
import { isListed } from './store/visible'
import type { Article, DatedStory, FrontPage, Headline, StoryCard, StoryPage } from './stories'
import { topicSlug } from './topics'

export const STORIES_PER_PAGE = 20

/** How many the widget "Tin mới nhất" shows. */
export const LATEST_LENGTH = 10

const HIGHLIGHTS_LENGTH = 20
/** How many of the newest lead the front page where the editors have chosen none. */
const UNCURATED_LENGTH = 7

const BLOCK_LENGTH = 4
const SYLLABLES_PER_MINUTE = 220

const BY_TIME = 'd.published_at DESC, d.rank, d.slug'
const BY_RANK = 'd.rank, d.slug'

/** The latest stories, newest first. */
export function latestStories(now: number, limit = LATEST_LENGTH): DatedStory[] {
  return dated(selectListed({ now }, limit))
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
  const where = `d.collection = 'noi-bat' AND d.published_at IS NULL AND d.section = :section`
  return selectCards({ where, order: BY_RANK }, { now, section }, HIGHLIGHTS_LENGTH)
}

/** The front page. */
export function frontPage(now: number): FrontPage {
  const curated = selectCards(
    { where: `d.collection = 'noi-bat'`, order: BY_RANK },
    { now },
    HIGHLIGHTS_LENGTH,
  )
  const top = curated.length > 0 ? curated : latestStories(now, UNCURATED_LENGTH)
  const feature = featuredArticle(now)
  const [lead, ...highlights] = top.filter((story) => story.href !== feature?.href)
  const shown = new Set([...top, ...(feature ? [feature] : [])].map((story) => story.href))
  const blocks = SECTIONS.map((section) => ({
    section,
    stories: sectionBlock(section, shown, now),
  }))
  return {
    ...(lead && { lead }),
    highlights,
    ...(feature && { feature }),
    blocks: blocks.filter(({ stories }) => stories.length > 0),
  }
}

function featuredArticle(now: number): StoryCard | undefined {
  return selectCards({ where: 'd.featured = 1', order: BY_TIME }, { now }, 1)[0]
}

function sectionBlock(section: Section, shown: ReadonlySet<string>, now: number): StoryCard[] {
  const newest = selectListed({ section, now }, BLOCK_LENGTH + HIGHLIGHTS_LENGTH)
  return newest.filter((story) => !shown.has(story.href)).slice(0, BLOCK_LENGTH)
}

/** An article by its address; undefined when there is none at that address, or not yet. */
export function findArticle(section: Section, slug: string, now: number): Article | undefined {
  const where = `d.kind = 'article' AND d.slug = :slug AND d.section = :section`
  const found = selectDocument(where, { now, slug, section })
  if (!found || found.card.publishedAt === undefined) return undefined
  const { card, record } = found
  const { tags, syllables, body, pictures, ...whole } = record
  return {
    ...card,
    ...whole,
    publishedAt: found.card.publishedAt,
    body: { tree: bodyTree(body), pictures },
    topics: tags.map((name) => ({ name, slug: topicSlug(name) })),
    readingMinutes: Math.max(1, Math.round(syllables / SYLLABLES_PER_MINUTE)),
  }
}

/** A headline by its slug; undefined when there is none, or not yet. */
export function findHeadline(slug: string, now: number): Headline | undefined {
  const found = selectDocument(`d.kind = 'headline' AND d.slug = :slug`, { now, slug })
  if (!found) return undefined
  const { card, record, article } = found
  const { updatedAt, byline, source, url, body, pictures } = record
  const whole = { updatedAt, byline, source, url, body: { tree: bodyTree(body), pictures } }
  return { ...card, ...whole, ...(article && { article }) }
}

/** Where the story of an address is now: there, elsewhere, withdrawn; undefined when unknown. */
export function storyAddress(
  kind: StoryCard['kind'],
  slug: string,
  now: number,
): StoryAddress | undefined {
  return selectAddress(kind, slug, now)
}

/** Stories that share topics with an article, those with the most in common first, then newest. */
export function relatedStories(article: Article, now: number, limit: number): StoryCard[] {
  const sharing = selectSharingTopics('article', article.slug, now)
  const closest = sharing.sort((a, b) => b.topics - a.topics || b.publishedAt - a.publishedAt)
  // Some may be drafts, or headlines that are not listed.
  const ids = JSON.stringify(closest.slice(0, limit * 4).map(({ id }) => id))
  const where = `d.id IN (SELECT value FROM json_each(:ids)) AND ${isListed('d')}`
  const order = '(SELECT key FROM json_each(:ids) WHERE value = d.id)'
  return selectCards({ where, order }, { now, ids }, limit)
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

/** The documents worth rendering before anybody asks: the newest of a kind. */
export function newestOfKind(kind: StoryCard['kind'], now: number, limit: number): StoryCard[] {
  return selectCards({ where: 'd.kind = :kind', order: BY_TIME }, { now, kind }, limit)
}

/** A word that changes with every change of the content. Throws when the store cannot be read. */
export function contentVersion(): string {
  return selectVersion()
}

function storyPage(list: List, page: number): StoryPage | undefined {
  const pages = pagesOf(list)
  if (page < 1 || page > pages) return undefined
  const stories = dated(selectListed(list, STORIES_PER_PAGE, (page - 1) * STORIES_PER_PAGE))
  return { stories, page, pages }
}

function pagesOf(list: List): number {
  return Math.max(1, Math.ceil(countListed(list) / STORIES_PER_PAGE))
}

function dated(cards: readonly StoryCard[]): DatedStory[] {
  return cards.filter((card): card is DatedStory => card.publishedAt !== undefined)
}
