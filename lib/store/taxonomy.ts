import type { Facet, FacetKey, FacetKind } from '@/lib/model'
import { prepared } from './select'
import { isListed } from './visible'

/** How many of the newest documents are looked at for the facets in use. */
const RECENT = 1_000

/** A facet under the name its newest story gives it; undefined when it has no story at `now`. */
export function selectFacet(key: FacetKey, now: number): Facet | undefined {
  const row = prepared(
    `SELECT f.name FROM facet f CROSS JOIN document d ON d.id = f.document
       WHERE f.kind = :kind AND f.slug = :slug AND f.published_at <= :now AND ${isListed('d')}
       ORDER BY f.published_at DESC LIMIT 1`,
  ).get({ kind: key.kind, slug: key.slug, now }) as { name: string } | undefined
  return row && { ...key, name: row.name }
}

/** The names a facet has among its newest stories at `now`, that of the newest first. */
export function selectFacetNames(key: FacetKey, now: number): string[] {
  const rows = prepared(
    `WITH recent AS MATERIALIZED (SELECT f.name, f.published_at
         FROM facet f CROSS JOIN document d ON d.id = f.document
         WHERE f.kind = :kind AND f.slug = :slug AND f.published_at <= :now AND ${isListed('d')}
         ORDER BY f.published_at DESC LIMIT ${RECENT})
       SELECT name FROM recent GROUP BY name ORDER BY max(published_at) DESC, name`,
  ).all({ kind: key.kind, slug: key.slug, now }) as { name: string }[]
  return rows.map(({ name }) => name)
}

/** A facet and how many of the newest stories have it. */
export type CountedFacet = Facet & { readonly count: number }

/** The facets of a kind that most of the newest stories have, those in use most first. */
export function selectFacetsInUse(kind: FacetKind, now: number, limit: number): CountedFacet[] {
  const rows = prepared(
    `WITH recent AS MATERIALIZED (SELECT d.id FROM document d
         WHERE ${isListed('d')} ORDER BY d.published_at DESC LIMIT ${RECENT})
       SELECT f.slug, f.name, count(*) AS count, max(f.published_at) AS newest
       FROM recent CROSS JOIN facet f INDEXED BY facet_by_document
         ON f.document = recent.id AND f.kind = :kind
       GROUP BY f.slug ORDER BY count DESC, newest DESC LIMIT :limit`,
  ).all({ kind, now, limit }) as { slug: string; name: string; count: number }[]
  return rows.map(({ slug, name, count }) => ({ kind, slug, name, count }))
}
