import { parseCheckedJson, toCheckedJson } from './checked-json'
import type { Store } from './database'

/** What the store knows of a settings file; the value is what it states, as its readers take it. */
export type SettingRow = {
  readonly path: string
  readonly stamp: string
  readonly hash: string
  readonly value: unknown
}

/** The settings files that were published. */
export function settingRows(store: Store): SettingRow[] {
  const rows = store.prepare('SELECT path, stamp, hash, json FROM setting').all([]) as (Omit<
    SettingRow,
    'value'
  > & { readonly json: string })[]
  return rows.map(({ json, ...row }) => ({ ...row, value: parseCheckedJson(json) }))
}

/** What the store knows of one settings file, but for what it states. */
export function settingRow(
  store: Store,
  path: string,
): Pick<SettingRow, 'path' | 'stamp' | 'hash'> | undefined {
  return store.prepare('SELECT path, stamp, hash FROM setting WHERE path = ?').get(path) as
    | Pick<SettingRow, 'path' | 'stamp' | 'hash'>
    | undefined
}

/** Statements that change the rows of settings files. */
export function settingWriter(store: Store) {
  const put = store.prepare(
    'INSERT OR REPLACE INTO setting (path, stamp, hash, json) VALUES (?, ?, ?, ?)',
  )
  const remove = store.prepare('DELETE FROM setting WHERE path = ?')
  return {
    put: ({ path, stamp, hash, value }: SettingRow) =>
      put.run(path, stamp, hash, toCheckedJson(value as object)),
    remove: (path: string) => remove.run(path),
  }
}
