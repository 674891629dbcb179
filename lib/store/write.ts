import { randomUUID } from 'node:crypto'
import {
  EVENTS,
  isStoryKind,
  keysOfProfile,
  type Picture,
  type StoredDocument,
  type StoredProfile,
  type StoredStory,
  termKindOf,
} from '@/lib/model'
import { toIsoTime, vietnamDay } from '@/lib/shared/time'
import { toCheckedJson } from './checked-json'
import type { Store } from './database'
import { toggleInDigest } from './digest'
import { type SettingRow, settingWriter } from './settings'
import { sumOfHash } from './sum-of-hash'
import { settleTermNames, termInserter } from './term-names'
import { publicFrom } from './visible'
import { pictureUseInserter, pictureWriter } from './write-pictures'

/** A document without a rank comes after all that have one. */
const UNRANKED = 1_000_000

/** Changes a store. Every call belongs into `inTransaction`: a reader sees all of it or nothing. */
export type StoreWriter = {
  /** Takes a document in, in the place of the one of the same path. */
  put(document: StoredDocument): void
  remove(path: string): void
  /** Sees to it that names of the same letters have an address each, once all documents are in. */
  settleNames(): void
  /** Takes in what a picture is now. */
  putPicture(picture: Picture, stamp: string): void
  /**
   * Once all documents are in or out: takes out the pictures that none names any more, and notes those that
   * readers saw and, at `now` (milliseconds since 1970), do not see any more.
   */
  settlePictures(now: number): void
  /** Takes in what a settings file states now. */
  putSetting(row: SettingRow): void
  /** Takes out a settings file that is gone. */
  removeSetting(path: string): void
  /** Notes what the file system says of a file whose content is as it was. */
  restamp(file: { readonly path: string; readonly stamp: string }): void
  /** Tells all who follow the content that it has changed; `now` is milliseconds since 1970. */
  renewVersion(now: number): void
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
  const hashOf = store.prepare(
    `SELECT hash || ifnull((SELECT group_concat(version, '') FROM
         (SELECT version FROM media WHERE document = d.id ORDER BY src)), '') AS hash
       FROM document d WHERE path = ?`,
  )
  const deleteAt = store.prepare('DELETE FROM document WHERE path = ?')
  const restamp = store.prepare('UPDATE document SET stamp = ? WHERE path = ?')
  const insert = inserter(store)
  let digest = (store.prepare('SELECT digest FROM version').get([]) as { digest: string }).digest
  const remove = (path: string) => {
    const there = hashOf.get(path) as { hash: string } | undefined
    if (!there) return
    digest = toggleInDigest(digest, { path, hash: there.hash })
    pictures.documentLeaves(path)
    deleteAt.run(path)
  }
  const settings = settingWriter(store)
  const settingHash = store.prepare('SELECT hash FROM setting WHERE path = ?')
  const removeSetting = (path: string) => {
    const there = settingHash.get(path) as { hash: string } | undefined
    if (!there) return
    digest = toggleInDigest(digest, { path, hash: there.hash })
    settings.remove(path)
  }
  const pictures = pictureWriter(store, (src, id) => {
    digest = toggleInDigest(digest, { path: src, hash: id })
  })
  return {
    put(document) {
      remove(document.path)
      digest = toggleInDigest(digest, { path: document.path, hash: hashOfAll(document) })
      insert(document)
    },
    remove,
    settleNames: () => settleTermNames(store),
    putPicture: pictures.put,
    putSetting(row) {
      removeSetting(row.path)
      digest = toggleInDigest(digest, row)
      settings.put(row)
    },
    removeSetting,
    settlePictures: pictures.settle,
    restamp: ({ path, stamp }) => restamp.run(stamp, path),
    renewVersion(now) {
      const word = `${toIsoTime(now)} ${randomUUID()}`
      store.prepare('UPDATE version SET word = ?, digest = ?').run(word, digest)
    },
  }
}

/** The hash of a document and of what it plays: where a film is another one, the content is. */
function hashOfAll({ hash, media = [] }: StoredDocument): string {
  const bySrc = media.toSorted((a, b) => (a.src < b.src ? -1 : 1))
  return hash + bySrc.map(({ file }) => file.version).join('')
}

