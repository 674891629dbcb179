import { execFileSync } from 'node:child_process'
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  articleText,
  type ContentFolder,
  makeContentFolder,
} from '../publish/testing/content-folder'
import type { MarkedPart } from './marked-changes'
import { publicChanges } from './public-changes'

const FILE = 'articles/gom.mdx'
const NOON = Date.parse('2026-03-01T12:00:00Z')
const hour = (hours: number) => NOON + hours * 3_600_000

let content: ContentFolder

beforeEach(() => {
  content = makeContentFolder()
  git(0, 'init', '-q', '-b', 'main')
})
afterEach(() => content.dispose())

function git(at: number, ...words: string[]) {
  const date = `@${Math.floor(at / 1000)} +0000`
  execFileSync('git', ['-C', content.dir, ...words], {
    env: {
      ...process.env,
      ...{ GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
      ...{ GIT_AUTHOR_NAME: 'Lan', GIT_AUTHOR_EMAIL: 'a@b' },
      ...{ GIT_COMMITTER_NAME: 'Lan', GIT_COMMITTER_EMAIL: 'a@b' },
    },
  })
}

type Fields = Parameters<typeof articleText>[0]

function commit(hours: number, body: string, fields: Fields = {}, file = FILE) {
  content.write(file, articleText(fields, `${body}\n`))
  git(hour(hours), 'add', '-A')
  git(hour(hours), 'commit', '-q', '-m', 'bí mật của tòa soạn')
}

/** Times in hours, and the pieces that were changed. */
async function changes(body: string, more: { from?: number; file?: string; now?: number } = {}) {
  const story = {
    title: 'Làng gốm mở lò nung mới',
    description: 'Lò nung dùng điện thay cho củi từ tuần này.',
    blocks: [body],
    ...(more.from !== undefined && { historyFrom: hour(more.from) }),
  }
  const found = await publicChanges(content.dir, more.file ?? FILE, story, hour(more.now ?? 100))
  return found.map(({ at, marked }) => [
    at === undefined ? 'nay' : (at - NOON) / 3_600_000,
    marked.flatMap(wordsOf).join(' '),
  ])
}

function wordsOf(part: MarkedPart): string[] {
  const pieces = 'same' in part ? [] : part.line.filter(({ change }) => change !== undefined)
  return pieces.map(({ text, change }) => (change === 'added' ? '+' : '-') + text)
}

it('is what readers saw change, the newest first, and what is not in Git yet', async () => {
  commit(0, 'Giá 10 nghìn.')
  commit(1, 'Giá 12 nghìn.', { featured: 'true' })
  commit(2, 'Giá 12 nghìn.', { tags: '[Gốm]' })
  expect(await changes('Giá 12 nghìn.')).toEqual([[1, '-10 +12']])
  expect(await changes('Giá 13 nghìn.')).toEqual([
    ['nay', '-12 +13'],
    [1, '-10 +12'],
  ])
})

it('goes on before versions that came at one moment, as in commits that were put anew on others', async () => {
  commit(0, 'Giá 10 nghìn.')
  commit(1, 'Giá 11 nghìn.')
  commit(1, 'Giá 12 nghìn.')
  expect(await changes('Giá 12 nghìn.')).toEqual([[1, '-10 +12']])
})

it('has no draft, no plan, nothing that waited, was refused or came before one of them', async () => {
  commit(0, 'Bản nháp có tên Ất.', { draft: 'true' })
  commit(1, 'Chờ duyệt có tên Bính.', { approval: 'cho-duyet' })
  commit(2, 'Hẹn giờ có tên Đinh.', { publishedAt: '2026-03-01T16:00:00Z' })
  commit(3, 'Hẹn giờ, sửa rồi.', { publishedAt: '2026-03-01T16:00:00Z' })
  commit(5, 'Bị từ chối có tên Mậu.', { publishedAt: '2026-03-01T16:00:00Z', section: 'khong' })
  commit(6, 'Đã đăng và sửa.', { publishedAt: '2026-03-01T16:00:00Z' })
  const [[at, words] = [], ...more] = await changes('Đã đăng và sửa.')
  expect([at, more]).toEqual([6, []])
  expect(words).toMatch(/-Hẹn/)
  // Once it was withdrawn, what it was before is nobody's.
  commit(7, 'Đã đăng và sửa.', { unpublished: 'Sai' })
  commit(8, 'Đăng lại.')
  expect(await changes('Đăng lại.')).toEqual([])
})

it('has nothing before the time the story says, nor of what lies ahead', async () => {
  commit(0, 'Tên Ất.')
  commit(1, 'Tên đã xóa.')
  commit(2, 'Tên đã xóa hẳn.')
  expect(await changes('Tên đã xóa hẳn.', { from: 1 })).toEqual([[2, '+ hẳn']])
  expect(await changes('Tên đã xóa hẳn.', { from: 3 })).toEqual([])
  expect(await changes('Tên đã xóa hẳn.', { now: 1.5 })).toEqual([])
})

it('has the steps of a branch as the one they came in with', async () => {
  commit(0, 'Giá 10 nghìn.')
  git(hour(1), 'checkout', '-q', '-b', 'cms/gom')
  commit(1, 'Giá 11 nghìn, bí mật.')
  commit(2, 'Giá 12 nghìn.')
  git(hour(3), 'checkout', '-q', 'main')
  git(hour(3), 'merge', '-q', '--no-ff', '-m', 'gộp', 'cms/gom')
  expect(await changes('Giá 12 nghìn.')).toEqual([[3, '-10 +12']])
})

it('knows a story under its former name, and takes no other’s file for its own', async () => {
  commit(0, 'Giá 10 nghìn.')
  content.remove(FILE)
  commit(1, 'Giá 12 nghìn.', { previousSlugs: '[gom]' }, 'articles/lo-gom.mdx')
  expect(await changes('Giá 12 nghìn.', { file: 'articles/lo-gom.mdx' })).toEqual([[1, '-10 +12']])
  content.remove('articles/lo-gom.mdx')
  commit(2, 'Giá 15 nghìn.', {}, 'articles/khac.mdx')
  expect(await changes('Giá 15 nghìn.', { file: 'articles/khac.mdx' })).toEqual([])
})
