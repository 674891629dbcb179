import { existsSync } from 'node:fs'
import type { DocumentState } from '@/lib/model'
import { openStoreForReading } from './database'

type Row = {
  readonly path: string
  readonly kind: string
  readonly slug: string
  readonly hash: string
  readonly section: string
  readonly state: DocumentState
  readonly published_at: number | null
}

/** The files a store was made from, as they were then. None where there is no store that can be read. */
export function publishedFiles(storeFile: string): Row[] {
  if (!existsSync(storeFile)) return []
  try {
    const store = openStoreForReading(storeFile)
    const rows = store
      .prepare('SELECT path, kind, slug, hash, section, state, published_at FROM document')
      .all([]) as Row[]
    store.close()
    return rows
  } catch {
    // Of an older shape, or damaged: the next publication makes it anew.
    return []
  }
}
