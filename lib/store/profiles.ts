/** What is written of people and topics (`model/profile.ts`): once it is no draft. */

import type { Profile, ProfileCard, ProfileKind, ProfileRecord } from '@/lib/model'
import { parseCheckedJson } from './checked-json'
import { toCover } from './pictures'
import { prepared, unlessDamaged } from './reading'
import type { View } from './visible'

type Row = { readonly slug: string; readonly card: string; readonly json: string }

const PROFILE = 'SELECT d.slug, d.card, r.json FROM document d JOIN record r ON r.document = d.id'

const OPEN = `d.state = 'public'`

/** The profile of a kind and slug; undefined where there is none, or none yet but for a preview. */
export function selectProfile(
  kind: ProfileKind,
  slug: string,
  view: View = 'public',
): Profile | undefined {
  const open = view === 'preview' ? '' : `AND ${OPEN}`
  const row = prepared(`${PROFILE} WHERE d.kind = :kind AND d.slug = :slug ${open}`).get({
    kind,
    slug,
  })
  return row ? toProfile(row as Row) : undefined
}

/** The profile that had a slug before. */
export function selectFormerProfile(kind: ProfileKind, slug: string): Profile | undefined {
  const row = prepared(
    `${PROFILE} JOIN former_slug f ON f.document = d.id
       WHERE f.kind = :kind AND f.slug = :slug AND ${OPEN} ORDER BY d.slug LIMIT 1`,
  ).get({ kind, slug })
  return row ? toProfile(row as Row) : undefined
}

/** All profiles of a kind, by their slugs. */
export function selectProfiles(kind: ProfileKind): Profile[] {
  const rows = prepared(`${PROFILE} WHERE d.kind = :kind AND ${OPEN} ORDER BY d.slug`).all({
    kind,
  }) as Row[]
  return rows.flatMap((row) => toProfile(row) ?? [])
}

/** The topics below one. */
export function selectSubtopics(parent: string): Profile[] {
  const rows = prepared(
    `${PROFILE} WHERE d.kind = 'topic' AND r.json ->> 'parent' = :parent AND ${OPEN} ORDER BY d.slug`,
  ).all({ parent }) as Row[]
  return rows.flatMap((row) => toProfile(row) ?? [])
}

function toProfile({ slug, card: written, json }: Row): Profile | undefined {
  return unlessDamaged(() => {
    const card = parseCheckedJson(written) as ProfileCard
    const cover = card.cover && toCover(card.cover)
    return {
      slug,
      name: card.title ?? slug,
      ...(card.description !== undefined && { description: card.description }),
      ...(cover && { cover }),
      record: parseCheckedJson(json) as ProfileRecord,
    }
  })
}
