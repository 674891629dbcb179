import { isUtf8 } from 'node:buffer'
import { statSync } from 'node:fs'
import { storePath } from '@/lib/config'
import { openStoreForReading, type Store, wasPublished } from './database'

/** How often it is looked whether the file is still the one that is open, milliseconds. */
const LOOK_EVERY_MS = 250

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true })

type Row = Readonly<Record<string, unknown>>

/** A question to the store. Rows that are damaged are left out. */
export type Question = {
  get(bindings?: object): unknown
  all(bindings?: object): unknown[]
}

type Opened = {
  readonly file: string
  /** Which file it is: another one may come under the same name. */
  readonly identity: string | undefined
  readonly store: Store
  readonly questions: Map<string, Question>
}

let opened: Opened | undefined
let lookedAt = Number.NEGATIVE_INFINITY
let trouble: string | undefined
let isDamageTold = false

/**
 * A question to the store of the content folder; each is prepared once. Its text must not have values
 * in it. Throws when there is no store.
 */
export function prepared(sql: string): Question {
  const { store, questions } = currentStore()
  const question = questions.get(sql) ?? prepareSafely(store, sql)
  questions.set(sql, question)
  return question
}

/** What is wrong with the store's file while what was opened before is still being read. */
export function storeTrouble(): string | undefined {
  return opened && trouble
}

/** The store that has the file's name now; while that one is not there or empty, the one before. */
function currentStore(): Opened {
  const file = storePath()
  const now = performance.now()
  if (opened?.file === file && now - lookedAt < LOOK_EVERY_MS) return opened
  lookedAt = now
  const identity = identityOf(file)
  const before = opened?.file === file ? opened : undefined
  try {
    if (!before || before.identity !== identity) opened = open(file, identity, before !== undefined)
    trouble = undefined
  } catch (error) {
    if (!before) throw error
    trouble = error instanceof Error ? error.message : String(error)
  }
  return opened as Opened
}

function open(file: string, identity: string | undefined, isAnother: boolean): Opened {
  const store = openStoreForReading(file)
  if (isAnother && !wasPublished(store)) {
    store.close()
    throw new Error(`the content store ${file} is being made anew`)
  }
  return { file, identity, store, questions: new Map() }
}

function identityOf(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false })
  return found && `${found.dev} ${found.ino}`
}

/**
 * The driver ends the whole process at text that is not UTF-8, which only damage can bring: so text is
 * asked for as bytes.
 */
function prepareSafely(store: Store, sql: string): Question {
  const names = store
    .prepare(sql)
    .columns()
    .map(({ name }) => name)
  const columns = names.map(
    (name) =>
      `CASE typeof("${name}") WHEN 'text' THEN CAST("${name}" AS BLOB) ELSE "${name}" END AS "${name}"`,
  )
  const statement = store.prepare(`SELECT ${columns.join(', ')} FROM (${sql})`)
  return {
    get: (bindings = []) => {
      const row = statement.get(bindings) as Row | undefined
      return row && withTexts(row)
    },
    all: (bindings = []) =>
      (statement.all(bindings) as Row[]).flatMap((row) => withTexts(row) ?? []),
  }
}

/** A row with its bytes as text; undefined where they are none. */
function withTexts(row: Row): Row | undefined {
  const texts: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(row)) {
    // The driver gives one row as `Buffer`s, and many as `ArrayBuffer`s.
    const isBytes = value instanceof Uint8Array || value instanceof ArrayBuffer
    if (isBytes && !isUtf8(value)) return leaveOut(row)
    texts[name] = isBytes ? UTF8.decode(value) : value
  }
  return texts
}

/** Leaves a damaged row out, and tells of the first. */
export function leaveOut(row: object): undefined {
  if (!isDamageTold)
    console.error(
      `Kho nội dung ${storePath()} có chỗ hỏng, bài ở đó bị bỏ qua. Xóa tệp này, báo sẽ tự biên dịch lại (the content store is damaged; delete the file)`,
      Object.keys(row),
    )
  isDamageTold = true
  return undefined
}
