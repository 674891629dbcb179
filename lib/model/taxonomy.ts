import { createHash } from 'node:crypto'
import { ROUTES } from '@/lib/routes'
import { slugFromTitle, toWord } from '@/lib/shared/text'
import type { ProfileKind } from './field'
import type { Genre } from './genre'
import type { StoredRecord } from './stored-record'

/** What readers can follow across sections. Each kind is also a page type (`lib/routes`). */
export const TERM_KINDS = ['topic', 'source', 'author', 'genre', 'series'] as const

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
  readonly series?: { readonly name: string } | undefined
  readonly bylines?: readonly { readonly person: string }[]
}

/** The terms a document belongs to, each once. A name of signs only has no slug, and so no page. */
export function termsOf({
  tags,
  source,
  byline,
  bylines = [],
  genre,
  series,
}: TermNames): NamedTerm[] {
  const named = [
    ...tags.map((name) => term('topic', name)),
    ...(source ? [term('source', source.name)] : []),
    ...(byline?.names ?? []).map((name) => term('author', name)),
    ...bylines.map(({ person }) => personTerm(person)),
    ...(genre ? [term('genre', genre)] : []),
    ...(series ? [term('series', series.name)] : []),
  ].filter(({ base }) => base !== '')
  return [...new Map(named.map((each) => [`${each.kind} ${each.key}`, each])).values()]
}

function term(kind: TermKind, name: string): NamedTerm {
  return { kind, name, key: nameKey(name), base: termSlug(name) }
}

/** Who is named by their file, and not by a name: two people may have one. */
function personTerm(slug: string): NamedTerm {
  return { kind: 'author', name: nameFromSlug(slug), key: fileKey(slug), base: slug }
}

/** What stands for a name that nobody knows, as its file is gone: `lan-anh` → `Lan Anh`. */
export function nameFromSlug(slug: string): string {
  return slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
}

/** The key of a file; no name has one that begins so. */
export function fileKey(slug: string): string {
  return ` ${slug}`
}

/** Whether a key is that of a file. */
export function isFileKey(key: string): boolean {
  return key.startsWith(' ')
}

/** The terms that profiles are written of. */
const TERMS_OF = { person: 'author', topic: 'topic' } as const satisfies Record<
  ProfileKind,
  TermKind
>

/** The kind of term that a kind of profile is of. */
export function termKindOf(kind: ProfileKind): 'author' | 'topic' {
  return TERMS_OF[kind]
}

/** The kind of profile that may be written of a kind of term. */
export function profileKindOf(kind: TermKind): ProfileKind | undefined {
  if (kind === 'author') return 'person'
  return kind === 'topic' ? kind : undefined
}

/** The keys whose stories belong to a profile: of its file, as it was called before, too, and of its names. */
export function keysOfProfile(profile: {
  readonly slug: string
  readonly previousSlugs: readonly string[]
  readonly names: readonly string[]
}): string[] {
  const files = [profile.slug, ...profile.previousSlugs].map(fileKey)
  return [...new Set([...files, ...profile.names.map(nameKey)])]
}

/** A name among others that make the same slug, and since when a story has it (milliseconds). */
export type RivalName = { readonly key: string; readonly since: number }

/** Which profile a name is of, by its key, and whether a slug is a profile's. */
export type Profiles = {
  readonly slugOf: (key: string) => string | undefined
  readonly has: (slug: string) => boolean
}

/**
 * The slugs of names that all make the slug `base`. A name that a profile has leads there. Of the others the one
 * that was there first has it, unless a profile does, and the others have a suffix made of their names alone.
 * What it says depends on the documents alone, not on their order.
 */
export function slugsOfRivals(
  base: string,
  names: readonly RivalName[],
  profiles: Profiles,
): Map<string, string> {
  const slugs = new Map<string, string>()
  let isTaken = profiles.has(base)
  for (const { key } of [...names].sort((a, b) => a.since - b.since || (a.key < b.key ? -1 : 1))) {
    const profile = profiles.slugOf(key)
    // A file that is gone has no rival: its address is its own still.
    const own = isTaken && !isFileKey(key) ? suffixedSlug(base, key) : base
    slugs.set(key, profile ?? own)
    if (profile === undefined && !isFileKey(key)) isTaken = true
  }
  return slugs
}

/** The slug of a name whose own another name has: `lua-4f2c`. */
export function suffixedSlug(base: string, key: string): string {
  return `${base}-${createHash('sha256').update(key).digest('hex').slice(0, 6)}`
}

/** The address of a term's page. */
export function termHref({ kind, slug }: TermKey): string {
  return ROUTES[kind].path({ slug })
}
