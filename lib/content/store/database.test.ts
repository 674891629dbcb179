import Database from 'libsql'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type ContentFolder, makeContentFolder } from '../testing/content-folder'
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
  expect(() => openStoreForWriting(file, true)).toThrow(/locked/)
  other.close()
  const store = openStoreForReading(file)
  expect(store.prepare('SELECT word FROM version').get([])).toMatchObject({
    word: 'của tiến trình khác',
  })
  store.close()
}, 20_000)
