import { isSection, type Section } from '@/lib/config'
import type { DocumentKind, DocumentState, StoredCard, StoredRecord, StoryCard } from '@/lib/model'
import { EVENTS, type ProfileKind, termHref, termKindOf } from '@/lib/model'
import { type StoryKind, storyPath } from '@/lib/routes'
import { Damaged, parseCheckedJson } from './checked-json'
import { toCover } from './pictures'
import { prepared, unlessDamaged } from './reading'
import { isPublic, isShown, type View } from './visible'

/** Values bound to a query. `now` is milliseconds since 1970. */
export type Bindings = { readonly now: number } & Readonly<Record<string, string | number>>

/** What a card is made from. */
export type CardRow = {
  readonly id: number
  readonly kind: StoryKind
  readonly slug: string
  readonly section: Section
  readonly published_at: number | null
  /** Of an entry of a live event. */
  readonly entry_at: number | null
  readonly card: string
  /** Of the article it leads to, where that is public. */
  readonly target_section: Section | null
  readonly target_slug: string | null
  readonly target_published_at: number | null
  readonly target_card: string | null
}

/** The columns of the article that a document leads to. */
export const TARGET = `a.section AS target_section, a.slug AS target_slug,
  a.published_at AS target_published_at, a.card AS target_card`

// `a` is the article a headline leads to, where there is one and it is public.
const LED = `LEFT JOIN document a
  ON a.kind = 'article' AND a.slug = d.article_slug AND ${isPublic('a')}`

const FROM = `FROM document d ${LED}`

/**
 * Which documents, and in which order; `d` is the document. `from` is what they are chosen from, where
 * that is not all documents: a table `f` joined with `d`, by whose `published_at` they may be ordered.
 */
export type Selection = { readonly from?: string; readonly where: string; readonly order: string }

/** The public documents of a selection as cards, at most `limit`, after the first `offset`. */
export function selectCards(
  { from = 'document d', where, order }: Selection,
  bindings: Bindings,
  limit: number,
  offset = 0,
): StoryCard[] {
  // First which ones, from an index alone; then what is shown of them.
  const rows = prepared(
    `WITH chosen AS MATERIALIZED (SELECT d.id, d.published_at FROM ${from}
         WHERE ${isPublic('d')} AND ${where} ORDER BY ${order} LIMIT :limit OFFSET :offset)
       SELECT d.id, d.kind, d.slug, d.section, d.published_at, d.entry_at, d.card, ${TARGET}
       FROM chosen f JOIN document d ON d.id = f.id ${LED} ORDER BY ${order}`,
  ).all({ ...bindings, limit, offset }) as CardRow[]
  return toCards(rows)
}

/** The one document of a condition that the view is shown, with its record. */
export function selectDocument(
  where: string,
  bindings: Bindings,
  view: View = 'public',
):
  | { card: StoryCard; record: StoredRecord; article?: { href: string; title: string } }
  | undefined {
  const row = prepared(
    `SELECT d.id, d.kind, d.slug, d.section, d.published_at, d.entry_at, d.card, r.json, ${TARGET}
       ${FROM} JOIN record r ON r.document = d.id WHERE ${isShown('d', view)} AND ${where}`,
  ).get(bindings) as (CardRow & { json: string }) | undefined
  if (!row) return undefined
  const href = targetHref(row)
  return unlessDamaged(() => {
    const card = toCard(row)
    if (!card) return undefined
    const { title = '' } = row.target_card ? parseCard(row.target_card) : {}
    return {
      card,
      record: parseCheckedJson(row.json) as StoredRecord,
      ...(href !== undefined && { article: { href, title } }),
    }
  })
}

/** Rows as cards; one that is damaged costs no other. */
export function toCards(rows: readonly CardRow[]): StoryCard[] {
  return rows.flatMap((row) => unlessDamaged(() => toCard(row)) ?? [])
}

/** The last instant that JavaScript can name, milliseconds since 1970. */
const LAST_INSTANT = 8_640_000_000_000_000

