import { statSync } from 'node:fs'
import { followPaper, storePath } from '@/lib/config'
import { isDamage } from './checked-json'
import { openStoreForReading, type Store, wasPublished } from './database'
import { prepareSafely, type Question } from './safe-question'
import { setStoreAside } from './set-aside'
import { paperReader } from './stored-paper'

/** How often it is looked whether the file is still the one that is open, milliseconds. */
const LOOK_EVERY_MS = 250

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

const published = paperReader(prepared, storePath)

// Whoever reads stories reads them as stories of the paper they were published in.
followPaper(published)

/** Has `paper()` be the one that was published, for who reads no stories: bundles leave out what nobody calls. */
export function followPublishedPaper(): void {
  followPaper(published)
}

/**
 * A question to the store of the content folder; each is prepared once. Its text must not have values
 * in it. Throws when there is no store.
 */
export function prepared(sql: string): Question {
  const current = currentStore()
  const { store, questions } = current
  const onDamage = (error: unknown) => reportDamage(current, error)
  const question =
    questions.get(sql) ??
    noticing(
      current,
      orNotice(current, () => prepareSafely(store, sql, onDamage)),
    )
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
    if (isDamage(error)) reportDamage({ file, identity }, error)
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

/** A question of which damage of the whole file is noticed, too. */
function noticing(asked: Opened, { get, all }: Question): Question {
  return {
    get: (bindings) => orNotice(asked, () => get(bindings)),
    all: (bindings) => orNotice(asked, () => all(bindings)),
  }
}

function orNotice<T>(asked: Opened, ask: () => T): T {
  try {
    return ask()
  } catch (error) {
    if (isDamage(error)) reportDamage(asked, error)
    throw error
  }
}

/** What `read` makes of a row of the store; undefined where that is damaged, which costs no other row. */
export function unlessDamaged<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (!isDamage(error)) throw error
    if (opened) reportDamage(opened, error)
    return undefined
  }
}

/** Reports damage once, and sets the store aside, unless another one has its name by now. */
function reportDamage(asked: Pick<Opened, 'file' | 'identity'>, error: unknown): void {
  if (identityOf(asked.file) !== asked.identity) return
  console.error(
    `Kho nội dung ${asked.file} có chỗ hỏng, bài ở đó tạm bị bỏ qua; báo sẽ tự biên dịch lại từ thư mục nội dung (the content store is damaged, and compiled anew)`,
    error,
  )
  try {
    setStoreAside(asked.file)
  } catch (err) {
    console.error(`Chưa dời được ${asked.file}, hãy xóa tệp này (cannot be set aside)`, err)
  }
}
