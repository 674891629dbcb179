import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkArchive } from '../check/check-archive'
import { type ContentFolder, makeContentFolder } from '../publish/testing/content-folder'
import { runNew } from './run-new'

const NOW = Date.parse('2026-11-25T12:00:30+07:00')

let content: ContentFolder
beforeEach(() => {
  content = makeContentFolder()
})
afterEach(() => content.dispose())

const previewOf = (address: string) => `${address}?xem-truoc=x`

async function run(words: readonly string[], answers?: readonly string[]) {
  const said: string[] = []
  const left = [...(answers ?? [])]
  const ask = answers && (async () => left.shift() ?? '')
  const context = { contentDir: content.dir, workingDir: content.dir, now: NOW, previewOf }
  const say = (text: string) => said.push(text)
  const code = await runNew(words, context, ask, { report: say, warn: say })
  return { code, said: said.join('\n') }
}

const BEGUN = 'articles/xe/10-vi-tri-vang-xem-o-dau.mdx'
const TITLE = '10 "vị trí vàng": xem ở đâu?'

it('begins a draft that passes the check, and tells where it is', async () => {
  const { code, said } = await run([
    '--kind',
    'bai',
    '--title',
    TITLE,
    '--section',
    'Xe',
    '--sapo',
    'Ba câu.',
  ])
  expect(code).toBe(0)
  expect(said).toContain(`Đã tạo bản nháp: ${BEGUN}`)
  expect(said).toContain('Xem trước: /xe/10-vi-tri-vang-xem-o-dau?xem-truoc=x')
  expect(readFileSync(path.join(content.dir, BEGUN), 'utf8')).toBe(
    `---\ntitle: '${TITLE}'\ndescription: Ba câu.\nsection: xe\npublishedAt: 2026-11-25T12:00:00+07:00\ndraft: true\n---\n`,
  )
  const archive = { contentDir: content.dir, cacheFile: `${content.storeFile}.json`, version: '1' }
  expect((await checkArchive(archive, NOW)).problems).toEqual([])
})

it('asks for what is missing, again where an answer is none', async () => {
  const answers = ['sách', '', 'tin', 'Ðò sang sông', 'Văn hóa', 'nổi bật']
  const { said } = await run([], answers)
  expect(said).toContain('headlines/noi-bat/do-sang-song.mdx')
})

it('writes over nothing: a second story of one title gets another name', async () => {
  const words = ['--kind', 'bai', '--title', TITLE, '--section', 'xe', '--sapo', 'Một.']
  await run(words)
  const { said } = await run([...words.slice(0, -1), 'Hai.'])
  expect(said).toContain('10-vi-tri-vang-xem-o-dau-2.mdx')
  expect(readFileSync(path.join(content.dir, BEGUN), 'utf8')).toContain('Một.')
})

it.each([
  [['--kind', 'bai', '--title', 'A'], 'Thiếu --section'],
  [['--kind', 'bai', '--title', 'A', '--section', 'cong-nge'], 'Có phải cong-nghe?'],
  [['--kind', 'sách', '--title', 'A', '--section', 'xe'], 'chỉ có bai (bài) hoặc tin'],
  [['--tên', 'A'], 'Không hiểu tham số'],
])('refuses %j where nobody can be asked', async (words, expected) => {
  const { code, said } = await run(words)
  expect(code).toBe(1)
  expect(said).toContain(expected)
})

it.each([
  ['too long', 'dài '.repeat(90), 'nhiều nhất là 300'],
  ['in an old font', 'Coäng hoøa xaõ hoäi chuû nghóa', 'Unicode'],
])('writes nothing with a title that is %s', async (_what, title, expected) => {
  const { code, said } = await run(['--kind', 'bai', '--title', title, '--section', 'xe'])
  expect(code).toBe(1)
  expect(said).toContain(expected)
  expect(existsSync(path.join(content.dir, 'articles'))).toBe(false)
})
