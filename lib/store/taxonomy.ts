import type { Term, TermKey, TermKind } from '@/lib/model'
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

/** The names a term has among its newest stories at `now`, that of the newest first. */
export function selectTermNames(key: TermKey, now: number): string[] {
  const rows = prepared(
    `WITH recent AS MATERIALIZED (SELECT f.name, f.published_at
         FROM term f CROSS JOIN document d ON d.id = f.document
         WHERE f.kind = :kind AND f.slug = :slug AND f.published_at <= :now AND ${isListed('d')}
         ORDER BY f.published_at DESC LIMIT ${RECENT})
       SELECT name FROM recent GROUP BY name ORDER BY max(published_at) DESC, name`,
  ).all({ kind: key.kind, slug: key.slug, now }) as { name: string }[]
  return rows.map(({ name }) => name)
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