/**
 * A row as a card; what a headline does not say itself, it has from the article it leads to. Without a title of its
 * own it is nothing while its article is not public: undefined. Throws `Damaged`.
 */
export function toCard(row: CardRow): StoryCard | undefined {
  const publishedAt = row.published_at ?? row.entry_at ?? row.target_published_at
  if (!isSection(row.section) || Math.abs(publishedAt ?? 0) > LAST_INSTANT)
    throw new Damaged('a section or a time that there is not')
  const own = shownCard(row.card)
  const inherited = inheritedCard(row, own)
  const title = own.title ?? inherited.title
  if (title === undefined) return undefined
  return {
    kind: row.kind,
    slug: row.slug,
    section: row.section,
    href: hrefOf(row),
    ...(publishedAt === null ? {} : { publishedAt }),
    ...inherited,
    ...own,
    title,
  }
}

type ShownCard = Omit<StoredCard, 'cover'> & Pick<StoryCard, 'cover'>

function inheritedCard({ kind, target_card }: CardRow, own: ShownCard): ShownCard {
  if (target_card === null) return {}
  const { title, shortTitle, description, cover, genre, series, sponsor } = shownCard(target_card)
  // An entry is a part of its event, and no way to it.
  if (kind === 'entry') return own.title === undefined && title !== undefined ? { title } : {}
  return {
    ...(own.title === undefined && { title, ...(shortTitle && { shortTitle }) }),
    ...(description !== undefined && { description }),
    ...(cover && { cover }),
    ...(genre && { genre }),
    ...(series && { series }),
    ...(sponsor && { sponsor }),
  }
}

/** A card as it is shown: with what the file of its picture is now. */
function shownCard(json: string): ShownCard {
  const { cover: written, ...card } = parseCard(json)
  const cover = written && toCover(written)
  return { ...card, ...(cover && { cover }) }
}

function hrefOf(row: CardRow): string {
  return (row.kind === 'headline' && targetHref(row)) || storyPath(row)
}

function targetHref({ target_section, target_slug }: CardRow): string | undefined {
  return target_section && target_slug
    ? storyPath({ kind: 'article', section: target_section, slug: target_slug })
    : undefined
}

function parseCard(json: string): StoredCard {
  return parseCheckedJson(json) as StoredCard
}

/** Where a story is to be found now, known from the kind and slug of an address. */
export type StoryAddress =
  | { readonly state: 'public' | 'moved'; readonly href: string; readonly isEvent?: boolean }
  | { readonly state: 'withdrawn'; readonly title: string; readonly reason: string }

type AddressRow = Pick<CardRow, 'kind' | 'slug' | 'section'> & {
  readonly collection: string | null
}

/** The address of a story under its slug, or under one it had before; undefined when unknown. */
export function selectAddress(
  kind: CardRow['kind'],
  slug: string,
  now: number,
): StoryAddress | undefined {
  const bindings = { kind, slug, now }
  const find = (condition: string) =>
    prepared(
      `SELECT d.kind, d.slug, d.section, d.collection FROM document d ${condition} AND ${isPublic('d')}`,
    ).get(bindings) as AddressRow | undefined
  const own = find('WHERE d.kind = :kind AND d.slug = :slug')
  if (own) return { state: 'public', href: storyPath(own), isEvent: own.collection === EVENTS }
  const withdrawn = selectWithdrawn(bindings)
  if (withdrawn) return withdrawn
  const former = find(`JOIN former_slug f ON f.document = d.id
    WHERE f.kind = :kind AND f.slug = :slug`)
  return former && { state: 'moved', href: storyPath(former) }
}

/**
 * The slug a story is known by for good: of those it had before the first of the alphabet, in whatever
 * order they are named, without any that another story has, or had, as well.
 */
export function selectFirstSlug(kind: CardRow['kind'], slug: string): string {
  const former = prepared(
    `SELECT min(f.slug) AS slug FROM document d JOIN former_slug f ON f.document = d.id
       WHERE d.kind = :kind AND d.slug = :slug
         AND NOT EXISTS (SELECT 1 FROM document o WHERE o.kind = f.kind AND o.slug = f.slug)
         AND NOT EXISTS (SELECT 1 FROM former_slug o
           WHERE o.kind = f.kind AND o.slug = f.slug AND o.document <> f.document)`,
  ).get({ kind, slug }) as { slug: string | null } | undefined
  return former?.slug ?? slug
}

