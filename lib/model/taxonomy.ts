import { createHash } from 'node:crypto'
import { ROUTES } from '@/lib/routes'
import { slugFromTitle, toWord } from '@/lib/shared/text'
import type { Genre } from './genre'
import type { StoredRecord } from './stored-record'

/** What readers can follow across sections. Each kind is also a page type (`lib/routes`). */
export const TERM_KINDS = ['topic', 'source', 'author', 'genre'] as const

export type TermKind = (typeof TERM_KINDS)[number]

/** One topic, source or author, by its address. */
export type TermKey = { readonly kind: TermKind; readonly slug: string }

/** The same with its name, as the newest of its stories spells it. */
export type Term = TermKey & { readonly name: string }

/** A topic, source or author as a document names it. */
export type NamedTerm = {
  readonly kind: TermKind
  readonly name: string
  /** The same for all spellings of the name, and for no other name. */
  readonly key: string
  /** The slug it has, unless another name of the same letters has it. */
  readonly base: string
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu

/**
 * What makes two spellings one name: nothing but case, composition and the placement of tones (hoà,
 * hòa). `Lụa` is not `Lúa`, `C++` not `C#`.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFC')
    .replace(WORD, (word) => toWord(word).exact)
    .replace(/\s+/g, ' ')
    .trim()
}

/** A newspaper has far fewer names than documents, and writing one as a slug is slow. */
const known = new Map<string, string>()

/** A name as a slug: `Trí tuệ nhân tạo` → `tri-tue-nhan-tao`. Other names may make the same. */
export function termSlug(name: string): string {
  const slug = known.get(name) ?? slugFromTitle(name)
  known.set(name, slug)
  return slug
}

/** What a document says of itself that terms are made of. */
type TermNames = Pick<StoredRecord, 'tags' | 'byline'> & {
  readonly source?: { readonly name: string }
  readonly genre?: Genre | undefined
}

/** The terms a document belongs to, each once. A name of signs only has no slug, and so no page. */
export function termsOf({ tags, source, byline, genre }: TermNames): NamedTerm[] {
  const named = [
    ...tags.map((name) => term('topic', name)),
    ...(source ? [term('source', source.name)] : []),
    ...(byline?.names ?? []).map((name) => term('author', name)),
    ...(genre ? [term('genre', genre)] : []),
  ].filter(({ base }) => base !== '')
  return [...new Map(named.map((each) => [`${each.kind} ${each.key}`, each])).values()]
}

function term(kind: TermKind, name: string): NamedTerm {
  return { kind, name, key: nameKey(name), base: termSlug(name) }
}

/** A name among others that make the same slug, and since when a story has it (milliseconds). */
export type RivalName = { readonly key: string; readonly since: number }

/**
 * The slugs of names that all make the slug `base`: the one that was there first has it, the others have
 * a suffix made of their names alone. What it says depends on the stories alone, not on their order.
 */
export function slugsOfRivals(base: string, names: readonly RivalName[]): Map<string, string> {
  const [first, ...others] = [...names].sort(
    (a, b) => a.since - b.since || (a.key < b.key ? -1 : 1),
  )
  return new Map([
    ...(first ? [[first.key, base] as const] : []),
    ...others.map(({ key }) => [key, suffixedSlug(base, key)] as const),
  ])
}

/** The slug of a name whose own another name has: `lua-4f2c`. */
export function suffixedSlug(base: string, key: string): string {
  return `${base}-${createHash('sha256').update(key).digest('hex').slice(0, 6)}`
}

/** The address of a term's page. */
export function termHref({ kind, slug }: TermKey): string {
  return ROUTES[kind].path({ slug })
}
