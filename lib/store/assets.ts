import type { Store } from './database'
import { prepared } from './reading'

/** A file that was made of the paper's logo and colours: `icon.svg`, `bieu-trung/sang-1f….svg`. */
export type Asset = { readonly name: string; readonly type: string; readonly bytes: Uint8Array }

/** The file of a name; undefined where the paper has none of its own. */
export function selectAsset(name: string): Asset | undefined {
  const row = prepared('SELECT type, base64 FROM asset WHERE name = :name').get({ name })
  if (!row) return undefined
  const { type, base64 } = row as { type: string; base64: string }
  return { name, type, bytes: Buffer.from(base64, 'base64') }
}

/** Has the store hold these files and no others. */
export function putAssets(store: Store, assets: readonly Asset[]): void {
  store.exec('DELETE FROM asset')
  const insert = store.prepare('INSERT INTO asset (name, type, base64) VALUES (?, ?, ?)')
  for (const { name, type, bytes } of assets)
    insert.run(name, type, Buffer.from(bytes).toString('base64'))
}
