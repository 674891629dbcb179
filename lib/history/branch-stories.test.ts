import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { isError } from '@/lib/model'
import { pullBranch } from '../../server/publisher/pull-branch'
import {
  articleText,
  type ContentFolder,
  makeContentFolder,
} from '../publish/testing/content-folder'
import { branchStories } from './branch-stories'

const NOW = Date.parse('2026-12-01T00:00:00Z')

/** What an editor's machine has, and the server's clone of the same host. */
let editor: ContentFolder
let server: string

beforeEach(() => {
  editor = makeContentFolder()
  const host = path.join(path.dirname(editor.dir), 'host.git')
  server = path.join(path.dirname(editor.dir), 'server')
  git(editor.dir, 'init', '-q', '-b', 'main')
  editor.write('articles/co.mdx', articleText())
  commit('đầu')
  execFileSync('git', ['clone', '-q', '--bare', editor.dir, host])
  git(editor.dir, 'remote', 'add', 'origin', host)
  execFileSync('git', ['clone', '-q', host, server])
})
afterEach(() => editor.dispose())

const git = (dir: string, ...words: string[]) =>
  execFileSync('git', ['-C', dir, '-c', 'user.name=Lan', '-c', 'user.email=a@b', ...words])

function commit(subject: string) {
  git(editor.dir, 'add', '-A')
  git(editor.dir, 'commit', '-q', '-m', subject)
}

const waiting = async (dir: string) =>
  (await branchStories(dir, NOW)).map(({ branch, file, title, author, findings }) =>
    [branch, file, title, author, findings.filter(isError).length].join(' '),
  )

it('are what the web editor wrote in branches of its own, until they are merged or given up', async () => {
  vi.stubEnv('WEB_EDITOR_APPROVAL', 'on')
  git(editor.dir, 'checkout', '-q', '-b', 'cms/bai/moi')
  editor.write('articles/moi.mdx', articleText({ title: 'Bài mới' }))
  commit('Bài mới')
  git(editor.dir, 'checkout', '-q', '-b', 'cms/bai/hong', 'main')
  editor.write('articles/hong.mdx', articleText({ title: 'Bài hỏng', section: 'khong-co' }))
  commit('Bài hỏng')
  git(editor.dir, 'push', '-q', 'origin', 'cms/bai/moi', 'cms/bai/hong')
  expect(await waiting(server)).toEqual([])
  await pullBranch(server, 'main')
  expect((await waiting(server)).sort()).toEqual([
    expect.stringMatching(/^cms\/bai\/hong articles\/hong.mdx .* Lan 1$/),
    'cms/bai/moi articles/moi.mdx Bài mới Lan 0',
  ])
  // The host merges one, and the other is given up.
  git(editor.dir, 'checkout', '-q', 'main')
  git(editor.dir, 'merge', '-q', '--no-ff', '-m', 'gộp', 'cms/bai/moi')
  git(editor.dir, 'push', '-q', 'origin', 'main')
  git(editor.dir, 'push', '-q', 'origin', ':cms/bai/hong')
  await pullBranch(server, 'main')
  expect(await waiting(server)).toEqual([])
})

it('are none without Git', async () => {
  const other = makeContentFolder()
  expect(await waiting(other.dir)).toEqual([])
  other.dispose()
})
