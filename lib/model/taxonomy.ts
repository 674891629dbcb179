import { ROUTES } from '@/lib/routes'
import { slugFromTitle } from '@/lib/shared/text'
import type { StoredRecord } from './stored-record'

/** What readers can follow across sections. Each kind is also a page type (`lib/routes`). */
export type TermKind = 'topic' | 'source' | 'author'

/** One topic, source or author, by its address. */
export type TermKey = { readonly kind: TermKind; readonly slug: string }

/** The same with its name, as the newest of its stories spells it. */
export type Term = TermKey & { readonly name: string }

/** A newspaper has far fewer names than documents, and writing one as a slug is slow. */
const known = new Map<string, string>()

/** The slug under which all spellings of a name meet: `Trí tuệ nhân tạo` → `tri-tue-nhan-tao`. */
export function termSlug(name: string): string {
  const slug = known.get(name) ?? slugFromTitle(name)
  known.set(name, slug)
  return slug
}

/** What a document says of itself that terms are made of. */
type TermNames = Pick<StoredRecord, 'tags' | 'byline'> & {
  readonly source?: { readonly name: string }
}

/** The terms a document belongs to, each once. A name of signs only has no slug, and so no page. */
export function termsOf({ tags, source, byline }: TermNames): Term[] {
  const named = [
    ...tags.map((name) => term('topic', name)),
    ...(source ? [term('source', source.name)] : []),
    ...(byline ? [term('author', byline)] : []),
  ].filter(({ slug }) => slug !== '')
  return [...new Map(named.map((each) => [termHref(each), each])).values()]
}

function term(kind: TermKind, name: string): Term {
  return { kind, slug: termSlug(name), name }
}

/** The address of a term's page. */
export function termHref({ kind, slug }: TermKey): string {
  return ROUTES[kind].path({ slug })
}