function selectWithdrawn(bindings: Bindings): StoryAddress | undefined {
  const row = prepared(
    `SELECT d.card, r.json FROM document d JOIN record r ON r.document = d.id
       WHERE d.kind = :kind AND d.slug = :slug AND d.state = 'withdrawn'
         AND (d.published_at IS NULL OR d.published_at <= :now)`,
  ).get(bindings) as { card: string; json: string } | undefined
  if (!row) return undefined
  return unlessDamaged(() => {
    const { withdrawnBecause = '' } = parseCheckedJson(row.json) as StoredRecord
    const { title = String(bindings.slug) } = parseCard(row.card)
    return { state: 'withdrawn', title, reason: withdrawnBecause }
  })
}

/** Where a document is in its life, and in which file. */
export type Life = {
  readonly path: string
  readonly state: DocumentState
  readonly published_at: number | null
}

/** The life of a document, public or not; undefined when there is none of that slug. */
export function selectLife(kind: DocumentKind, slug: string): Life | undefined {
  return prepared(
    'SELECT path, state, published_at FROM document WHERE kind = :kind AND slug = :slug',
  ).get({ kind, slug }) as Life | undefined
}

/** The life of the document that had this slug before; undefined when none had. */
export function selectFormerLife(kind: CardRow['kind'], slug: string): Life | undefined {
  return prepared(
    `SELECT d.path, d.state, d.published_at FROM document d JOIN former_slug f ON f.document = d.id
       WHERE f.kind = :kind AND f.slug = :slug`,
  ).get({ kind, slug }) as Life | undefined
}

/** How many stories that readers do not see yet are listed at most. */
const MOST_UNPUBLISHED = 50

/** A story that readers do not see yet. */
export type UnpublishedStory = {
  /** Its path below the content folder. */
  readonly file: string
  readonly title: string
  /** The address its own page will have. */
  readonly href: string
  readonly state: 'draft' | 'waiting' | 'scheduled'
  /** Milliseconds since 1970. */
  readonly publishedAt?: number
}

/** Drafts, of people and topics too, and scheduled stories at `now` (milliseconds since 1970), the newest first. */
export function selectUnpublished(now: number): UnpublishedStory[] {
  const rows = prepared(
    `SELECT d.kind, d.slug, d.section, d.published_at, d.card, d.path, d.state FROM document d
       WHERE ${isShown('d', 'preview')} AND NOT ${isPublic('d')}
       ORDER BY d.published_at DESC, d.slug LIMIT ${MOST_UNPUBLISHED}`,
  ).all({ now }) as UnpublishedRow[]
  return rows.flatMap((row) => unlessDamaged(() => toUnpublished(row)) ?? [])
}

type UnpublishedRow = Omit<CardRow, (`target_${string}` & keyof CardRow) | 'kind'> &
  Life & { readonly kind: StoryKind | ProfileKind }

function toUnpublished(row: UnpublishedRow): UnpublishedStory {
  return {
    file: row.path,
    title: parseCard(row.card).title ?? row.slug,
    href: hrefOfAny(row),
    state: row.state === 'draft' || row.state === 'waiting' ? row.state : 'scheduled',
    ...(row.published_at !== null && { publishedAt: row.published_at }),
  }
}

function hrefOfAny({ kind, slug, section }: UnpublishedRow): string {
  return kind === 'person' || kind === 'topic'
    ? termHref({ kind: termKindOf(kind), slug })
    : storyPath({ kind, slug, section })
}

/** A word that changes with every change of the content. */
export function selectVersion(): string {
  const row = prepared('SELECT word FROM version').get([]) as { word: string }
  return row.word
}

/** A word for what the store holds: the same in every store that holds the same. */
export function selectDigest(): string {
  const row = prepared('SELECT digest FROM version').get([]) as { digest: string }
  return row.digest
}
