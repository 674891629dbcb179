import { textOfBody } from '@/lib/body'
import type { Section } from '@/lib/config'
import { withParent } from '@/lib/config'
import type { StoredCard, StoredRecord } from '@/lib/model'
import { searchWordsOf } from '@/lib/shared/text'
import { parseCheckedJson } from './checked-json'
import type { Store } from './database'
import { BETWEEN_PARTS, sectionWord } from './search-words'

type Row = {
  readonly id: number
  readonly published_at: number | null
  readonly section: Section
  readonly card: string
  readonly json: string
}

/** Which documents come first: the newest stories, or what was brought into the store last. */
export type First = 'newest' | 'just written'

/**
 * Takes documents into the search index that are not in it yet, at most `limit`. Returns how many
 * there were. Belongs into a transaction.
 */
export function indexDocuments(store: Store, first: First, limit: number): number {
  const order = first === 'newest' ? 'd.published_at DESC' : 'd.id DESC'
  const rows = store
    .prepare(
      `SELECT d.id, ifnull(d.published_at, d.entry_at) AS published_at, d.section, d.card, r.json FROM document d
       JOIN record r ON r.document = d.id
       WHERE d.search_id IS NULL AND d.state = 'public'
         AND (d.article_slug IS NULL OR d.entry_at IS NOT NULL) AND d.section <> ''
       ORDER BY ${order} LIMIT ?`,
    )
    .all(limit) as Row[]
  const isTaken = store.prepare('SELECT 1 FROM document WHERE search_id = ?')
  const note = store.prepare('UPDATE document SET search_id = ? WHERE id = ?')
  const title = store.prepare('INSERT INTO search_title (rowid, f, x) VALUES (?, ?, ?)')
  const text = store.prepare(
    'INSERT INTO search_text (rowid, f, x, s, tf, tx) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const nameOf = store.prepare(
    `SELECT card ->> 'title' AS name FROM document WHERE kind = 'person' AND slug = ?`,
  )
  const peopleOf = ({ bylines = [] }: StoredRecord) =>
    bylines.map(({ person }) => (nameOf.get(person) as { name?: string } | undefined)?.name)
  for (const row of rows) {
    let searchId = firstSearchId(row)
    while (isTaken.get(searchId)) searchId--
    const card = parseCheckedJson(row.card) as StoredCard
    const titles = formsOf([card.title, card.shortTitle])
    const record = parseCheckedJson(row.json) as StoredRecord
    const whole = formsOf([...partsOf(card, record), ...peopleOf(record)])
    note.run(searchId, row.id)
    title.run(searchId, titles.folded, titles.exact)
    text.run(
      searchId,
      whole.folded,
      whole.exact,
      withParent(row.section).map(sectionWord).join(' '),
      titles.folded,
      titles.exact,
    )
  }
  return rows.length
}

/** Room for so many documents published in the same millisecond. */
const PER_MILLISECOND = 512

/**
 * The number under which a document is in the index: the newer, the smaller, so that FTS5, which
 * goes through its rows in their order, finds the newest first.
 */
function firstSearchId({ id, published_at }: Row): number {
  return published_at === null ? -id : -published_at * PER_MILLISECOND
}

/** The smallest number of a document published at or before an instant, milliseconds since 1970. */
export function searchIdsFrom(instant: number): number {
  return -instant * PER_MILLISECOND - (PER_MILLISECOND - 1)
}

function partsOf(card: StoredCard, record: StoredRecord): (string | undefined)[] {
  const { byline, source, tags, body, updates = [] } = record
  const { cover } = card
  return [
    card.title,
    card.shortTitle,
    card.description,
    ...updates.map(({ text }) => text),
    textOfBody(body),
    cover?.caption,
    cover?.credit,
    ...tags,
    byline?.text,
    source?.name,
    card.series?.name,
    card.sponsor?.name,
    record.editorsNote,
    record.factCheck?.claim,
  ]
}

function formsOf(parts: readonly (string | undefined)[]): { folded: string; exact: string } {
  const words = parts.filter((part) => part !== undefined).map((part) => searchWordsOf(part))
  const join = (form: 'folded' | 'exact') =>
    words.map((part) => part.map((word) => word[form]).join(' ')).join(` ${BETWEEN_PARTS} `)
  return { folded: join('folded'), exact: join('exact') }
}
