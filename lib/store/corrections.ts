import type { ListedCorrection } from '@/lib/model'
import { prepared, unlessDamaged } from './reading'
import { type CardRow, toCard } from './select'

type Row = CardRow & { readonly at: number; readonly text: string }

/** The public corrections as of `now`, newest first, at most `limit`, after the first `offset`. */
export function selectCorrections(now: number, limit: number, offset: number): ListedCorrection[] {
  // First which ones, from an index alone; then what is shown of them.
  const rows = prepared(
    `WITH chosen AS MATERIALIZED (SELECT id FROM correction
         WHERE public_from <= :now ORDER BY public_from DESC, id LIMIT :limit OFFSET :offset)
       SELECT c.at, c.text, d.id, d.kind, d.slug, d.section, d.published_at, d.entry_at, d.card, NULL AS target_section,
         NULL AS target_slug, NULL AS target_published_at, NULL AS target_card
       FROM chosen JOIN correction c ON c.id = chosen.id JOIN document d ON d.id = c.document
       ORDER BY c.public_from DESC, c.id`,
  ).all({ now, limit, offset }) as Row[]
  return rows.flatMap(({ at, text, ...row }) => {
    const story = unlessDamaged(() => toCard(row))
    return story ? [{ at, text, story }] : []
  })
}

/** How many corrections are public at `now`. */
export function countCorrections(now: number): number {
  const row = prepared('SELECT count(*) AS count FROM correction WHERE public_from <= :now').get({
    now,
  }) as { count: number }
  return row.count
}
