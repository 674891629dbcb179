import { isUtf8 } from 'node:buffer'
import type Database from 'libsql'
import { Damaged } from './checked-json'

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true })

export type Row = Readonly<Record<string, unknown>>

/** A question to a database. Rows that are damaged are left out. */
export type Question = {
  get(bindings?: object): unknown
  all(bindings?: object): unknown[]
}

/**
 * Prepares a question. The driver ends the whole process at text that is not UTF-8, which only damage can
 * bring: so text is asked for as bytes, and `onDamage` is told of rows in which it is none.
 */
export function prepareSafely(
  store: Database.Database,
  sql: string,
  onDamage: (error: unknown) => void,
): Question {
  const names = store
    .prepare(sql)
    .columns()
    .map(({ name }) => name)
  const columns = names.map(
    (name) =>
      `CASE typeof("${name}") WHEN 'text' THEN CAST("${name}" AS BLOB) ELSE "${name}" END AS "${name}"`,
  )
  const statement = store.prepare(`SELECT ${columns.join(', ')} FROM (${sql})`)
  const sound = (row: Row) => {
    const texts = withTexts(row)
    if (!texts) onDamage(new Damaged(`no text in ${Object.keys(row).join(', ')}`))
    return texts
  }
  return {
    get: (bindings = []) => {
      const row = statement.get(bindings) as Row | undefined
      return row && sound(row)
    },
    all: (bindings = []) => (statement.all(bindings) as Row[]).flatMap((row) => sound(row) ?? []),
  }
}

/** A row with its bytes as text; undefined where they are none. */
function withTexts(row: Row): Row | undefined {
  const texts: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(row)) {
    // The driver gives one row as `Buffer`s, and many as `ArrayBuffer`s.
    const isBytes = value instanceof Uint8Array || value instanceof ArrayBuffer
    if (isBytes && !isUtf8(value)) return undefined
    texts[name] = isBytes ? UTF8.decode(value) : value
  }
  return texts
}
