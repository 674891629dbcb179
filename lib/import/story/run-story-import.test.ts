import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkArchive } from '../../check/check-archive'
import { isError } from '../../model/codes'
import { importFile } from '../run-import'

const fixture = (name: string) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url))
const NOW = ['--now', '2026-11-25T12:00+07:00']

let dir: string
let out: string

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'nhap-'))
  out = path.join(dir, 'out')
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

async function run(file: string, ...words: string[]) {
  const said: string[] = []
  const say = (text: string) => said.push(text)
  const code = await importFile([file, ...NOW, ...words, '--out', out], { report: say, warn: say })
  return { code, said: said.join('\n') }
}

function page(html: string | Uint8Array, name = 'bai.html'): string {
  const file = path.join(dir, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, html)
  return file
}

const textOf = (file: string) => readFileSync(path.join(out, file), 'utf8')

/** The only article that was written. */
function written(): string {
  const files = readdirSync(path.join(out, 'articles'), { recursive: true, encoding: 'utf8' })
  return textOf(`articles/${files.find((file) => file.endsWith('.mdx'))}`)
}

async function problems() {
  const archive = { contentDir: out, cacheFile: path.join(dir, 'check.json'), version: '1' }
  const { problems: found } = await checkArchive(archive, Date.parse('2026-11-25T12:00:00+07:00'))
  return found
}

describe('a Word file', () => {
  it('becomes a draft with tables, notes, pictures and odd characters, and passes the check', async () => {
    expect(await run(fixture('lang-gom.docx'))).toMatchObject({ code: 0 })
    const text = written()
    expect(text).toContain(`title: 'Làng gốm "mở lò": 10 mẻ đầu #1'`)
    expect(text).toContain('draft: true')
    expect(text).toContain(
      'Đò chở đất đến từ sáng[^1], giá \\< 5 triệu, yêu \\<3 và \\{ngoặc}. Tuyến đường dài 10.000 m.',
    )
    expect(text).toContain('\n import hàng về **đậm** và *nghiêng*[^2].')
    expect(text).toContain('alt="Lò gốm đỏ lửa" caption="Mẻ gốm đầu tiên." credit="Minh họa" />')
    expect(text).toMatch(/\| Năm +\| Số \\\| lò \|\n\| -+ \| -+ \|\n\| 2024 \| 7 lò +\|/)
    expect(text).toContain('H<sub>2</sub>O')
    expect(text).toContain('\\- gạch đầu dòng giả\n\n\\# không phải tiêu đề\n\n2025\\. Một năm.')
    expect(text).toContain('[^2]: Cân bằng cân đĩa \\<cũ>.')
    expect(readFileSync(path.join(out, 'images/lang-gom-mo-lo-10-me-dau-1-1.png'))).toHaveLength(72)
    expect(await problems()).toEqual([])
  })

  it('keeps a table within a table in its cell, and reports what it cannot take along', async () => {
    const { code, said } = await run(fixture('bang-trong-bang.docx'))
    expect(code).toBe(1)
    expect(written()).toMatch(/\| Năm +\| Số lò +\|\n\| -+ \| -+ \|\n\| 2025 \| điện, 7; củi, 2 \|/)
    expect(said).toContain('một công thức toán')
    expect(said).toContain('một ảnh')
  })

  it('that is none is reported', async () => {
    const { code, said } = await run(page('không phải Word', 'bai.docx'))
    expect(code).toBe(1)
    expect(said).toContain('tệp hỏng, hoặc không đúng loại')
  })
})

it.each(['bai.doc', 'bai.rtf', 'bai.pdf'])('%s is reported to be of another form', async (name) => {
  const { code, said } = await run(page('ĐÏ', name))
  expect(code).toBe(1)
  expect(said).toContain('lưu lại thành .docx')
})

