/** Which slug a name has: names of the same letters but other marks (Lụa, Lúa) have one each. */
import { type NamedTerm, slugsOfRivals, suffixedSlug } from '@/lib/model'
import type { Store } from './database'

type Row = { readonly key: string; readonly slug: string }

/** Gives each name a slug while documents come; `settleTermNames` has the last word. */
export function termNamer(store: Store): (term: NamedTerm) => string {
  const known = store.prepare('SELECT slug FROM term_name WHERE kind = ? AND key = ?')
  const rival = store.prepare('SELECT 1 FROM term_name WHERE kind = ? AND base = ? LIMIT 1')
  const insert = store.prepare('INSERT INTO term_name (kind, key, base, slug) VALUES (?, ?, ?, ?)')
  return ({ kind, key, base }) => {
    const row = known.get(kind, key) as Row | undefined
    if (row) return row.slug
    const slug = rival.get(kind, base) ? suffixedSlug(base, key) : base
    insert.run(kind, key, base, slug)
    return slug
  }
}

/**
 * Names that share their letters: of those that stories have, the first has the plain slug. It follows
 * from the stories alone, so that every server, and a store made anew, says the same.
 */
export function settleTermNames(store: Store): void {
  const shared = store
    .prepare('SELECT kind, base FROM term_name GROUP BY kind, base HAVING count(*) > 1')
    .all([]) as { kind: string; base: string }[]
  for (const { kind, base } of shared) settle(store, kind, base)
}

function settle(store: Store, kind: string, base: string): void {
  const rows = store
    .prepare(
      `SELECT key, slug, (SELECT min(t.published_at) FROM term t
           WHERE t.kind = n.kind AND t.slug = n.slug) AS since
         FROM term_name n WHERE kind = ? AND base = ?`,
    )
    .all(kind, base) as (Row & { since: number | null })[]
  const living = rows.flatMap((row) => (row.since === null ? [] : [{ ...row, since: row.since }]))
  const slugs = slugsOfRivals(base, living)
  const forget = store.prepare('DELETE FROM term_name WHERE kind = ? AND key = ?')
  for (const { key, since } of rows) if (since === null) forget.run(kind, key)
  // Who gives the plain slug away comes before who gets it.
  const moved = living.filter(({ key, slug }) => slugs.get(key) !== slug)
  for (const { key, slug } of moved.sort((a) => (a.slug === base ? -1 : 1)))
    move(store, { kind, key, slug }, slugs.get(key) ?? base)
}

function move(store: Store, { kind, key, slug }: Row & { kind: string }, to: string): void {
  store
    .prepare(
      `INSERT INTO term (kind, slug, published_at, published_day, document, name)
         SELECT kind, ?, published_at, published_day, document, name FROM term WHERE kind = ? AND slug = ?`,
    )
    .run(to, kind, slug)
  store.prepare('DELETE FROM term WHERE kind = ? AND slug = ?').run(kind, slug)
  store.prepare('UPDATE term_name SET slug = ? WHERE kind = ? AND key = ?').run(to, kind, key)
}
