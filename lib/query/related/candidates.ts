import { prepared, searchIdsFrom } from '@/lib/store'
import { matches, type Span } from '../search/ask-index'

/** How many of the newest stories are looked at for each topic, and for each word. */
export const LOOKED_AT_EACH = 60

/** Words are looked for in the titles of so many of the newest stories, */
const NEWEST = 2_000

/** and of so many before and after the story itself. */
const AROUND = 500

/** The newest documents of a topic, by their ids. */
export function sharingTopic(slug: string, now: number): number[] {
  const rows = prepared(
    `SELECT document AS id FROM facet
       WHERE kind = 'topic' AND slug = :slug AND published_at <= :now
       ORDER BY published_at DESC LIMIT ${LOOKED_AT_EACH}`,
  ).all({ slug, now }) as { id: number }[]
  return rows.map(({ id }) => id)
}

/** The documents of the spans whose titles a question of FTS5 fits, by their ids. */
export function sharingWords(match: string, spans: readonly Span[]): number[] {
  const found = spans.flatMap((span) => matches('search_title', match, span, LOOKED_AT_EACH))
  const ids = prepared(
    'SELECT id FROM document WHERE search_id IN (SELECT value FROM json_each(:found))',
  ).all({ found: JSON.stringify(found) }) as { id: number }[]
  return ids.map(({ id }) => id)
}

/** Which numbers of the search index to look at: of the newest, and around a document's own. */
export function spansAround(document: number, now: number): Span[] {
  const from = searchIdsFrom(now)
  const newest = { from, to: olderBy(NEWEST, from) ?? Number.MAX_SAFE_INTEGER }
  const own = prepared('SELECT search_id AS number FROM document WHERE id = :document').get({
    document,
  }) as { number: number | null } | undefined
  if (!own?.number || own.number < newest.to) return [newest]
  const around = {
    from: Math.max(newest.to, newerBy(AROUND, own.number) ?? from),
    to: olderBy(AROUND, own.number) ?? Number.MAX_SAFE_INTEGER,
  }
  return [newest, around]
}

function olderBy(count: number, number: number): number | undefined {
  return numberAt('search_id >= :number ORDER BY search_id', count, number)
}

function newerBy(count: number, number: number): number | undefined {
  return numberAt('search_id <= :number ORDER BY search_id DESC', count, number)
}

function numberAt(where: string, offset: number, number: number): number | undefined {
  const row = prepared(
    `SELECT search_id AS number FROM document WHERE ${where} LIMIT 1 OFFSET :offset`,
  ).get({ number, offset }) as { number: number } | undefined
  return row?.number
}
