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

type Statement = ReturnType<Store['prepare']>

let opened: { file: string; store: Store; statements: Map<string, Statement> } | undefined

/**
 * A question to the store of the content folder; each is prepared once. Its text must not have values
 * in it. Throws when there is no store.
 */
export function prepared(sql: string): Statement {
  const file = storePath()
  if (opened?.file !== file)
    opened = { file, store: openStoreForReading(file), statements: new Map() }
  const statement = opened.statements.get(sql) ?? opened.store.prepare(sql)
  opened.statements.set(sql, statement)
  return statement
}

// `a` is the article a headline leads to, where there is one and it is public.
const LED = `LEFT JOIN document a
  ON a.kind = 'article' AND a.slug = d.article_slug AND ${isPublic('a')}`

const FROM = `FROM document d ${LED}`

/** Which documents, and in which order; `d` is the document. */
export type Selection = { readonly where: string; readonly order: string }

/** The public documents of a selection as cards, at most `limit`, after the first `offset`. */
export function selectCards(
  { where, order }: Selection,
  bindings: Bindings,
  limit: number,
  offset = 0,
): StoryCard[] {
  // First which ones, from an index alone; then what is shown of them.
  const rows = prepared(
    `WITH chosen AS MATERIALIZED (SELECT d.id FROM document d
         WHERE ${isPublic('d')} AND ${where} ORDER BY ${order} LIMIT :limit OFFSET :offset)
       SELECT d.id, d.kind, d.slug, d.section, d.published_at, d.card,
         a.section || '/' || a.slug AS target
       FROM chosen JOIN document d ON d.id = chosen.id ${LED} ORDER BY ${order}`,
  ).all({ ...bindings, limit, offset }) as CardRow[]
  return rows.map(toCard)
}

/** How many of a topic's newest documents are looked at for what is related to one of them. */
const RECENT_OF_TOPIC = 200

/**
 * Documents that share topics with the given one, by the number of topics they share. Only the
 * newest of each topic are looked at, so the cost does not grow with the archive.
 */
export function selectSharingTopics(kind: CardRow['kind'], slug: string, now: number) {
  const topics = prepared(
    `SELECT topic.slug, topic.document FROM topic JOIN document d ON d.id = topic.document
       WHERE d.kind = :kind AND d.slug = :slug`,
  ).all({ kind, slug }) as { slug: string; document: number }[]
  const recent = prepared(
    `SELECT document, published_at FROM topic
     WHERE slug = :slug AND published_at <= :now AND document <> :document
     ORDER BY published_at DESC LIMIT ${RECENT_OF_TOPIC}`,
  )
  const shared = new Map<number, { id: number; topics: number; publishedAt: number }>()
  for (const topic of topics) {
    const rows = recent.all({ ...topic, now }) as { document: number; published_at: number }[]
    for (const { document: id, published_at: publishedAt } of rows)
      shared.set(id, { id, publishedAt, topics: (shared.get(id)?.topics ?? 0) + 1 })
  }
  return [...shared.values()]
}

/** The one public document of a condition, with its record. */
export function selectDocument(
  where: string,
  bindings: Bindings,
):
  | { card: StoryCard; record: StoredRecord; article?: { href: string; title: string } }
  | undefined {
  const row = prepared(
    `SELECT d.id, d.kind, d.slug, d.section, d.published_at, d.card, r.json,
         a.section || '/' || a.slug AS target, a.card AS target_card
       ${FROM} JOIN record r ON r.document = d.id WHERE ${isPublic('d')} AND ${where}`,
  ).get(bindings) as (CardRow & { json: string; target_card: string | null }) | undefined
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

function hrefOf(row: CardRow): string {
  return row.kind === 'headline' && row.target ? `/${row.target}` : ownHref(row)
}

/** The address of a document's own page. */
function ownHref({ kind, section, slug }: AddressRow): string {
  return kind === 'article' ? `/${section}/${slug}` : `/tin/${slug}`
}

function parseCard(json: string): StoredCard {
  return JSON.parse(json) as StoredCard
}

/** Where a story is to be found now, told from the kind and slug of an address. */
export type StoryAddress =
  | { readonly state: 'public' | 'moved'; readonly href: string }
  | { readonly state: 'withdrawn'; readonly title: string; readonly reason: string }

type AddressRow = Pick<CardRow, 'kind' | 'slug' | 'section'>

/** The address of a story under its slug, or under one it had before; undefined when unknown. */
export function selectAddress(
  kind: CardRow['kind'],
  slug: string,
  now: number,
): StoryAddress | undefined {
  const bindings = { kind, slug, now }
  const find = (condition: string) =>
    prepared(
      `SELECT d.kind, d.slug, d.section FROM document d ${condition} AND ${isPublic('d')}`,
    ).get(bindings) as AddressRow | undefined
  const own = find('WHERE d.kind = :kind AND d.slug = :slug')
  if (own) return { state: 'public', href: ownHref(own) }
  const withdrawn = selectWithdrawn(bindings)
  if (withdrawn) return withdrawn
  const former = find(`JOIN former_slug f ON f.document = d.id
    WHERE f.kind = :kind AND f.slug = :slug`)
  return former && { state: 'moved', href: ownHref(former) }
}

function selectWithdrawn(bindings: Bindings): StoryAddress | undefined {
  const row = prepared(
    `SELECT d.card, r.json FROM document d JOIN record r ON r.document = d.id
       WHERE d.kind = :kind AND d.slug = :slug AND d.state = 'withdrawn'
         AND (d.published_at IS NULL OR d.published_at <= :now)`,
  ).get(bindings) as { card: string; json: string } | undefined
  if (!row) return undefined
  const { withdrawnBecause = '' } = JSON.parse(row.json) as StoredRecord
  return { state: 'withdrawn', title: parseCard(row.card).title, reason: withdrawnBecause }
}

/** A word that changes with every change of the content. */
export function selectVersion(): string {
  const row = prepared('SELECT word FROM version').get([]) as { word: string }
  return row.word
}
