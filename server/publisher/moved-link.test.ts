import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { storePath } from '@/lib/config'
import { findArticle } from '@/lib/query'
import {
  articleText,
  type ContentFolder,
  makeContentFolder,
} from '../../lib/publish/testing/content-folder'
import type { FromPublisher } from './messages'

let [first, second]: ContentFolder[] = []
let link: string
let publisher: ChildProcess

beforeEach(() => {
  first = makeContentFolder()
  second = makeContentFolder()
  link = path.join(path.dirname(first.dir), 'hien-hanh')
  symlinkSync(first.dir, link)
  vi.stubEnv('CONTENT_DIR', link)
})

afterEach(() => {
  publisher.kill('SIGKILL')
  for (const suffix of ['', '-wal', '-shm'])
    rmSync(storePath() + suffix, { force: true, recursive: true })
  vi.unstubAllEnvs()
  first?.dispose()
  second?.dispose()
})

/** Waits until something was published or removed. */
async function publication(): Promise<void> {
  for (;;) {
    const [message] = (await once(publisher, 'message')) as [FromPublisher]
    if ('facts' in message && message.facts.published + message.facts.removed > 0) return
  }
}

const titleOf = (slug: string) => findArticle('van-hoa', slug, Date.now())?.title

it('a link that leads to another folder is followed, and the one before is nobody’s', async () => {
  first?.write('articles/bai.mdx', articleText({ title: 'Bản đầu' }))
  first?.write('articles/cu.mdx', articleText({ title: 'Chỉ có ở bản đầu' }))
  second?.write('articles/bai.mdx', articleText({ title: 'Bản sau' }))
  publisher = fork('scripts/run.mjs', ['watch'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  await publication()
  expect(titleOf('bai')).toBe('Bản đầu')
  // As git-sync and Capistrano do: a new link takes the name of the one before.
  symlinkSync(second?.dir ?? '', `${link}.moi`)
  renameSync(`${link}.moi`, link)
  await publication()
  expect(titleOf('bai')).toBe('Bản sau')
  expect(titleOf('cu')).toBeUndefined()
  // Both are saved; only what is in the present folder is published.
  first?.write('articles/bai.mdx', articleText({ title: 'Lưu vào thư mục cũ' }))
  second?.write('articles/moi.mdx', articleText({ title: 'Lưu vào thư mục mới' }))
  await publication()
  expect(titleOf('moi')).toBe('Lưu vào thư mục mới')
  expect(titleOf('bai')).toBe('Bản sau')
})

it.each([
  ['an empty file', () => writeFileSync(storePath(), '')],
  ['a folder', () => mkdirSync(path.join(storePath(), 'con'), { recursive: true })],
])('%s in the place of the store is no store: all is compiled anew', async (_what, put) => {
  first?.write('articles/bai.mdx', articleText({ title: 'Bản đầu' }))
  publisher = fork('scripts/run.mjs', ['watch'], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  await publication()
  for (const suffix of ['', '-wal', '-shm']) rmSync(storePath() + suffix, { force: true })
  put()
  await publication()
  vi.useFakeTimers({ toFake: ['performance'] })
  vi.advanceTimersByTime(1_000)
  expect(titleOf('bai')).toBe('Bản đầu')
  vi.useRealTimers()
})
