import { build } from 'esbuild'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { CHECK_SOURCES } from '../check/own-archive'
import { publish } from '../publish/publish'
import {
  articleText,
  type ContentFolder,
  makeContentFolder,
} from '../publish/testing/content-folder'
import { openStoreForReading, openStoreForWriting } from './database'
import { STORE_SOURCES } from './made-by'

let content: ContentFolder

beforeEach(() => {
  content = makeContentFolder()
})
afterEach(() => content.dispose())

const NOW = Date.parse('2025-08-20T08:00:00+07:00')

const publishAll = () => publish(content.place, NOW)

/** As if other sources had compiled what there is: titles differ from what these make of the files. */
function madeByOthers(): void {
  const store = openStoreForWriting(content.storeFile, false)
  store.exec(`UPDATE document SET card = '{"title":"Cũ"}'; UPDATE version SET made_by = 'others'`)
  store.close()
}

it.each([
  ['a store', 'lib/publish/publish.ts', STORE_SOURCES],
  ['a check', 'lib/check/run-check.ts', CHECK_SOURCES],
])('counts every source that makes %s', async (_what, entry, sources) => {
  const { metafile } = await build({
    ...{ entryPoints: [entry], bundle: true, write: false, metafile: true, outdir: 'x' },
    ...{ packages: 'external', platform: 'node', format: 'esm', logLevel: 'error' },
  })
  // What is imported as JSON says so behind its name.
  const inputs = Object.keys(metafile.inputs).map((input) => input.replace(/ with \{.*\}$/, ''))
  const uncounted = inputs.filter(
    (input) => !sources.some((source) => input === source || input.startsWith(`${source}/`)),
  )
  expect(uncounted).toEqual([])
})

it('is compiled anew, in its place, where other sources made it', async () => {
  content.write('articles/van-hoa/lo-gom.mdx', articleText({ title: '"Mới"' }))
  await publishAll()
  const reader = openStoreForReading(content.storeFile)
  const title = () => {
    const { card } = reader.prepare('SELECT card FROM document').get([]) as { card: string }
    return (JSON.parse(card) as { title: string }).title
  }
  madeByOthers()
  expect(title()).toBe('Cũ')
  expect((await publishAll()).published).toEqual(['articles/van-hoa/lo-gom.mdx'])
  expect(title()).toBe('Mới')
  expect((await publishAll()).read).toBe(0)
  reader.close()
})

it('keeps what is live and is refused now, and reports it each time', async () => {
  content.write('articles/van-hoa/lo-gom.mdx', articleText())
  await publishAll()
  content.write('articles/van-hoa/lo-gom.mdx', articleText({ section: 'khong-co' }))
  madeByOthers()
  for (const _again of [1, 2]) {
    const { refused, removed } = await publishAll()
    expect(refused.map(({ code }) => code)).toEqual(['chuyen-muc-la'])
    expect(removed).toEqual([])
  }
})
