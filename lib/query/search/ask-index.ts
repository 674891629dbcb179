import { prepared } from '@/lib/store'

/** The tables of the search index: titles, and whole texts. */
export type Table = 'search_title' | 'search_text'

/** Which numbers of the index to look at: the smaller, the newer. The last is left out. */
export type Span = { readonly from: number; readonly to: number }

/** The numbers of the newest documents in a span that a question of FTS5 fits, at most `limit`. */
export function matches(table: Table, match: string, span: Span, limit: number): number[] {
  const rows = prepared(
    `SELECT rowid AS id FROM ${table} WHERE ${table} MATCH :match
       AND rowid >= :from AND rowid < :to ORDER BY rowid LIMIT :limit`,
  ).all({ match, from: span.from, to: span.to, limit }) as { id: number }[]
  return rows.map(({ id }) => id)
}
