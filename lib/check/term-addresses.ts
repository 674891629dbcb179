import {
  fileKey,
  isStoryKind,
  keysOfProfile,
  modelOfPath,
  type NamedTerm,
  type Profiles,
  type RivalName,
  slugsOfRivals,
  type TermKind,
  termHref,
  termKindOf,
} from '@/lib/model'
import type { Documents } from './check-document'
import { slugOfPath } from './check-path'

/** The addresses of all terms of an archive, as the store gives them. */
export function termAddresses(documents: Documents): ReadonlySet<string> {
  const profiles = profilesIn(documents)
  const rivals = new Map<string, { term: NamedTerm; names: Map<string, number> }>()
  for (const { terms, life, article } of documents.values()) {
    const { publishedAt } = life
    if (life.state !== 'public' || publishedAt === undefined || article) continue
    for (const term of terms) {
      const group = rivals.get(`${term.kind} ${term.base}`) ?? { term, names: new Map() }
      const since = group.names.get(term.key) ?? publishedAt
      group.names.set(term.key, Math.min(since, publishedAt))
      rivals.set(`${term.kind} ${term.base}`, group)
    }
  }
  const ofStories = [...rivals.values()].flatMap(({ term: { kind, base }, names }) => {
    const list: RivalName[] = [...names].map(([key, since]) => ({ key, since }))
    const slugs = slugsOfRivals(base, list, profiles.of(kind))
    return [...slugs.values()].map((slug) => termHref({ kind, slug }))
  })
  return new Set([...ofStories, ...profiles.addresses])
}

function profilesIn(documents: Documents) {
  const slugs = new Map<string, string>()
  const addresses: string[] = []
  for (const [path, { names, previousSlugs }] of documents) {
    const kind = modelOfPath(path)?.kind
    if (!kind || isStoryKind(kind)) continue
    const slug = slugOfPath(path)
    const former = previousSlugs.map((previous) => previous.slug)
    const term = termKindOf(kind)
    addresses.push(...[slug, ...former].map((one) => termHref({ kind: term, slug: one })))
    for (const key of keysOfProfile({ slug, previousSlugs: former, names })) {
      const first = slugs.get(`${term} ${key}`)
      slugs.set(`${term} ${key}`, first !== undefined && first < slug ? first : slug)
    }
  }
  const of = (kind: TermKind): Profiles => ({
    slugOf: (key) => slugs.get(`${kind} ${key}`),
    has: (slug) => slugs.get(`${kind} ${fileKey(slug)}`) === slug,
  })
  return { of, addresses }
}
