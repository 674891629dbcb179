import { randomUUID } from 'node:crypto'
import { topicSlug } from '../topics'
import type { Store } from './database'
import type { StoredDocument } from './records'

/** A document without a rank comes after all that have one. */
const UNRANKED = 1_000_000

/** What one publish changes. */
export type StoreChange = {
  readonly put: readonly StoredDocument[]
  /** Paths of files that are gone. */
  readonly remove: readonly string[]
  /** Files whose stamp changed and whose content did not. */
  readonly restamp: readonly { readonly path: string; readonly stamp: string }[]
}

/** Writes a change in one transaction: a reader sees all of it or nothing of it. */
export function writeChange(store: Store, change: StoreChange): void {
  store.transaction(() => {
    const remove = store.prepare('DELETE FROM document WHERE path = ?')
    for (const path of change.remove) remove.run(path)
    // First all that is replaced goes: a slug may have moved from one file to another.
    for (const { path } of change.put) remove.run(path)
    for (const document of change.put) insert(store, document)
    if (change.remove.length + change.put.length > 0) {
      store.prepare('UPDATE version SET word = ?').run(randomUUID())
    }
    const restamp = store.prepare('UPDATE document SET stamp = ? WHERE path = ?')
    for (const { path, stamp } of change.restamp) restamp.run(stamp, path)
  })()
}

function insert(store: Store, document: StoredDocument): void {
  const { lastInsertRowid: id } = store
    .prepare(
      `INSERT INTO document (path, stamp, hash, kind, slug, section, collection, published_at, rank,
         featured, state, article_slug, card)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      document.path,
      document.stamp,
      document.hash,
      document.kind,
      document.slug,
      document.section,
      document.collection ?? null,
      document.publishedAt ?? null,
      document.rank ?? UNRANKED,
      document.featured ? 1 : 0,
      document.state,
      document.articleSlug ?? null,
      JSON.stringify(document.card),
    )
  store
    .prepare('INSERT INTO record (document, json) VALUES (?, ?)')
    .run(id, JSON.stringify(document.record))
  const former = store.prepare('INSERT INTO former_slug (kind, slug, document) VALUES (?, ?, ?)')
  for (const slug of new Set(document.previousSlugs)) former.run(document.kind, slug, id)
  const topic = store.prepare('INSERT OR IGNORE INTO topic (document, slug) VALUES (?, ?)')
  for (const tag of document.record.tags) topic.run(id, topicSlug(tag))
}
