import { existsSync, renameSync, rmSync } from 'node:fs'
import Database from 'libsql'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { storePath } from '../config/locations'
import { publish, publishStrictly } from '../publish/publish'
import {
  articleText,
  type ContentFolder,
  enterContentFolder,
} from '../publish/testing/content-folder'
import { contentVersion, findArticle, latestStories } from '../query/queries'
import { storeTrouble } from './reading'
import { sitemapEntries, sitemapMonths } from './sitemap'

const NOW = Date.parse('2025-08-19T12:00:00+07:00')
let content: ContentFolder

const titles = () => latestStories(NOW).map(({ title }) => title)
const later = () => vi.advanceTimersByTime(1_000)

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  content = enterContentFolder()
  for (const name of ['mot', 'hai', 'ba'])
    content.write(`articles/${name}.mdx`, articleText({ title: `Bài ${name}` }))
  await publishStrictly(content.place, NOW)
  expect(titles()).toHaveLength(3)
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  content.dispose()
})

function change(sql: string): void {
  const store = new Database(storePath())
  store.exec(sql)
  store.close()
}

it.each(['card', 'slug', 'section', 'kind', 'path'])(
  'bytes in the %s that are no text cost that document, and nothing else',
  (column) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    change(`UPDATE document SET ${column} = CAST(x'c328' AS TEXT) WHERE slug = 'hai'`)
    expect(titles()).toEqual(expect.arrayContaining(['Bài mot', 'Bài ba']))
  },
)

const ONE_LETTER = `SET card = replace(card, 'Bài hai', 'Bài hài') WHERE slug = 'hai'`

it.each([
  ['that is no text', `UPDATE record SET json = CAST(x'ff' AS TEXT) WHERE document = 2`],
  ['in which one letter is another', `UPDATE record SET json = replace(json, 'a', 'b')`],
])('a record %s is no record', (_what, damage) => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  change(damage)
  expect(findArticle('van-hoa', 'hai', NOW)).toBeUndefined()
})

it.each([
  ['that is no JSON', `UPDATE document SET card = '{' WHERE slug = 'hai'`],
  ['in which one letter is another', `UPDATE document ${ONE_LETTER}`],
  ['of a section that there is not', `UPDATE document SET section = 'van-hob' WHERE slug = 'hai'`],
  ['of a time that there is not', `UPDATE document SET published_at = -9e15 WHERE slug = 'hai'`],
])('a card %s is left out, also of the sitemap', (_what, damage) => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  change(damage)
  expect(titles().sort()).toEqual(['Bài ba', 'Bài mot'])
  expect(() => sitemapMonths(NOW).map((month) => sitemapEntries(month, 10, 0, NOW))).not.toThrow()
})

it('a damaged store is set aside, and what can be read of it is, until there is another', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  change(`UPDATE document ${ONE_LETTER}`)
  expect(titles()).toHaveLength(2)
  expect(existsSync(storePath())).toBe(false)
  expect(existsSync(`${storePath()}.damaged`)).toBe(true)
  later()
  expect(titles()).toHaveLength(2)
  await publish(content.place, NOW)
  later()
  expect(titles()).toHaveLength(3)
  // What was set aside is nobody's business any more.
  expect(existsSync(storePath())).toBe(true)
})

it('a store that is gone is told, and what was read before can still be', () => {
  rmSync(storePath())
  later()
  expect(titles()).toHaveLength(3)
  expect(storeTrouble()).toContain('no content store')
})

it('a store made anew is read as soon as it holds something', async () => {
  const version = contentVersion()
  const away = `${storePath()}.away`
  renameSync(storePath(), away)
  // The publisher has opened it, and not published yet.
  await publish(content.place, NOW, [])
  expect(existsSync(storePath())).toBe(true)
  content.write('articles/bon.mdx', articleText({ title: 'Bài bon' }))
  await publish(content.place, NOW, ['articles/bon.mdx'])
  later()
  expect(storeTrouble()).toBeUndefined()
  expect(contentVersion()).not.toBe(version)
  expect(titles().sort()).toEqual(['Bài ba', 'Bài bon', 'Bài hai', 'Bài mot'])
})
