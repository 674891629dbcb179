import type { Section } from '@/lib/config'
import { EVENTS, type StoredCard, type StoredRecord } from '@/lib/model'
import { parseCheckedJson } from './checked-json'
import { prepared, unlessDamaged } from './reading'
import type { CardRow } from './select'
import { sumOfHash } from './sum-of-hash'
import { isPublic, isShown, type View } from './visible'

/** Which entries of an event, as of `now` (milliseconds since 1970). */
export type EntryList = {
  /** The event's slug. */
  readonly event: string
  readonly now: number
  /** Those that are pinned, those that are not, or both. */
  readonly pinned?: boolean
  /** Only those that are key moments. */
  readonly key?: true
  readonly oldestFirst?: boolean
}

/** An entry as it is stored. */
export type StoredEntry = {
  /** The event's slug and its own: `bao-so-5/1032`. */
  readonly slug: string
  readonly section: Section
  /** Milliseconds since 1970. */
  readonly at: number
  readonly isKey: boolean
  readonly isPinned: boolean
  /** SHA-256 of its file. */
  readonly hash: string
  readonly card: StoredCard
  readonly record: StoredRecord
}

type Row = Omit<StoredEntry, 'isKey' | 'isPinned' | 'card' | 'record'> & {
  readonly is_key: number
  readonly is_pinned: number
  readonly card: string
  readonly json: string
}

const COLUMNS = 'd.slug, d.section, d.entry_at AS at, d.is_key, d.is_pinned, d.hash, d.card, r.json'

/** The entries of a list: at most `limit`, after the first `offset`. */
export function selectEntries(list: EntryList, limit: number, offset = 0): StoredEntry[] {
  const order = list.oldestFirst ? 'd.entry_at, d.slug' : 'd.entry_at DESC, d.slug DESC'
  const rows = prepared(
    `SELECT ${COLUMNS} FROM document d JOIN record r ON r.document = d.id
       WHERE ${isIn(list)} ORDER BY ${order} LIMIT :limit OFFSET :offset`,
  ).all({ event: list.event, now: list.now, limit, offset }) as Row[]
  return rows.flatMap((row) => toEntry(row) ?? [])
}

/** One entry by its whole slug, while its event is public; a preview shows it before, too. */
export function selectEntry(
  slug: string,
  now: number,
  view: View = 'public',
): StoredEntry | undefined {
  const isOpen =
    view === 'preview' ? isShown('d', view) : `d.state = 'public' AND d.entry_at <= :now`
  const row = prepared(
    `SELECT ${COLUMNS} FROM document d JOIN record r ON r.document = d.id
       JOIN document e ON e.kind = 'article' AND e.slug = d.article_slug AND ${isShown('e', view)}
       WHERE d.kind = 'entry' AND d.slug = :slug AND ${isOpen}`,
  ).get({ slug, now }) as Row | undefined
  return row && toEntry(row)
}

/** How many entries a list has, and a number that is another one when any of them is. */
export function countEntries(list: EntryList): { count: number; sum: number } {
  return prepared(
    `SELECT count(*) AS count, ifnull(sum(d.entry_sum), 0) AS sum FROM document d WHERE ${isIn(list)}`,
  ).get({ event: list.event, now: list.now }) as { count: number; sum: number }
}

/** The events that are being covered at `now`, the newest first, each with a number for its file. */
export function selectRunningEvents(
  now: number,
): (Pick<CardRow, 'kind' | 'slug' | 'section'> & { readonly sum: number })[] {
  const rows = prepared(
    `SELECT d.kind, d.slug, d.section, d.hash FROM document d INDEXED BY document_live
       WHERE d.collection = '${EVENTS}' AND d.published_at IS NOT NULL AND ${isPublic('d')}
         AND CASE WHEN json_valid(d.card) THEN d.card ->> 'ended' IS NULL END
       ORDER BY d.published_at DESC, d.slug`,
  ).all({ now }) as (Pick<CardRow, 'kind' | 'slug' | 'section'> & { readonly hash: string })[]
  return rows.map(({ hash, ...row }) => ({ ...row, sum: sumOfHash(hash) }))
}

/** The slug of the event that was called so before; undefined where none was. */
export function selectEventOfFormerSlug(slug: string): string | undefined {
  const row = prepared(
    `SELECT d.slug FROM former_slug f JOIN document d ON d.id = f.document
       WHERE f.kind = 'article' AND f.slug = :slug AND d.collection = '${EVENTS}'`,
  ).get({ slug }) as { slug: string } | undefined
  return row?.slug
}

/** How many entries readers see of each event that they see, and when the newest came, milliseconds since 1970. */
export function selectEventsWithEntries(
  now: number,
): { readonly slug: string; readonly count: number; readonly newestAt: number }[] {
  return prepared(
    `SELECT e.slug, count(*) AS count, max(d.entry_at) AS newestAt
       FROM document e JOIN document d ON d.article_slug = e.slug AND d.kind = 'entry'
       WHERE e.collection = '${EVENTS}' AND ${isPublic('e')}
         AND d.state = 'public' AND d.entry_at <= :now
       GROUP BY e.slug ORDER BY newestAt DESC, e.slug`,
  ).all({ now }) as { slug: string; count: number; newestAt: number }[]
}

function isIn({ pinned, key }: EntryList): string {
  return [
    `d.article_slug = :event AND d.entry_at <= :now AND d.state = 'public'`,
    ...(pinned === undefined ? [] : [`d.is_pinned = ${Number(pinned)}`]),
    ...(key ? ['d.is_key = 1'] : []),
  ].join(' AND ')
}

function toEntry({ is_key, is_pinned, card, json, ...row }: Row): StoredEntry | undefined {
  return unlessDamaged(() => ({
    ...row,
    isKey: is_key === 1,
    isPinned: is_pinned === 1,
    card: parseCheckedJson(card) as StoredCard,
    record: parseCheckedJson(json) as StoredRecord,
  }))
}
