import { promises as fs, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, it } from 'vitest'
import PageCache from './page-cache.mjs'

const KEY = '/route-cache/APP_PAGE/0/$/xe/bai'
const CONTEXT = { kind: 'APP_PAGE', isFallback: false, cacheControl: { revalidate: 30 } }

const serverDistDir = mkdtempSync(path.join(tmpdir(), 'trang-'))

afterEach(() => rmSync(serverDistDir, { recursive: true, force: true }))

function makeCache() {
  const methods = {
    existsSync: () => false,
    readFile: fs.readFile,
    stat: fs.stat,
    writeFile: fs.writeFile,
    mkdir: (folder: string) => fs.mkdir(folder, { recursive: true }),
  }
  // Without memory: what is read is what lies on the disk.
  return new PageCache({ fs: methods, serverDistDir, flushToDisk: true, revalidatedTags: [] })
}

const page = (html: string) => ({
  kind: 'APP_PAGE',
  html,
  rscData: Buffer.from('0'),
  headers: {},
  status: 200,
  segmentData: new Map([['/_tree', Buffer.from('cây')]]),
})

function files(): string[] {
  return readdirSync(serverDistDir, { recursive: true, encoding: 'utf8' }).filter((file) =>
    path.extname(file),
  )
}

it('keeps a page whole, and no parts that nobody asks for', async () => {
  const cache = makeCache()
  await cache.set(KEY, page('trang mới'), CONTEXT)
  expect((await cache.get(KEY, CONTEXT))?.value).toMatchObject({ html: 'trang mới', status: 200 })
  expect(
    files()
      .map((file) => path.extname(file))
      .sort(),
  ).toEqual(['.html', '.meta', '.rsc'])
})

it('keeps the page before when the new one cannot be written', async () => {
  const cache = makeCache()
  await cache.set(KEY, page('trang cũ'), CONTEXT)
  // Stands in for a disk that is full: a part of the page is there, and then no more.
  const broken = { ...page('trang mới'), html: halfOf('trang mới') }
  await expect(cache.set(KEY, broken, CONTEXT)).rejects.toThrow('đĩa đầy')
  expect((await cache.get(KEY, CONTEXT))?.value).toMatchObject({ html: 'trang cũ' })
  expect(files().filter((file) => file.endsWith('.partial'))).toEqual([])
})

async function* halfOf(text: string) {
  yield text.slice(0, text.length / 2)
  throw new Error('đĩa đầy')
}
