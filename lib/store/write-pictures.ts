import type { Picture, StoredDocument } from '@/lib/model'
import { toCheckedJson } from './checked-json'
import type { Store } from './database'
import type { Learned } from './pictures'
import { publicFrom } from './visible'

/** Changes the table of pictures; part of a `StoreWriter`. */
export type PictureWriter = {
  put(picture: Picture, stamp: string): void
  /** Called before the document of a path goes, or comes anew. */
  documentLeaves(path: string): void
  settle(now: number): void
}

type Used = { readonly src: string; readonly id: string; readonly public_from: number | null }

/** Makes one; `toggle` is called with every picture that comes into the table, or leaves it. */
export function pictureWriter(
  store: Store,
  toggle: (src: string, id: string) => void,
): PictureWriter {
  const idOf = store.prepare('SELECT id FROM picture WHERE src = ?')
  const usedBy = store.prepare(
    `SELECT p.src, p.id, u.public_from FROM document d
       JOIN picture_use u ON u.document = d.id JOIN picture p ON p.src = u.src WHERE d.path = ?`,
  )
  const isNamed = store.prepare('SELECT 1 FROM picture_use WHERE src = ? LIMIT 1')
  const isSeen = store.prepare(
    `SELECT 1 FROM picture p JOIN picture_use u ON u.src = p.src
       WHERE p.id = ? AND u.public_from <= ? LIMIT 1`,
  )
  const remove = store.prepare('DELETE FROM picture WHERE src = ?')
  const insert = store.prepare(
    `INSERT INTO picture (src, id, stamp, json) VALUES (:src, :id, :stamp, :json)
       ON CONFLICT DO UPDATE SET stamp = excluded.stamp, json = excluded.json,
         learned = iif(id = excluded.id, learned, '{}'), id = excluded.id`,
  )
  const hide = store.prepare('INSERT OR IGNORE INTO hidden_picture (id) VALUES (?)')
  const left = new Set<string>()
  const wereSeen = new Set<string>()
  const takeOut = (src: string) => {
    const there = idOf.get(src) as { id: string } | undefined
    if (there) toggle(src, there.id)
    return there?.id
  }
  return {
    put(picture, stamp) {
      const { src, id } = picture
      const before = takeOut(src)
      if (before !== undefined) wereSeen.add(before)
      toggle(src, id)
      insert.run({ src, id, stamp, json: toCheckedJson(picture) })
    },
    documentLeaves(path) {
      for (const { src, id, public_from } of usedBy.all(path) as Used[]) {
        left.add(src)
        if (public_from !== null) wereSeen.add(id)
      }
    },
    settle(now) {
      for (const src of left)
        if (!isNamed.get(src)) {
          takeOut(src)
          remove.run(src)
        }
      for (const id of wereSeen) if (!isSeen.get(id, now)) hide.run(id)
    },
  }
}

/** Returns what notes which pictures a document shows. */
export function pictureUseInserter(store: Store): (id: number, document: StoredDocument) => void {
  const insert = store.prepare(
    'INSERT OR IGNORE INTO picture_use (src, document, focus, public_from) VALUES (?, ?, ?, ?)',
  )
  return (id, document) => {
    const from = publicFrom(document) ?? null
    for (const { src, focus } of document.pictures)
      insert.run(src, id, focus ? `${focus.x}x${focus.y}` : '', from)
  }
}

/**
 * Has `takeAway` called with the pictures that readers do not see any more; they are remembered until it has
 * done its work.
 */
export async function forHiddenPictures(
  store: Store,
  takeAway: (ids: readonly string[]) => Promise<void>,
): Promise<void> {
  const rows = store.prepare('SELECT id FROM hidden_picture').all([]) as { id: string }[]
  if (rows.length === 0) return
  await takeAway(rows.map(({ id }) => id))
  const forget = store.prepare('DELETE FROM hidden_picture WHERE id = ?')
  for (const { id } of rows) forget.run(id)
}

/** Notes what was learned of the picture of an id. */
export function noteLearned(store: Store, id: string, learned: Learned): void {
  store
    .prepare('UPDATE picture SET learned = json_patch(learned, ?) WHERE id = ?')
    .run(JSON.stringify(learned), id)
}