describe('an HTML page', () => {
  it('becomes a draft; what was left behind is reported', async () => {
    const { code, said } = await run(fixture('cho-phien.html'))
    expect(code).toBe(1)
    const text = textOf('articles/doi-song/cho-phien-doi-sang-bai-moi-10-gian-dau.mdx')
    expect(text).toContain('publishedAt: 2026-11-20T08:30:00+07:00')
    expect(text).toContain('Từ sáng nay[^1], chợ họp **ở bãi** mới.\\\nDòng hai \\{x} \\<3.')
    expect(text).toContain('[bài cũ](https://example.org/bai/bai-cu.html), bấm, neo.')
    expect(text).toContain('- Một\n  - Một một\n- Hai')
    expect(text).toContain('[^1]: Theo ban quản lý.')
    expect(text).not.toMatch(/alert|Trang chủ|© 2026/)
    for (const lost of ['“khong-co.jpg”', '“https://example.org/a.jpg”', '“javascript:alert(1)”'])
      expect(said).toContain(lost)
    expect(await problems()).toEqual([])
  })

  it('takes pictures that lie beside it, and none from elsewhere on the disk', async () => {
    copyFileSync(fixture('lang-gom.docx'), path.join(dir, 'bi-mat.png'))
    page(
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>'),
      'trang/anh/lo 1.svg',
    )
    const html = '<h1>Lò</h1><p>Chữ.</p><img src="anh/lo%201.svg"><img src="../bi-mat.png">'
    const { code, said } = await run(page(html, 'trang/bai.html'), '--section', 'Văn hóa')
    expect(code).toBe(1)
    expect(textOf('articles/van-hoa/lo.mdx')).toContain(
      '<Figure src="/images/lo-1.svg" alt="Ảnh trong bài: Lò" />',
    )
    expect(said).toContain('/images/lo-1.svg chưa có mô tả')
    expect(said).toContain('“../bi-mat.png”')
  })

  it.each([
    ['UTF-8', new TextEncoder().encode('<meta charset="utf-8"><h1>Đò mới</h1><p>Chữ.</p>')],
    [
      'Windows-1258',
      Buffer.from('<meta charset="windows-1258"><h1>\xd0o\xcc m\xf5\xeci</h1><p>.</p>', 'latin1'),
    ],
    ['UTF-16', Buffer.from('\ufeff<h1>Đò mới</h1><p>Chữ.</p>', 'utf16le')],
  ])('is read in its encoding: %s', async (_name, bytes) => {
    await run(page(bytes))
    expect(written()).toContain('title: Đò mới')
  })

  it.each([
    ['code', '<h1>Mã</h1><pre>{x} <b>\n```\n</pre><p>export const x = 1</p><p>{a}</p>', 'Mã'],
    ['deep boxes', `<h1>Sâu</h1>${'<div>'.repeat(300)}<p>Chữ.</p>`, 'Sâu'],
    [
      'tags in text',
      '<h1>Thẻ</h1><p>&lt;script&gt;alert(1)&lt;/script&gt; &lt;!-- x --&gt;</p>',
      'Thẻ',
    ],
    ['handlers', '<h1>Bấm</h1><p onclick="x" style="y">Chữ <font color=red>đỏ</font></p>', 'Bấm'],
  ])('may hold %s', async (_what, html, title) => {
    await run(page(html))
    expect(written()).toContain(`title: ${title}`)
    expect((await problems()).filter(isError)).toEqual([])
  })

  it.each([
    ['nothing', ''],
    ['a frame', '<title>Khung</title><frameset></frameset>'],
  ])('with %s in it is refused', async (_what, html) => {
    const { code, said } = await run(page(html))
    expect(code).toBe(1)
    expect(said).toContain('không có chữ nào')
  })

  it('keeps a table whole that has lists in its cells', async () => {
    await run(page('<h1>Bảng</h1><table><tr><td>A<td>B<tr><td>1<td><ul><li>a<li>b</ul></table>'))
    expect(written()).toMatch(/\| 1 +\| a; b +\|/)
  })

  it('keeps what a table is called, and tables within its cells', async () => {
    const inner = '<table><tr><td>a<td>b<tr><td>c</table>'
    const rows = `<tr><td>A<td>B<tr><td>1<td>Gồm ${inner}`
    await run(page(`<h1>Bảng</h1><table><caption>Giá gốm</caption>${rows}</table>`))
    expect(written()).toMatch(/\*\*Giá gốm\*\*\n\n\| A +\| B +\|\n[-| ]+\n\| 1 +\| Gồm a, b; c \|/)
  })

  it('reports films and sounds that stay behind', async () => {
    const { code, said } = await run(
      page('<h1>Phim</h1><p>Chữ.<video><source src="a.mp4"></video><audio src="b.mp3"></audio>'),
    )
    expect(code).toBe(1)
    expect(said).toContain('“a.mp4”')
    expect(said).toContain('“b.mp3”')
  })

  it('overwrites nothing without --force', async () => {
    await run(fixture('lang-gom.docx'))
    expect(await run(fixture('lang-gom.docx'))).toMatchObject({ code: 1 })
    expect(await run(fixture('lang-gom.docx'), '--force')).toMatchObject({ code: 0 })
  })
})

it('takes every story of a folder, but not what a browser keeps beside a page', async () => {
  const html = (title: string) => `<h1>${title}</h1><p>Đoạn một của bài.</p><p>Đoạn hai.</p>`
  page(html('Bến đò'), 'cu/ben.html')
  page(html('Khung'), 'cu/ben_files/khung.html')
  page(readFileSync(fixture('lang-gom.docx')), 'cu/2020/gom.docx')
  page('x', 'cu/~$gom.docx')
  const { code, said } = await run(path.join(dir, 'cu'))
  expect(code, said).toBe(0)
  const files = readdirSync(path.join(out, 'articles'), { recursive: true, encoding: 'utf8' })
  expect(files.filter((file) => file.endsWith('.mdx'))).toHaveLength(2)
})
