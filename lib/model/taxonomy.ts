import { ROUTES } from '@/lib/routes'
import { slugFromTitle } from '@/lib/shared/text'
import type { StoredRecord } from './stored-record'

/** What readers can follow across sections. Each kind is also a page type (`lib/routes`). */
export type FacetKind = 'topic' | 'source' | 'author'

/** One topic, source or author, by its address. */
export type FacetKey = { readonly kind: FacetKind; readonly slug: string }

/** The same with its name, as the newest of its stories spells it. */
export type Facet = FacetKey & { readonly name: string }

/** A newspaper has far fewer names than documents, and writing one as a slug is slow. */
const known = new Map<string, string>()

/** The slug under which all spellings of a name meet: `Trí tuệ nhân tạo` → `tri-tue-nhan-tao`. */
export function facetSlug(name: string): string {
  const slug = known.get(name) ?? slugFromTitle(name)
  known.set(name, slug)
  return slug
}

/** What a document says of itself that facets are made of. */
type FacetNames = Pick<StoredRecord, 'tags' | 'byline'> & {
  readonly source?: { readonly name: string }
}

/** The facets a document belongs to, each once. A name of signs only has no slug, and so no page. */
export function facetsOf({ tags, source, byline }: FacetNames): Facet[] {
  const named = [
    ...tags.map((name) => facet('topic', name)),
    ...(source ? [facet('source', source.name)] : []),
    ...(byline ? [facet('author', byline)] : []),
  ].filter(({ slug }) => slug !== '')
  return [...new Map(named.map((each) => [facetHref(each), each])).values()]
}

function facet(kind: FacetKind, name: string): Facet {
  return { kind, slug: facetSlug(name), name }
}

/** The address of a facet's page. */
export function facetHref({ kind, slug }: FacetKey): string {
  return ROUTES[kind].path({ slug })
}
