import {
  addressOf,
  changedAddress,
  deadLinks,
  deadReferences,
  duplicateSlug,
  losesAddress,
  missingArticle,
  missingEvent,
  type PublishedFile,
  type StoryName,
  storyOfPath,
} from '@/lib/check'
import { type DocumentKind, EVENTS, type Problem, type StoredDocument } from '@/lib/model'
import { groupBy } from '@/lib/shared/group-by'
import type { Store, StoreWriter } from '@/lib/store'
import type { Changes } from './changes'

/**
 * Brings the documents of one change into the store, each looked at beside all others: no two at one
 * address, no headline that leads nowhere, no public address lost by renaming a file.
 */
export type Reconciliation = {
  /** Takes a document in, or returns why not. Documents come in the order of their paths. */
  put(document: StoredDocument): readonly Problem[]
  /** Takes out the documents whose files are gone, but those that were only renamed. */
  removeGone(): { readonly removed: readonly string[]; readonly retained: readonly string[] }
}

type Row = PublishedFile

/**
 * Begins with a change in which some files are gone and others are coming. Costs as much as has
 * changed. Takes `now` in milliseconds since 1970.
 */
export function beginReconciliation(
  store: Store,
  writer: StoreWriter,
  { removed, candidates }: Pick<Changes, 'removed' | 'candidates'>,
  now: number,
): Reconciliation {
  const gone = removedRows(store, removed)
  const goneByHash = groupBy(gone.values(), ({ hash }) => hash)
  const retained = new Set<string>()
  const atAddress = store.prepare(
    'SELECT path FROM document WHERE kind = ? AND slug = ? AND path <> ?',
  )
  const checkNamed = checkerOfNamed(store, candidates, gone)
  const article = store.prepare(`SELECT id FROM document WHERE kind = 'article' AND slug = ?`)
  const event = store.prepare(
    `SELECT id FROM document WHERE kind = 'article' AND slug = ? AND collection = '${EVENTS}'`,
  )

  return {
    put(document) {
      const { path, kind, slug } = document
      const articleSlug = 'articleSlug' in document ? document.articleSlug : undefined
      const isEntry = 'entry' in document && document.entry !== undefined
      const duplicate = (atAddress.get(kind, slug, path) as { path: string } | undefined)?.path
      if (duplicate !== undefined && !gone.has(duplicate)) return [duplicateSlug(path, duplicate)]
      // Articles come before headlines, and events before entries, so what is not there now is nowhere.
      if (isEntry && articleSlug !== undefined && !event.get(articleSlug))
        return [missingEvent(path, articleSlug)]
      if (articleSlug !== undefined && !article.get(articleSlug))
        return [missingArticle(path, articleSlug)]
      const renamed = goneByHash.get(document.hash)?.find((row) => losesAddress(row, document, now))
      if (renamed) {
        retained.add(renamed.path)
        return [changedAddress(path, renamed.slug)]
      }
      const dead = checkNamed(document)
      if (dead.length > 0) return dead
      if (duplicate !== undefined) writer.remove(duplicate)
      writer.put(document)
      return []
    },
    removeGone() {
      const leaving = removed.filter((path) => !retained.has(path))
      for (const path of leaving) writer.remove(path)
      return { removed: leaving, retained: [...retained] }
    },
  }
}

/** Finds what a document links to, or names, that is neither here nor coming now. */
function checkerOfNamed(
  store: Store,
  coming: readonly { readonly path: string }[],
  gone: ReadonlyMap<string, Row>,
): (document: StoredDocument) => Problem[] {
  const here = store.prepare('SELECT path FROM document WHERE kind = ? AND slug = ?')
  const former = store.prepare('SELECT document FROM former_slug WHERE kind = ? AND slug = ?')
  const ofKind = store.prepare('SELECT slug FROM document WHERE kind = ?')
  const comingStories = new Set(coming.map(({ path }) => storyOfPath(path)))
  const isThere = (kind: DocumentKind, slug: string) => {
    if (comingStories.has(`${kind}/${slug}`)) return true
    const row = here.get(kind, slug) as { path: string } | undefined
    return (row !== undefined && !gone.has(row.path)) || former.get(kind, slug) !== undefined
  }
  const stories = () => {
    const rows = store
      .prepare(`SELECT kind, slug, section FROM document WHERE section <> ''`)
      .all() as StoryName[]
    return rows.map(addressOf)
  }
  const slugs = (kinds: readonly DocumentKind[]) =>
    kinds.flatMap((kind) => (ofKind.all(kind) as { slug: string }[]).map(({ slug }) => slug))
  return ({ path, links = [], references = [] }) => [
    ...deadLinks(path, links, isThere, stories),
    ...deadReferences(path, references, isThere, slugs),
  ]
}

function removedRows(store: Store, removed: readonly string[]): ReadonlyMap<string, Row> {
  const select = store.prepare(
    'SELECT path, kind, slug, hash, state, published_at FROM document WHERE path = ?',
  )
  const rows = removed.map((path) => select.get(path) as Row | undefined)
  return new Map(rows.flatMap((row) => (row ? [[row.path, row] as const] : [])))
}