function inserter(store: Store): (document: StoredDocument) => void {
  const document = store.prepare(
    `INSERT INTO document (path, stamp, hash, kind, slug, section, collection, published_at,
       published_day, updated_at, rank, featured, state, article_slug, card, entry_at, is_key, is_pinned,
       entry_sum)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const eventSection = store.prepare(
    `SELECT section FROM document WHERE kind = 'article' AND slug = ?`,
  )
  /** An entry is in the section of its event, which comes before it. */
  const sectionOf = ({ entry, section, articleSlug = '' }: StoredStory) =>
    entry
      ? ((eventSection.get(articleSlug) as { section?: string } | undefined)?.section ?? '')
      : section
  const takeAlong = store.prepare(
    `UPDATE document SET section = ? WHERE article_slug = ? AND entry_at IS NOT NULL AND section <> ?`,
  )
  const record = store.prepare('INSERT INTO record (document, json) VALUES (?, ?)')
  const former = store.prepare('INSERT INTO former_slug (kind, slug, document) VALUES (?, ?, ?)')
  const terms = termInserter(store)
  const media = store.prepare(
    'INSERT INTO media (src, document, stamp, version) VALUES (?, ?, ?, ?)',
  )
  const corrections = correctionInserter(store)
  const keys = profileKeyInserter(store)
  const uses = pictureUseInserter(store)
  return (whole) => {
    const { lastInsertRowid } = document.run(
      ...[whole.path, whole.stamp, whole.hash, whole.kind, whole.slug],
      ...columnsOf(whole, sectionOf),
      toCheckedJson(whole.card),
      ...entryColumns(whole),
    )
    const id = Number(lastInsertRowid)
    record.run(id, toCheckedJson(whole.record))
    for (const slug of new Set(whole.previousSlugs)) former.run(whole.kind, slug, id)
    for (const { src, stamp, file } of whole.media ?? []) media.run(src, id, stamp, file.version)
    uses(id, whole)
    // What is a draft has no name yet that leads to it.
    if (!isStory(whole)) return whole.state === 'public' ? keys(id, whole) : undefined
    if (whole.collection === EVENTS) takeAlong.run(whole.section, whole.slug, whole.section)
    corrections(id, whole)
    const { publishedAt } = whole
    if (isInTerms(whole) && publishedAt !== undefined)
      terms(id, publishedAt, whole.card, whole.record)
  }
}

/** What the index of entries has of a document: nothing of most. */
function entryColumns(document: StoredDocument): (number | null)[] {
  const entry = isStory(document) ? document.entry : undefined
  if (!entry) return [null, null, null, null]
  return [entry.at, Number(entry.isKey), Number(entry.isPinned), sumOfHash(document.hash)]
}

function isStory(document: StoredDocument): document is StoredStory {
  return isStoryKind(document.kind)
}

/** From the section to the slug of the article it leads to, in the order of the table. */
function columnsOf(
  document: StoredDocument,
  sectionOf: (story: StoredStory) => string,
): (string | number | null)[] {
  if (!isStory(document)) return ['', null, null, null, null, UNRANKED, 0, document.state, null]
  const { collection, publishedAt, record, rank, featured, state, articleSlug } = document
  return [
    sectionOf(document),
    collection ?? null,
    publishedAt ?? null,
    publishedAt === undefined ? null : vietnamDay(publishedAt),
    record.updatedAt ?? null,
    rank ?? UNRANKED,
    featured ? 1 : 0,
    state,
    articleSlug ?? null,
  ]
}

function profileKeyInserter(store: Store): (id: number, profile: StoredProfile) => void {
  const insert = store.prepare('INSERT INTO profile_key (kind, key, document) VALUES (?, ?, ?)')
  return (id, { kind, slug, previousSlugs, card, record }) => {
    const names = [...(card.title === undefined ? [] : [card.title]), ...record.otherNames]
    for (const key of keysOfProfile({ slug, previousSlugs, names }))
      insert.run(termKindOf(kind), key, id)
  }
}

function correctionInserter(store: Store): (id: number, document: StoredStory) => void {
  const insert = store.prepare(
    'INSERT INTO correction (public_from, at, text, document) VALUES (?, ?, ?, ?)',
  )
  return (id, document) => {
    const from = publicFrom(document)
    if (from === undefined) return
    for (const { at, text } of document.record.corrections)
      insert.run(Math.max(from, at), at, text, id)
  }
}

/** Only what lists by time show; the article a headline leads to stands there itself. */
function isInTerms({ state, publishedAt, articleSlug }: StoredStory): boolean {
  return state === 'public' && publishedAt !== undefined && articleSlug === undefined
}
