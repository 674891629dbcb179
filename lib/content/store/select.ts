import { storePath } from '../location'
import type { Section } from '../sections'
import type { StoryCard } from '../stories'
import { openStoreForReading, type Store } from './database'
import type { StoredCard, StoredRecord } from './records'
import { isPublic } from './visible'

/** Values bound to a query. `now` is milliseconds since 1970. */
export type Bindings = { readonly now: number } & Readonly<Record<string, string | number>>

type CardRow = {
  readonly id: number
  readonly kind: 'article' | 'headline'
  readonly slug: string
  readonly section: Section
  readonly published_at: number | null
  readonly card: string
  readonly target: string | null
}

let opened: { file: string; store: Store } | undefined

function store(): Store {
  const file = storePath()
  if (opened?.file !== file) opened = { file, store: openStoreForReading(file) }
  return opened.store
}

// `a` is the article a headline leads to, where there is one and it is public.
const FROM = `FROM document d
  LEFT JOIN document a ON a.kind = 'article' AND a.slug = d.article_slug AND ${isPublic('a')}`

/** Which documents, and in which order; `d` is the document, `a` the article it leads to. */
export type Selection = { readonly where: string; readonly order: string }

/** The public documents of a selection as cards, at most `limit`, after the first `offset`. */
export function selectCards(
  { where, order }: Selection,
  bindings: Bindings,
  limit: number,
  offset = 0,
): StoryCard[] {
  const rows = store()
    .prepare(
      `SELECT d.id, d.kind, d.slug, d.section, d.published_at, d.card,
         a.section || '/' || a.slug AS target
       ${FROM} WHERE ${isPublic('d')} AND ${where} ORDER BY ${order} LIMIT :limit OFFSET :offset`,
    )
    .all({ ...bindings, limit, offset }) as CardRow[]
  return rows.map(toCard)
}

/** How many public documents a selection has. */
export function countDocuments(where: string, bindings: Bindings): number {
  const row = store()
    .prepare(`SELECT count(*) AS count ${FROM} WHERE ${isPublic('d')} AND ${where}`)
    .get(bindings) as { count: number }
  return row.count
}

/** The one public document of a condition, with its record. */
export function selectDocument(
  where: string,
  bindings: Bindings,
):
  | { card: StoryCard; record: StoredRecord; article?: { href: string; title: string } }
  | undefined {
  const row = store()
    .prepare(
      `SELECT d.id, d.kind, d.slug, d.section, d.published_at, d.card, r.json,
         a.section || '/' || a.slug AS target, a.card AS target_card
       ${FROM} JOIN record r ON r.document = d.id WHERE ${isPublic('d')} AND ${where}`,
    )
    .get(bindings) as (CardRow & { json: string; target_card: string | null }) | undefined
  if (!row) return undefined
  return {
    card: toCard(row),
    record: JSON.parse(row.json) as StoredRecord,
    ...(row.target && row.target_card
      ? { article: { href: `/${row.target}`, title: parseCard(row.target_card).title } }
      : {}),
  }
}

function toCard(row: CardRow): StoryCard {
  return {
    kind: row.kind,
    slug: row.slug,
    section: row.section,
    href: hrefOf(row),
    ...(row.published_at === null ? {} : { publishedAt: row.published_at }),
    ...parseCard(row.card),
  }
}

function hrefOf({ kind, section, slug, target }: CardRow): string {
  if (kind === 'article') return `/${section}/${slug}`
  return target ? `/${target}` : `/tin/${slug}`
}

function parseCard(json: string): StoredCard {
  return JSON.parse(json) as StoredCard
}

/** A word that changes with every change of the content. */
export function selectVersion(): string {
  const row = store().prepare('SELECT word FROM version').get() as { word: string }
  return row.word
}
