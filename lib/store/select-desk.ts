import type { DocumentState, StoredCard, StoredRecord } from '@/lib/model'
import { type StoryKind, storyPath } from '@/lib/routes'
import { parseCheckedJson } from './checked-json'
import { prepared, unlessDamaged } from './reading'

/** A story as the desk has it in its lists. */
export type DeskStory = {
  readonly kind: StoryKind
  readonly slug: string
  /** Its path below the content folder. */
  readonly file: string
  readonly title: string
  /** The address its own page has, or will have. */
  readonly href: string
  readonly section: string
  readonly authors: readonly string[]
  readonly state: 'draft' | 'waiting' | 'scheduled' | 'public'
  /** Milliseconds since 1970. */
  readonly publishedAt?: number
}

/** So many are listed at most. */
const MOST = 500

type Row = {
  readonly kind: StoryKind
  readonly slug: string
  readonly section: string
  readonly path: string
  readonly state: DocumentState
  readonly published_at: number | null
  readonly card: string
  readonly json: string
}

/**
 * What was published since `from`, what is to come, and drafts, the newest first. Both times are milliseconds
 * since 1970.
 */
export function selectDeskStories(from: number, now: number): DeskStory[] {
  const rows = prepared(
    `SELECT d.kind, d.slug, d.section, d.path, d.state, d.published_at, d.card, r.json
       FROM document d JOIN record r ON r.document = d.id
       WHERE d.kind IN ('article', 'headline', 'entry') AND d.state <> 'withdrawn'
         AND (d.state IN ('draft', 'waiting') OR d.published_at >= :from)
       ORDER BY d.published_at DESC, d.slug LIMIT ${MOST}`,
  ).all({ from }) as Row[]
  return rows.flatMap((row) => unlessDamaged(() => toDeskStory(row, now)) ?? [])
}

function toDeskStory(row: Row, now: number): DeskStory {
  const { title = row.slug } = parseCheckedJson(row.card) as StoredCard
  const { byline } = parseCheckedJson(row.json) as StoredRecord
  const at = row.published_at ?? undefined
  const isToCome = at !== undefined && at > now
  return {
    ...{
      kind: row.kind,
      slug: row.slug,
      file: row.path,
      title,
      section: row.section,
      href: storyPath(row),
    },
    authors: byline?.names ?? [],
    state: isNotYet(row.state) ? row.state : isToCome ? 'scheduled' : 'public',
    ...(at !== undefined && { publishedAt: at }),
  }
}

function isNotYet(state: DocumentState): state is 'draft' | 'waiting' {
  return state === 'draft' || state === 'waiting'
}
