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
    store()
      .prepare(`SELECT d.kind, d.slug, d.section FROM document d ${condition} AND ${isPublic('d')}`)
      .get(bindings) as AddressRow | undefined
  const own = find('WHERE d.kind = :kind AND d.slug = :slug')
  if (own) return { state: 'public', href: ownHref(own) }
  const withdrawn = selectWithdrawn(bindings)
  if (withdrawn) return withdrawn
  const former = find(`JOIN former_slug f ON f.document = d.id
    WHERE f.kind = :kind AND f.slug = :slug`)
  return former && { state: 'moved', href: ownHref(former) }
}

function selectWithdrawn(bindings: Bindings): StoryAddress | undefined {
  const row = store()
    .prepare(
      `SELECT d.card, r.json FROM document d JOIN record r ON r.document = d.id
       WHERE d.kind = :kind AND d.slug = :slug AND d.state = 'withdrawn'
         AND (d.published_at IS NULL OR d.published_at <= :now)`,
    )
    .get(bindings) as { card: string; json: string } | undefined
  if (!row) return undefined
  const { withdrawnBecause = '' } = JSON.parse(row.json) as StoredRecord
  return { state: 'withdrawn', title: parseCard(row.card).title, reason: withdrawnBecause }
}

/** A word that changes with every change of the content. */
export function selectVersion(): string {
  const row = store().prepare('SELECT word FROM version').get() as { word: string }
  return row.word
}
