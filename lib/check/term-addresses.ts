import { type NamedTerm, type RivalName, slugsOfRivals, termHref } from '@/lib/model'
import type { Documents } from './check-document'

/** The addresses of all topics, sources and authors of an archive, as the store gives them. */
export function termAddresses(documents: Documents): ReadonlySet<string> {
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
  return new Set(
    [...rivals.values()].flatMap(({ term: { kind, base }, names }) => {
      const list: RivalName[] = [...names].map(([key, since]) => ({ key, since }))
      return [...slugsOfRivals(base, list).values()].map((slug) => termHref({ kind, slug }))
    }),
  )
}
