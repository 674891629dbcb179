import { nameKey, type Term, type TermKey, type TermKind, termSlug } from '@/lib/model'
import { prepared } from './reading'
import { isListed } from './visible'

/** How many of the newest documents are looked at for the terms in use. */
const RECENT = 1_000

/** A term under the name its newest story gives it; undefined when it has no story at `now`. */
export function selectTerm(key: TermKey, now: number): Term | undefined {
  const row = prepared(
    `SELECT f.name FROM term f CROSS JOIN document d ON d.id = f.document
       WHERE f.kind = :kind AND f.slug = :slug AND f.published_at <= :now AND ${isListed('d')}
       ORDER BY f.published_at DESC LIMIT 1`,
  ).get({ kind: key.kind, slug: key.slug, now }) as { name: string } | undefined
  return row && { ...key, name: row.name }
}

/** The slug of a name; where no story that readers know has it, the one it would have by itself. */
export function selectTermSlug(kind: TermKind, name: string): string {
  const row = prepared('SELECT slug FROM term_name WHERE kind = :kind AND key = :key').get({
    kind,
    key: nameKey(name),
  }) as { slug: string } | undefined
  return row?.slug ?? termSlug(name)
}

/** A term and how many of the newest stories have it. */
export type CountedTerm = Term & { readonly count: number }

/** The terms of a kind that most of the newest stories have, those in use most first. */
export function selectTermsInUse(kind: TermKind, now: number, limit: number): CountedTerm[] {
  const rows = prepared(
    `WITH recent AS MATERIALIZED (SELECT d.id FROM document d
         WHERE ${isListed('d')} ORDER BY d.published_at DESC LIMIT ${RECENT})
       SELECT f.slug, f.name, count(*) AS count, max(f.published_at) AS newest
       FROM recent CROSS JOIN term f INDEXED BY term_by_document
         ON f.document = recent.id AND f.kind = :kind
       GROUP BY f.slug ORDER BY count DESC, newest DESC LIMIT :limit`,
  ).all({ kind, now, limit }) as { slug: string; name: string; count: number }[]
  return rows.map(({ slug, name, count }) => ({ kind, slug, name, count }))
}
