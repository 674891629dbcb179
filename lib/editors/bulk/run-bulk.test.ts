import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  articleText,
  type ContentFolder,
  makeContentFolder,
} from '../../publish/testing/content-folder'
import { runBulk } from './run-bulk'

let content: ContentFolder
let said: string[]

beforeEach(() => {
  content = makeContentFolder()
  said = []
})
afterEach(() => content.dispose())

const run = (...words: string[]) => {
  const say = (text: string) => said.push(text)
  const context = { contentDir: content.dir, now: Date.parse('2026-11-30T08:00:00+07:00') }
  return runBulk(words, context, { report: say, warn: say })
}

const textOf = (file: string) => readFileSync(path.join(content.dir, file), 'utf8')

it('shows every line that changes, and writes nothing without being told to', () => {
  const text = articleText({ tags: '[Gốm, Lò điện]' }, 'Lò điện đỏ lửa. Lò điện tắt.\n')
  content.write('articles/a.mdx', text)
  content.write('articles/b.mdx', articleText({}, 'Không có gì.\n'))
  expect(run('chu', 'Lò điện', 'Lò nung điện')).toBe(0)
  expect(said[0]).toBe(
    [
      'articles/a.mdx',
      '  9 - Lò điện đỏ lửa. Lò điện tắt.',
      '  9 + Lò nung điện đỏ lửa. Lò nung điện tắt.',
    ].join('\n'),
  )
  expect(said.at(-1)).toContain('Sẽ đổi 1 tệp')
  expect(textOf('articles/a.mdx')).toBe(text)
})

it('changes words of title, sapo and text, and leaves everything else byte for byte', () => {
  const text = `\ufeff${articleText({ source: 'Lò điện Báo' }, 'Một lò điện.\r\n')}`
  content.write('articles/a.mdx', text.replace('Lò nung dùng điện', 'Lò điện: mới'))
  run('chu', 'lò điện', 'lò gas', '--ghi')
  run('chu', 'Lò điện', 'Lò gas', '--ghi')
  const expected = text.replace('Lò nung dùng điện', 'Lò gas: mới').replace('lò điện.', 'lò gas.')
  expect(textOf('articles/a.mdx')).toBe(expected)
})

it('leads from the address of a topic to the one it has then, and back again', () => {
  content.write('articles/a.mdx', articleText({ tags: '[Gốm, Lò]' }))
  content.write('articles/sau/b.mdx', articleText({ tags: '[gốm]' }))
  run('chu-de', 'Gốm', 'Gốm sứ', '--trong', 'articles/sau', '--ghi')
  expect(said.join('\n')).not.toContain('redirects.yaml')
  run('chu-de', 'Gốm', 'Gốm sứ')
  expect(said.join('\n')).toContain('redirects.yaml\n  + /chu-de/gom: /chu-de/gom-su')
  run('chu-de', 'Gốm', 'Gốm sứ', '--ghi')
  expect(textOf('redirects.yaml')).toMatch(/^\/chu-de\/gom: \/chu-de\/gom-su$/m)
  content.write('redirects.yaml', `/cu: /moi\n${textOf('redirects.yaml')}`)
  run('chu-de', 'Gốm sứ', 'Gốm', '--ghi')
  const lines = textOf('redirects.yaml').split('\n')
  expect(lines).toContain('/cu: /moi')
  expect(lines).toContain('/chu-de/gom-su: /chu-de/gom')
  expect(lines).not.toContain('/chu-de/gom: /chu-de/gom-su')
  run('chu-de', 'Gốm', 'GỐM', '--ghi')
  expect(textOf('redirects.yaml').split('\n')).toEqual(lines)
})

it('tells of a topic whose page has the old name', () => {
  content.write('articles/a.mdx', articleText({ tags: '[Gốm]' }))
  content.write('topics/gom.mdx', '---\nname: Gốm\n---\n')
  run('chu-de', 'Gốm', 'Gốm sứ', '--ghi')
  expect(said.join('\n')).toContain('topics/gom.mdx vẫn mang tên cũ')
  expect(said.join('\n')).not.toContain('redirects.yaml')
})

it('leaves addresses as they are, and finds letters however they were typed', () => {
  const before = 'Làng gom. [gom](/van-hoa/lang-gom) <File src="/images/gom.pdf" title="gom" />\n'
  content.write('articles/a.mdx', articleText({}, before))
  content.write('articles/b.mdx', articleText({ title: '"Chợ $& Bến"'.normalize('NFD') }, 'Một.\n'))
  run('chu', 'gom', 'gốm', '--ghi')
  run('chu', 'Chợ', 'Phiên $&', '--ghi')
  expect(textOf('articles/a.mdx')).toContain(
    'Làng gốm. [gốm](/van-hoa/lang-gom) <File src="/images/gom.pdf" title="gốm" />',
  )
  expect(textOf('articles/b.mdx').normalize()).toContain('title: Phiên $& $& Bến\n')
})

it.each([
  ['[Gốm, Lò]', '[Gốm sứ, Lò]'],
  ['["Gốm"]', '[Gốm sứ]'],
  ['[Gốm sứ, Gốm]', '[ Gốm sứ ]'],
  ['\n  - Gốm\n  - Gốm sứ', '\n  - Gốm sứ'],
  ['\n  - Gốm # cũ\n  - Lò', '\n  - Gốm sứ # cũ\n  - Lò'],
  ['[gốm, Lò]', '[Gốm sứ, Lò]'],
  ['[Gốm, gốm, Lò]', '[ Gốm sứ, Lò ]'],
  ['\n  - gốm\n  - Lò\n  - GỐM', '\n  - Gốm sứ\n  - Lò'],
  ['[Gốm Bát Tràng]', '[Gốm Bát Tràng]'],
])('names a topic otherwise in %j', (before, after) => {
  content.write('articles/a.mdx', articleText({ tags: before }))
  run('chu-de', 'Gốm', 'Gốm sứ', '--ghi')
  expect(textOf('articles/a.mdx')).toBe(articleText({ tags: after }))
})

it('moves stories of a folder to another section, and to none that is not there', () => {
  content.write('articles/cu/a.mdx', articleText({ section: 'xe # tạm' }))
  content.write('articles/b.mdx', articleText({ section: 'xe' }))
  expect(run('chuyen-muc', 'xe', 'doi-song', '--trong', 'content/articles/cu/', '--ghi')).toBe(0)
  expect(textOf('articles/cu/a.mdx')).toContain('section: doi-song # tạm\n')
  expect(textOf('articles/b.mdx')).toContain('section: xe\n')
  expect(run('chuyen-muc', 'xe', 'khong-co', '--ghi')).toBe(1)
  expect(said.at(-1)).toContain('Không có chuyên mục “khong-co”')
})

it('leaves a story alone in which the change would make a mistake, and says so', () => {
  const text = articleText({}, 'Một hai.\n')
  content.write('articles/a.mdx', text)
  expect(run('chu', 'hai', '<Box>', '--ghi')).toBe(1)
  expect(said[0]).toMatch(/^articles\/a\.mdx:\d+ giữ nguyên/)
  expect(textOf('articles/a.mdx')).toBe(text)
})

it.each([
  [],
  ['chu'],
  ['chu', 'a'],
  ['doi', 'a', 'b'],
  ['chu', 'a', 'b', 'c'],
  ['chu', 'a', 'b', '--la'],
])('says how it is used: %j %j %j %j', (...words) => {
  expect(run(...words.filter((word) => word !== undefined))).toBe(1)
  expect(said[0]).toContain('npm run bulk -- chu')
})
