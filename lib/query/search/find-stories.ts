import { textOfBody } from '@/lib/body'
import type { Section } from '@/lib/config'
import type { StoredRecord, StoryCard } from '@/lib/model'
import { MOST_COUNTED } from '@/lib/routes'
import { searchWordsOf, type Word } from '@/lib/shared/text'
import {
  isEntryOpen,
  isPublic,
  parseCheckedJson,
  prepared,
  searchIdsFrom,
  selectCards,
  unlessDamaged,
} from '@/lib/store'
import { matches, type Span, type Table } from './ask-index'
import { guesses } from './guesses'
import { knownWords } from './known-words'
import { beginnings, conditions, TITLE_BESIDE_TEXT, tiers, withConditions } from './match'
import { parseQuery, type SearchQuery } from './parse-query'
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
  /** Whether it has the words with the marks that were typed, or none were typed. */
  readonly isAsTyped: boolean
  readonly story: StoryCard
  readonly title: readonly Marked[]
  readonly text: readonly Marked[]
}

export type SearchResult = {
  /** What was looked for instead, where nothing was found for what was typed. */
  readonly instead?: string
  /** Whether anything was asked for. */
  readonly isQuestion: boolean
  readonly stories: readonly FoundStory[]
  /** How many there are; more than `MOST_COUNTED` are not counted. */
  readonly count: number
  /** How many of them have the words as they were typed; they come first. */
  readonly asTyped: number
  readonly page: number
  readonly pages: number
}

const RESULTS_PER_PAGE = 20

/**
 * Finds public stories. What has the marks that were typed comes before what has others; then titles
 * before texts, what follows on each other before what stands apart, and the newer before the older.
 * Where there is nothing, what may have been meant is looked for.
 */
export function findStories(request: SearchRequest, now: number): SearchResult {
  const found = findAsTyped(request, now)
  if (found.count > 0 || !found.isQuestion || !mayBeMeantOtherwise(request, now)) return found
  for (const instead of guesses(request.typed, knownWords())) {
    const other = findAsTyped({ ...request, typed: instead }, now)
    if (other.count > 0) return { ...other, instead }
  }
  return found
}

