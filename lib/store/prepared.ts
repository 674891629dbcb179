import { storePath } from '@/lib/config'
import { openStoreForReading, type Store } from './database'

type Statement = ReturnType<Store['prepare']>

let opened: { file: string; store: Store; statements: Map<string, Statement> } | undefined

/**
 * A question to the store of the content folder; each is prepared once. Its text must not have values
 * in it. Throws when there is no store.
 */
export function prepared(sql: string): Statement {
  const file = storePath()
  if (opened?.file !== file)
    opened = { file, store: openStoreForReading(file), statements: new Map() }
  const statement = opened.statements.get(sql) ?? opened.store.prepare(sql)
  opened.statements.set(sql, statement)
  return statement
}
