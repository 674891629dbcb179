import { closeSync, openSync, writeSync } from 'node:fs'
import Database from 'libsql'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { publishStrictly } from '../publish/publish'
import {
  articleText,
  type ContentFolder,
  makeContentFolder,
} from '../publish/testing/content-folder'
import { openStoreForReading, openStoreForWriting } from './database'

let content: ContentFolder

beforeEach(() => {
  content = makeContentFolder()
})
afterEach(() => content.dispose())

it('does not take a store that another process has to itself for a damaged one', () => {
  const file = content.storeFile
  openStoreForWriting(file, false).close()
  const other = new Database(file)
  other.exec(`PRAGMA locking_mode = EXCLUSIVE; UPDATE version SET word = 'của tiến trình khác'`)
  expect(() => openStoreForWriting(file, true, 0)).toThrow(/locked/)
  other.close()
  const store = openStoreForReading(file)
  expect(store.prepare('SELECT word FROM version').get([])).toMatchObject({
    word: 'của tiến trình khác',
  })
  store.close()
})

/** A store of one article, and where in its file each table begins, in bytes. */
async function storeOfOne() {
  content.write('articles/van-hoa/lo-gom.mdx', articleText({ tags: '[gốm]' }))
  await publishStrictly(content.place, Date.now())
  const store = openStoreForReading(content.storeFile)
  // Brings into the file what is in its log.
  store.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  const { page_size: size } = store.prepare('PRAGMA page_size').get([]) as { page_size: number }
  const root = store.prepare('SELECT rootpage FROM sqlite_master WHERE name = ?')
  const startOf = (table: string) => {
    const { rootpage } = root.get(table) as { rootpage: number }
    return (rootpage - 1) * size
  }
  return { size, startOf, close: () => store.close() }
}

/** How many documents there are when the store was opened, and looked at, anew. */
function documentsAfterOpening(): number {
  const store = openStoreForWriting(content.storeFile, true)
  const { count } = store.prepare('SELECT count(*) AS count FROM document').get([]) as {
    count: number
  }
  store.close()
  return count
}

it('is kept while it is whole', async () => {
  const { close } = await storeOfOne()
  close()
  expect(documentsAfterOpening()).toBe(1)
})

it.each(['document', 'record', 'term', 'day_count', 'search_text_data', 'search_title_idx'])(
  'is made anew when its table %s is damaged',
  async (table) => {
    const { size, startOf, close } = await storeOfOne()
    const start = startOf(table)
    close()
    const file = openSync(content.storeFile, 'r+')
    writeSync(file, Buffer.alloc(size, 0xa5), 0, size, start)
    closeSync(file)
    expect(documentsAfterOpening()).toBe(0)
  },
)
