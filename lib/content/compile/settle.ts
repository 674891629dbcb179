import type { Problem } from '../check/problem'
import { changedAddress, duplicateSlug, missingArticle } from '../check/together'
import type { Store } from '../store/database'
import type { StoredDocument } from '../store/records'

/** What a change comes down to once documents were looked at together. */
export type Settled = {
  readonly put: readonly StoredDocument[]
  readonly remove: readonly string[]
  /** Paths of files that are gone while their documents stay: renaming them would lose an address. */
  readonly kept: readonly string[]
  readonly problems: readonly Problem[]
}

type Row = {
  readonly path: string
  readonly kind: string
  readonly slug: string
  readonly hash: string
  readonly state: string
  readonly published_at: number | null
}

/**
 * Looks at changed and removed documents together, and beside those in the store: no two at one
 * address, no headline that leads nowhere, no public address lost by renaming a file. Costs as much
 * as has changed. Takes `now` in milliseconds since 1970.
 */
export function settle(
  store: Store,
  documents: readonly StoredDocument[],
  removed: readonly string[],
  now: number,
): Settled {
  const gone = removedRows(store, removed)
  const problems: Problem[] = []
  const put: StoredDocument[] = []
  const slugs = new Map<string, string>()
  const kept = new Set<string>()
  const articles = new Set(documents.filter(isArticle).map(({ slug }) => slug))
  for (const document of [...documents].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const renamed = renamedFrom(document, gone, now)
    const problem =
      duplicateProblem(store, document, slugs, gone) ??
      articleProblem(store, document, articles) ??
      (renamed && changedAddress(document.path, renamed.slug))
    if (renamed) kept.add(renamed.path)
    if (problem) problems.push(problem)
    else put.push(document)
    slugs.set(`${document.kind}/${document.slug}`, document.path)
  }
  return { put, remove: removed.filter((path) => !kept.has(path)), kept: [...kept], problems }
}

function removedRows(store: Store, removed: readonly string[]): ReadonlyMap<string, Row> {
  const select = store.prepare(
    'SELECT path, kind, slug, hash, state, published_at FROM document WHERE path = ?',
  )
  const rows = removed.map((path) => select.get(path) as Row | undefined)
  return new Map(rows.flatMap((row) => (row ? [[row.path, row] as const] : [])))
}

function isArticle({ kind }: StoredDocument): boolean {
  return kind === 'article'
}

function duplicateProblem(
  store: Store,
  { path, kind, slug }: StoredDocument,
  slugs: ReadonlyMap<string, string>,
  gone: ReadonlyMap<string, Row>,
): Problem | undefined {
  const twin = slugs.get(`${kind}/${slug}`)
  if (twin) return duplicateSlug(path, twin)
  const row = store
    .prepare('SELECT path FROM document WHERE kind = ? AND slug = ? AND path <> ?')
    .get(kind, slug, path) as { path: string } | undefined
  return row && !gone.has(row.path) ? duplicateSlug(path, row.path) : undefined
}

function articleProblem(
  store: Store,
  { path, articleSlug }: StoredDocument,
  articles: ReadonlySet<string>,
): Problem | undefined {
  if (articleSlug === undefined || articles.has(articleSlug)) return undefined
  const row = store
    .prepare(`SELECT id FROM document WHERE kind = 'article' AND slug = ?`)
    .get(articleSlug)
  return row ? undefined : missingArticle(path, articleSlug)
}

/** The public document this one was until its file got another name, if its old slug is lost. */
function renamedFrom(
  { kind, slug, hash, previousSlugs }: StoredDocument,
  gone: ReadonlyMap<string, Row>,
  now: number,
): Row | undefined {
  return [...gone.values()].find(
    (row) =>
      row.kind === kind &&
      row.hash === hash &&
      row.slug !== slug &&
      row.state === 'public' &&
      (row.published_at ?? 0) <= now &&
      !previousSlugs.includes(row.slug),
  )
}