/** Whoever names a phrase, or what is there in another section or time, has typed what they mean. */
function mayBeMeantOtherwise({ typed, section, since }: SearchRequest, now: number): boolean {
  if (/["“”]|(?:^|\s)-/.test(typed)) return false
  if (section === undefined && since === undefined) return true
  return findAsTyped({ typed, order: 'newest', page: 1 }, now).count === 0
}

function findAsTyped(request: SearchRequest, now: number): SearchResult {
  const query = parseQuery(request.typed)
  if (query.words.length === 0) return nothing(false)
  const questions = questionsFor(query, request)
  const span = { from: searchIdsFrom(now), to: spanEnd(request.since) }
  const count = countMatches(questions.everything, span)
  const asTyped = questions.asTyped ? countMatches(questions.asTyped, span) : count
  const pages = Math.max(1, Math.ceil(Math.min(count, MOST_COUNTED) / RESULTS_PER_PAGE))
  if (count === 0 || request.page > pages) return { ...nothing(true), count, pages }
  const needed = request.page * RESULTS_PER_PAGE
  const found = new Map<number, boolean>()
  for (const { table, match, isAsTyped } of questions.inOrder) {
    if (found.size >= needed) break
    for (const id of matches(table, match, span, needed))
      if (!found.has(id)) found.set(id, isAsTyped)
  }
  const ids = [...found.keys()].slice(needed - RESULTS_PER_PAGE, needed)
  const stories = selectStories(ids, now)
  return {
    isQuestion: true,
    stories: stories.map((story, at) =>
      present(story, query.words, found.get(ids[at] ?? 0) ?? false),
    ),
    count,
    asTyped,
    page: request.page,
    pages,
  }
}

type Question = { readonly table: Table; readonly match: string; readonly isAsTyped: boolean }

/**
 * What to ask the index, the most fitting first; what asks for all there is, and for all that is as it was
 * typed, where that is less.
 */
function questionsFor(
  query: SearchQuery,
  { section, order }: SearchRequest,
): {
  readonly everything: string
  readonly asTyped: string | undefined
  readonly inOrder: readonly Question[]
} {
  const texts = tiers(query)
  const besides = conditions(query, section)
  const hasConditions = besides.required + besides.forbidden !== ''
  const everything = withConditions(texts.folded.at(-1) ?? '', besides)
  const exact = texts.exact.at(-1)
  const asTyped = exact && withConditions(exact, besides)
  const question = (match: string, isAsTyped: boolean, table: Table = 'search_text') => ({
    ...{ table, match, isAsTyped },
  })
  if (order === 'newest')
    return {
      ...{ everything, asTyped },
      inOrder: [...(asTyped ? [question(asTyped, true)] : []), question(everything, !asTyped)],
    }
  // Conditions are about the whole text, so with them titles are asked for beside it.
  const titles = hasConditions ? tiers(query, TITLE_BESIDE_TEXT) : texts
  const titleTable = hasConditions ? 'search_text' : 'search_title'
  const ask = (table: Table, group: readonly string[], isAsTyped: boolean): Question[] =>
    group.map((tier) => question(withConditions(tier, besides), isAsTyped, table))
  return {
    ...{ everything, asTyped },
    inOrder: [
      ...ask(titleTable, titles.exact, true),
      ...ask('search_text', texts.exact, true),
      ...ask(titleTable, titles.folded, !asTyped),
      ...ask('search_text', texts.folded, !asTyped),
    ],
  }
}

/** Titles that begin to say what is being typed, newest first. */
export function suggestTitles(typed: string, now: number, limit: number): StoryCard[] {
  const { words } = parseQuery(typed)
  if (words.length === 0) return []
  const span = { from: searchIdsFrom(now), to: Number.MAX_SAFE_INTEGER }
  return selectStories(matches('search_title', beginnings(words), span, limit), now)
}

function spanEnd(since: number | undefined): number {
  return since === undefined ? Number.MAX_SAFE_INTEGER : searchIdsFrom(since - 1)
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
    where: `d.search_id IN (SELECT value FROM json_each(:ids)) AND ${isEntryOpen('d')}`,
    order: '(SELECT key FROM json_each(:ids) WHERE value = d.search_id)',
  }
  return selectCards(selection, { now, ids: JSON.stringify(ids) }, ids.length)
}

function present(story: StoryCard, words: readonly Word[], isAsTyped: boolean): FoundStory {
  const description = story.description ?? ''
  // Where no marks were typed, any are as typed.
  const isExact = isAsTyped && words.some(({ hasMarks }) => hasMarks)
  const inDescription = snippet(description, words, isExact)
  // The sapo says best what a story is about; only when it has less of the question, the text.
  const hasAll = inDescription !== undefined && hasAllOf(inDescription, words)
  const inText = hasAll ? undefined : snippet(textOf(story), words, isExact)
  const text = inText ?? inDescription ?? [{ text: description, isMatch: false }]
  return { story, isAsTyped, title: markWords(story.title, words, isExact), text }
}

function hasAllOf(pieces: readonly Marked[], words: readonly Word[]): boolean {
  const marked = pieces.filter(({ isMatch }) => isMatch).flatMap(({ text }) => searchWordsOf(text))
  const found = new Set(marked.map(({ folded }) => folded))
  return words.every(({ folded }) => found.has(folded))
}

function textOf({ kind, slug }: StoryCard): string {
  const row = prepared(
    `SELECT r.json FROM record r JOIN document d ON d.id = r.document
       WHERE d.kind = :kind AND d.slug = :slug AND ${isPublic('d')}`,
  ).get({ kind, slug, now: Number.MAX_SAFE_INTEGER }) as { json: string } | undefined
  const record =
    row && (unlessDamaged(() => parseCheckedJson(row.json)) as StoredRecord | undefined)
  return record ? textOfBody(record.body) : ''
}

function nothing(isQuestion: boolean): SearchResult {
  return { isQuestion, stories: [], count: 0, asTyped: 0, page: 1, pages: 1 }
}
