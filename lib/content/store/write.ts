import { randomUUID } from 'node:crypto'
import { topicSlug } from '../topics'
import type { Store } from './database'
import type { StoredDocument } from './records'

/** A document without a rank comes after all that have one. */
const UNRANKED = 1_000_000

/** Changes a store. Every call belongs into `inTransaction`: a reader sees all of it or nothing. */
export type StoreWriter = {
  /** Takes a document in, in the place of the one of the same path. */
  put(document: StoredDocument): void
  remove(path: string): void
  /** Notes what the file system says of a file whose content is as it was. */
  restamp(file: { readonly path: string; readonly stamp: string }): void
  /** Tells all who follow the content that it has changed. */
  renewVersion(): void
}

/** Runs `work` in one transaction, which is undone when it throws. */
export async function inTransaction<T>(store: Store, work: () => Promise<T>): Promise<T> {
  store.exec('BEGIN IMMEDIATE')
  try {
    const result = await work()
    store.exec('COMMIT')
    return result
  } catch (error) {
    // SQLite has rolled back by itself where the disk is full; the first error is what matters.
    if (store.inTransaction) store.exec('ROLLBACK')
    throw error
  }
}

/** Makes a writer; its statements are prepared once, whatever the number of documents. */
export function storeWriter(store: Store): StoreWriter {
  const remove = store.prepare('DELETE FROM document WHERE path = ?')
  const restamp = store.prepare('UPDATE document SET stamp = ? WHERE path = ?')
  const insert = inserter(store)
  return {
    put(document) {
      remove.run(document.path)
      insert(document)
    },
    remove: (path) => remove.run(path),
    restamp: ({ path, stamp }) => restamp.run(stamp, path),
    renewVersion: () => store.prepare('UPDATE version SET word = ?').run(randomUUID()),
  }
}

function inserter(store: Store): (document: StoredDocument) => void {
  const document = store.prepare(
    `INSERT INTO document (path, stamp, hash, kind, slug, section, collection, published_at, rank,
       featured, state, article_slug, card)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const record = store.prepare('INSERT INTO record (document, json) VALUES (?, ?)')
  const former = store.prepare('INSERT INTO former_slug (kind, slug, document) VALUES (?, ?, ?)')
  const topics = store.prepare(
    `INSERT OR IGNORE INTO topic (document, published_at, slug)
     SELECT ?, ?, value FROM json_each(?)`,
  )
  return (whole) => {
    const { lastInsertRowid: id } = document.run(
      whole.path,
      whole.stamp,
      whole.hash,
      whole.kind,
      whole.slug,
      whole.section,
      whole.collection ?? null,
      whole.publishedAt ?? null,
      whole.rank ?? UNRANKED,
      whole.featured ? 1 : 0,
      whole.state,
      whole.articleSlug ?? null,
      JSON.stringify(whole.card),
    )
    record.run(id, JSON.stringify(whole.record))
    for (const slug of new Set(whole.previousSlugs)) former.run(whole.kind, slug, id)
    if (whole.record.tags.length > 0)
      topics.run(id, whole.publishedAt ?? 0, JSON.stringify(whole.record.tags.map(topicSlug)))
  }
}
