import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { publishStrictly } from '../publish/publish'
import {
  articleText,
  type ContentFolder,
  makeContentFolder,
} from '../publish/testing/content-folder'
import { autofixText } from './autofix-files'
import type { CheckContext } from './check-options'
import { runCheck } from './run-check'

const NOW = Date.parse('2026-11-25T12:00:00+07:00')
const FILE = 'articles/van-hoa/bai.mdx'

let content: ContentFolder
beforeEach(() => {
  content = makeContentFolder()
})
afterEach(() => content.dispose())

async function run(...words: string[]) {
  return runWith({}, ...words)
}

async function runWith(more: Partial<CheckContext>, ...words: string[]) {
  const said: string[] = []
  const say = (text: string) => said.push(text)
  const context = {
    contentDir: content.dir,
    cacheFile: `${content.storeFile}.json`,
    version: '1',
    now: NOW,
    workingDir: path.dirname(content.dir),
    ...more,
  }
  const code = await runCheck(words, context, { report: say, warn: say })
  return { code, said: said.join('\n') }
}

describe('the check', () => {
  it('reports place, code, sentence, fix and English, and exits with 1', async () => {
    content.write(FILE, articleText({ section: 'van-hoaa' }))
    const { code, said } = await run()
    expect(code).toBe(1)
    expect(said).toMatch(
      /^content\/articles\/van-hoa\/bai\.mdx:4:10 chuyen-muc-la\n {2}Không có chuyên mục “van-hoaa”\.\n {2}Cách sửa: Có phải van-hoa\?.*\n {2}\(unknown section van-hoaa\)/,
    )
    expect(said).toContain('1 bài và tin (1 đọc lại), 1 lỗi, 0 chỗ nên xem lại')
  })

  it('exits with 0 where there is only advice', async () => {
    content.write(FILE, articleText({ publishedAt: '2026-11-24T08:00' }))
    const { code, said } = await run()
    expect(code).toBe(0)
    expect(said).toContain('thieu-mui-gio\n  Nên xem lại: ')
  })

  it.each(['content/articles/xe', 'articles/xe', 'articles/xe/a.mdx'])(
    'looks at %s only',
    async (word) => {
      content.write(FILE, articleText({ section: 'x' }))
      content.write('articles/xe/a.mdx', articleText({ section: 'y' }))
      const { code, said } = await run(word)
      expect(code).toBe(1)
      expect(said).toContain('articles/xe/a.mdx:4')
      expect(said).not.toContain(FILE)
    },
  )

  it.each(['articles/khong-co.mdx', '/etc/hostname'])('says that %s is not there', async (word) => {
    expect(await run(word)).toMatchObject({
      code: 1,
      said: expect.stringContaining(`Không thấy ${word}`),
    })
  })

  it('gives the same to programs with --json', async () => {
    content.write(FILE, articleText({ title: 'Giá: tăng' }))
    const { code, said } = await run('--json')
    expect(code).toBe(1)
    expect(JSON.parse(said)).toMatchObject([
      { file: `content/${FILE}`, line: 2, column: 8, code: 'thieu-ngoac-kep', level: 'error' },
    ])
  })
})

describe('--fix', () => {
  const autofix = (text: string) => autofixText(FILE, text, NOW)

  it.each([
    ['a colon', 'title: Giá: tăng', 'title: "Giá: tăng"'],
    ['quotes', 'title: "Anh "Ba" về"', 'title: "Anh \\"Ba\\" về"'],
    ['a hash', 'title: Hạng #1', 'title: "Hạng #1"'],
    ['a number', 'title: 2026', 'title: "2026"'],
    ['no space', 'title:Gốm', 'title: Gốm'],
    ['an eth', 'title: "Ðò"', 'title: "Đò"'],
    ['decomposed letters', `title: "${'Điện'.normalize('NFD')}"`, 'title: "Điện"'],
  ])('fixes %s', (_what, wrong, right) => {
    const text = articleText()
    const title = 'title: "Làng gốm mở lò nung mới"'
    expect(autofix(text.replace(title, wrong))).toBe(text.replace(title, right))
  })

  it.each([
    ['2026-11-24 08:00', '2026-11-24T08:00+07:00'],
    ['"2026-11-24T08:00:00"', '"2026-11-24T08:00:00+07:00"'],
    ['2026-11-24T08:00:00Z', '2026-11-24T08:00:00Z'],
    ['24/11/2026 08:00', '24/11/2026 08:00'],
  ])('writes the offset: %s', (wrong, right) => {
    expect(autofix(articleText({ publishedAt: wrong }))).toBe(articleText({ publishedAt: right }))
  })

  it('keeps everything else byte for byte', async () => {
    const odd = articleText(
      { title: 'Giá: tăng', byline: "'Lan'   # ghi chú" },
      '*a*  \n\n\n__b__\t\n',
    )
    content.write(FILE, Buffer.from(`\ufeff${odd.replaceAll('\n', '\r\n')}`))
    expect((await run('--fix')).said).toContain(`đã sửa  content/${FILE}`)
    const expected = `\ufeff${odd.replaceAll('\n', '\r\n')}`.replace('Giá: tăng', '"Giá: tăng"')
    expect(readFileSync(path.join(content.dir, FILE), 'utf8')).toBe(expected)
  })

  it('touches no file that needs nothing, and none that was not named', async () => {
    content.write(FILE, articleText())
    content.write('articles/xe/a.mdx', articleText({ title: 'Giá: tăng' }))
    expect(await run('--fix', FILE)).toMatchObject({ code: 0 })
    expect(readFileSync(path.join(content.dir, 'articles/xe/a.mdx'), 'utf8')).toContain(
      'Giá: tăng\n',
    )
  })
})

it('refuses a public story whose file was renamed, as the publisher does', async () => {
  const { storeFile } = content
  content.write(FILE, articleText())
  await publishStrictly({ contentDir: content.dir, storeFile }, NOW)
  content.remove(FILE)
  content.write('articles/van-hoa/ten-moi.mdx', articleText())
  expect((await run()).code).toBe(0)
  const { code, said } = await runWith({ storeFile })
  expect(code).toBe(1)
  expect(said).toMatch(/ten-moi.mdx:1:1 doi-dia-chi[\s\S]*previousSlugs: \[bai\]/)
  await expect(publishStrictly({ contentDir: content.dir, storeFile }, NOW)).rejects.toThrow(
    'doi-dia-chi',
  )
})

it('leaves out the advice that the paper does without', async () => {
  content.write(FILE, articleText({ title: '"LÀNG GỐM MỞ LÒ NUNG"' }))
  expect((await run()).said).toContain('tit-viet-hoa')
  const site = 'name: Báo\ntagline: Báo\nsections: [{ slug: van-hoa, name: Văn hóa }]\n'
  content.write('site.yaml', `${site}withoutAdvice: [tit-viet-hoa]\n`)
  expect((await run()).said).not.toContain('tit-viet-hoa')
  content.write('site.yaml', `${site}withoutAdvice: [thieu-truong]\n`)
  expect((await run()).said).toContain('site.yaml:4:16 sai-kieu')
  content.remove('site.yaml')
})
