/**
 * Which slug a name has: that of the profile it belongs to; names of the same letters but other marks (Lụa, Lúa)
 * have one each.
 */
import {
  fileKey,
  isFileKey,
  type NamedTerm,
  type Profiles,
  type StoredCard,
  type StoredRecord,
  slugsOfRivals,
  suffixedSlug,
  type TermKind,
  termsOf,
} from '@/lib/model'
import { vietnamDay } from '@/lib/shared/time'
import { parseCheckedJson } from './checked-json'
import type { Store } from './database'

type Row = { readonly key: string; readonly slug: string }
type Group = { readonly kind: TermKind; readonly base: string }

/** The document of a key of a profile; of several the first by its slug. */
export const PROFILE_OF_KEY = `SELECT d.slug FROM profile_key p JOIN document d ON d.id = p.document
  WHERE p.kind = :kind AND p.key = :key ORDER BY d.slug LIMIT 1`

/** Gives each name a slug while documents come; `settleTermNames` has the last word. */
export function termNamer(store: Store): (term: NamedTerm) => string {
  const known = store.prepare('SELECT slug FROM term_name WHERE kind = ? AND key = ?')
  const rival = store.prepare('SELECT 1 FROM term_name WHERE kind = ? AND base = ? LIMIT 1')
  const insert = store.prepare('INSERT INTO term_name (kind, key, base, slug) VALUES (?, ?, ?, ?)')
  const profiles = profilesOf(store)
  const newSlug = ({ kind, key, base }: NamedTerm) => {
    const isTaken = rival.get(kind, base) !== undefined || profiles(kind).has(base)
    return isTaken && !isFileKey(key) ? suffixedSlug(base, key) : base
  }
  return (term) => {
    const { kind, key, base } = term
    const row = known.get(kind, key) as Row | undefined
    if (row) return row.slug
    const slug = profiles(kind).slugOf(key) ?? newSlug(term)
    insert.run(kind, key, base, slug)
    return slug
  }
}

/** Puts a document's terms into their lists. */
export function termInserter(store: Store) {
  const slugOf = termNamer(store)
  // Two names of one profile are one term.
  const insert = store.prepare(
    'INSERT OR IGNORE INTO term (kind, slug, name, published_at, published_day, document) VALUES (?, ?, ?, ?, ?, ?)',
  )
  return (id: number, publishedAt: number, card: StoredCard, record: StoredRecord) => {
    for (const named of termsOf({ ...record, genre: card.genre, series: card.series }))
      insert.run(named.kind, slugOf(named), named.name, publishedAt, vietnamDay(publishedAt), id)
  }
}

function profilesOf(store: Store): (kind: TermKind) => Profiles {
  const ofKey = store.prepare(PROFILE_OF_KEY)
  const slugOf = (kind: TermKind, key: string) =>
    (ofKey.get({ kind, key }) as { slug: string } | undefined)?.slug
  return (kind) => ({
    slugOf: (key) => slugOf(kind, key),
    has: (slug) => slugOf(kind, fileKey(slug)) === slug,
  })
}

/** So often names are looked at again after their documents have moved: what moves may show what is gone. */
const PASSES = 3

/**
 * Names that share their letters, and those that profiles have: of those that stories have, the first has the plain
 * slug. It follows from the documents alone, so that every server, and a store made anew, says the same.
 */
export function settleTermNames(store: Store): void {
  for (let pass = 0; pass < PASSES; pass++) {
    const moved = new Set(unsettled(store).flatMap((group) => settle(store, group)))
    if (moved.size === 0) return
    for (const id of moved) renew(store, id)
  }
}

function unsettled(store: Store): Group[] {
  return store
    .prepare(
      `SELECT kind, base FROM term_name GROUP BY kind, base HAVING count(*) > 1
       UNION SELECT kind, base FROM term_name WHERE slug <> base
       UNION SELECT n.kind, n.base FROM profile_key p JOIN term_name n ON n.kind = p.kind AND n.key = p.key
       UNION SELECT n.kind, n.base FROM profile_key p JOIN document d ON d.id = p.document
         JOIN term_name n ON n.kind = p.kind AND n.base = d.slug`,
    )
    .all([]) as Group[]
}

/** Gives the names of a group their slugs; returns the documents whose terms have another one now. */
function settle(store: Store, { kind, base }: Group): number[] {
  const rows = store
    .prepare(
      `SELECT key, slug, (SELECT min(t.published_at) FROM term t
           WHERE t.kind = n.kind AND t.slug = n.slug) AS since
         FROM term_name n WHERE kind = ? AND base = ?`,
    )
    .all(kind, base) as (Row & { since: number | null })[]
  const living = rows.flatMap((row) => (row.since === null ? [] : [{ ...row, since: row.since }]))
  const slugs = slugsOfRivals(base, living, profilesOf(store)(kind))
  const forget = store.prepare('DELETE FROM term_name WHERE kind = ? AND key = ?')
  for (const { key, since } of rows) if (since === null) forget.run(kind, key)
  const rename = store.prepare('UPDATE term_name SET slug = ? WHERE kind = ? AND key = ?')
  const documents = store.prepare('SELECT document FROM term WHERE kind = ? AND slug = ?')
  return living.flatMap(({ key, slug }) => {
    const to = slugs.get(key) ?? base
    if (to === slug) return []
    rename.run(to, kind, key)
    return (documents.all(kind, slug) as { document: number }[]).map(({ document }) => document)
  })
}

/** Puts a document into the lists of its terms again, by the slugs they have now. */
function renew(store: Store, id: number): void {
  const { published_at, card, json } = store
    .prepare(
      `SELECT d.published_at, d.card, r.json FROM document d JOIN record r ON r.document = d.id
         WHERE d.id = ?`,
    )
    .get(id) as { published_at: number; card: string; json: string }
  store.prepare('DELETE FROM term WHERE document = ?').run(id)
  termInserter(store)(
    id,
    published_at,
    parseCheckedJson(card) as StoredCard,
    parseCheckedJson(json) as StoredRecord,
  )
}
