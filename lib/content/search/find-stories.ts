import type { Section } from '../sections'
import type { StoredRecord } from '../store/records'
import { prepared, selectCards } from '../store/select'
import { isPublic } from '../store/visible'
import type { StoryCard } from '../stories'
import { beginnings, conditions, TITLE_BESIDE_TEXT, tiers, withConditions } from './match'
import { parseQuery } from './parse-query'
import { searchIdsFrom } from './search-index'
import { textOfBody } from './searchable-text'
import { type Marked, markWords, snippet } from './snippet'

/** What a reader looks for. Times are milliseconds since 1970. */
export type SearchRequest = {
  readonly typed: string
  readonly section?: Section | undefined
  /** Only what was published since then. */
  readonly since?: number | undefined
  readonly order: 'relevance' | 'newest'
  /** From 1. */
  readonly page: number
}

/** A story that was found, with what was looked for marked in it. */
export type FoundStory = {
  readonly story: StoryCard
  readonly title: readonly Marked[]
  readonly text: readonly Marked[]
}

export type SearchResult = {
  /** Whether anything was asked for. */
  readonly isQuestion: boolean
  readonly stories: readonly FoundStory[]
  /** How many there are; more than `MOST_COUNTED` are not counted. */
  readonly count: number
  readonly page: number
  readonly pages: number
}

export const RESULTS_PER_PAGE = 20

/** Nobody reads further; counting all would take longer the more there are. */
export const MOST_COUNTED = 1_000

/**
 * Finds public stories. What has the marks that were typed comes before what has others; then titles
 * before texts, what follows on each other before what stands apart, and the newer before the older.
 */
export function findStories(request: SearchRequest, now: number): SearchResult {
  const query = parseQuery(request.typed)
  const asked = tiers(query)
  const widest = asked.folded.at(-1)
  if (query.words.length === 0 || widest === undefined) return nothing(false)
  const besides = conditions(query, request.section)
  const hasConditions = besides.required + besides.forbidden !== ''
  const span = { from: searchIdsFrom(now), to: spanEnd(request.since) }
  const count = countMatches(withConditions(widest, besides), span)
  const pages = Math.max(1, Math.ceil(Math.min(count, MOST_COUNTED) / RESULTS_PER_PAGE))
  if (count === 0 || request.page > pages) return { ...nothing(true), count, pages }
  const needed = request.page * RESULTS_PER_PAGE
  const found = new Set<number>()
  const take = (table: Table, match: string) => {
    if (found.size >= needed) return
    for (const id of matches(table, match, span, needed)) found.add(id)
  }
  if (request.order === 'newest') take('search_text', withConditions(widest, besides))
  else {
    // Conditions are about the whole text, so with them titles are asked for beside it.
    const titles = hasConditions ? tiers(query, TITLE_BESIDE_TEXT) : asked
    const titleTable = hasConditions ? 'search_text' : 'search_title'
    for (const group of ['exact', 'folded'] as const) {
      for (const tier of titles[group]) take(titleTable, withConditions(tier, besides))
      for (const tier of asked[group]) take('search_text', withConditions(tier, besides))
    }
  }
  const ids = [...found].slice(needed - RESULTS_PER_PAGE, needed)
  return {
    isQuestion: true,
    stories: selectStories(ids, now).map((story) => present(story, query.words)),
    count,
    page: request.page,
    pages,
  }
}

/** Titles that begin to say what is being typed, newest first. */
export function suggestTitles(typed: string, now: number, limit: number): StoryCard[] {
  const { words } = parseQuery(typed)
  if (words.length === 0) return []
  const span = { from: searchIdsFrom(now), to: Number.MAX_SAFE_INTEGER }
  return selectStories(matches('search_title', beginnings(words), span, limit), now)
}

type Table = 'search_title' | 'search_text'
type Span = { readonly from: number; readonly to: number }

function spanEnd(since: number | undefined): number {
  return since === undefined ? Number.MAX_SAFE_INTEGER : searchIdsFrom(since - 1)
}

function matches(table: Table, match: string, span: Span, limit: number): number[] {
  const rows = prepared(
    `SELECT rowid AS id FROM ${table} WHERE ${table} MATCH :match
       AND rowid >= :from AND rowid < :to ORDER BY rowid LIMIT :limit`,
  ).all({ match, ...span, limit }) as { id: number }[]
  return rows.map(({ id }) => id)
}

function countMatches(match: string, span: Span): number {
  const row = prepared(
    `SELECT count(*) AS count FROM (SELECT 1 FROM search_text WHERE search_text MATCH :match
         AND rowid >= :from AND rowid < :to LIMIT ${MOST_COUNTED + 1})`,
  ).get({ match, ...span }) as { count: number }
  return row.count
}

function selectStories(ids: readonly number[], now: number): StoryCard[] {
  const selection = {
    where: 'd.search_id IN (SELECT value FROM json_each(:ids))',
    order: '(SELECT key FROM json_each(:ids) WHERE value = d.search_id)',
  }
  return selectCards(selection, { now, ids: JSON.stringify(ids) }, ids.length)
}

function present(story: StoryCard, words: ReturnType<typeof parseQuery>['words']): FoundStory {
  const description = story.description ?? ''
  const inDescription = snippet(description, words)
  const isAll = new Set(words.map((word) => word.folded)).size
  const marked = new Set(
    inDescription?.filter(({ isMatch }) => isMatch).flatMap(({ text }) => text.split(' ')),
  )
  // The sapo says best what a story is about; only when it says less than the text, the text.
  const inText = marked.size >= isAll ? undefined : snippet(textOf(story), words)
  const text = inText ?? inDescription ?? [{ text: description, isMatch: false }]
  return { story, title: markWords(story.title, words), text }
}

function textOf({ kind, slug }: StoryCard): string {
  const row = prepared(
    `SELECT r.json FROM record r JOIN document d ON d.id = r.document
       WHERE d.kind = :kind AND d.slug = :slug AND ${isPublic('d')}`,
  ).get({ kind, slug, now: Number.MAX_SAFE_INTEGER }) as { json: string } | undefined
  return row ? textOfBody((JSON.parse(row.json) as StoredRecord).body) : ''
}

function nothing(isQuestion: boolean): SearchResult {
  return { isQuestion, stories: [], count: 0, page: 1, pages: 1 }
}
