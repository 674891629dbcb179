import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importFile } from '../run-import'

const fixture = (name: string) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url))

let dir: string
let out: string

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'nhap-'))
  out = path.join(dir, 'out')
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

/** Imports a file; gives what was said, the front matter and the body. */
async function imported(file: string) {
  const said: string[] = []
  const say = (text: string) => said.push(text)
  const words = [file, '--now', '2026-11-25T12:00+07:00', '--out', out]
  const code = await importFile(words, { tell: say, warn: say })
  const names = existsSync(out) ? readdirSync(out, { recursive: true, encoding: 'utf8' }) : []
  const name = names.find((it) => it.endsWith('.mdx'))
  const [, front = '', ...body] = name
    ? readFileSync(path.join(out, name), 'utf8').split(/^---\n/m)
    : []
  return { code, said: said.join('\n'), front, body: body.join('---\n') }
}

async function importedHtml(html: string | Uint8Array) {
  const file = path.join(dir, 'bai.html')
  writeFileSync(file, html)
  return await imported(file)
}

/** A table's lines, by the first words of each: what is in the story, what is not, and what is said. */
type Case = {
  readonly in?: readonly string[]
  readonly out?: readonly string[]
  readonly says?: readonly string[]
}

const FILES: Readonly<Record<string, Case>> = {
  'do-ngang.docx': {
    in: [
      '\ntitle: Đò ngang đổi bến\n',
      '\nHợp đồng có hạn hai mươi bốn tháng.\n',
      '\nCâu có bình luận cần kiểm chứng.\n',
      '\nMột đoạn thường.\n\nĐoạn dời chỗ mới.\n\nHộp dữ liệu: 12 chuyến mỗi ngày.\n\nChữ hiện.\n',
      '\n5. Việc thứ năm\n6. Việc thứ sáu\n\nGiải thích giữa danh sách.\n\n7. Việc thứ bảy\n',
      '**Lưu ý**:Không đậu ở đây. Ông nhắc: **“Giữ lấy đò.”** Rồi đi.',
      '[liên kết bến đò](https://example.org/ben-do)',
      '| Bến Đông | 5:00 | 17:00 |',
    ],
    out: ['mười hai', 'Chữ ẩn', 'Đoạn dời chỗ cũ', 'Số này lấy ở đâu'],
    says: [
      'đoạn 2 “Hợp đồng có hạn hai mươi bốn tháng.”: có sửa đổi chưa duyệt: thêm “hai mươi bốn”, xóa “mười hai”',
      'bỏ bình luận của Biên tập: “Số này lấy ở đâu?”',
      'xóa “Đoạn dời chỗ cũ.”',
      'thêm “Đoạn dời chỗ mới.”',
      'bỏ chữ ẩn “Chữ ẩn nội bộ: chưa được công bố.”',
      'chữ trong khung “Hộp dữ liệu: 12 chuyến mỗi ngày.”',
      'bảng “Tuyến Giờ Đi Về Bến Đông 5:00 17:00” có ô gộp',
    ],
  },
  'danhso-tiep.docx': {
    in: ['1. Điều khoản một\n2. Điều khoản hai\n\nGiải thích xen giữa.\n\n3. Điều khoản ba\n'],
  },
  'vanphong.docx': {
    in: [
      '\ntitle: THÔNG CÁO BÁO CHÍ Về tình hình dịch bệnh\n',
      '\nSố liệu trong khung: 1.250 ca.\n',
      '\nCâu thêm vào.\n',
    ],
    out: ['SỞ Y TẾ', 'Câu đã xóa'],
    says: ['bỏ phần đầu thư “UBND TỈNH X SỞ Y TẾ CỘNG HÒA', 'xóa “Câu đã xóa.”'],
  },
  'pages/br.html': {
    in: [
      '\ntitle: Bến cũ sang trang mới\n',
      '\nbyline: Lan Anh\n',
      '\n## Chuyện bến đò\n',
      '| Giờ đi ',
      '| 5:00 6:00 | Đông Tây |',
    ],
    out: ['lananh', '## Bến cũ'],
  },
  'pages/gdoc.html': {
    in: [
      '\ntitle: Chợ nổi đón mùa nước\n',
      'Mùa nước về, **chợ nổi** đông hơn. **Giá tăng.**_Nghe nói_ m<sup>2</sup> ~~bỏ~~\n',
      '- Ghe lớn\n  - Ghe gạo\n  - Ghe trái cây\n- Ghe nhỏ\n',
      '1. Việc một\n\nChen giữa.\n\n2. Việc hai\n',
      '[bài trước](https://example.org/cho-noi?a=1)',
      '\nCâu có góp ý.\n',
    ],
    out: ['kiểm tra lại', '[a]', 'google'],
    says: ['dòng 8: bỏ bình luận “Nhờ kiểm tra lại số này trước khi đăng.”'],
  },
  'pages/unicode.html': {
    in: [
      '\ntitle: Đường về bến cũ\n',
      '\nNước lũ đã rút khỏi xóm bãi từ sáng sớm, người dân quét dọn.\n',
    ],
  },
  'pages/vne.html': {
    in: [
      '\npublishedAt: 2024-09-07T15:23:00+07:00\n',
      '\nbyline: Minh Anh\n',
      '\ntags:\n  - Cầu\n  - giao thông\n',
      '\nsection: thoi-su\n',
      'url: https://baomau.vn/cau-moi-4790001.html\n',
      'Cầu mới nhìn từ trên cao. Ảnh: *Minh Anh*',
    ],
    out: ['Tin liên quan', 'Báo Mẫu', 'gif', '\n**Minh Anh**'],
    says: [
      'không lấy được ảnh “https://i1.baomau.vn/cau-680.jpg”',
      'bỏ khung bên ngoài bài “Tin liên quan A”',
    ],
  },
  'pages/wp.html': {
    in: [
      'Đoạn một.\n\nĐoạn hai sau hai dấu xuống dòng.\n',
      '\nhttps://www.youtube.com/watch?v=abc\n',
      '[Bến](https://www.youtube.com/embed/abc)',
      '**Lưu ý**:Không đậu. **Cách trắng** cuối!\n',
    ],
    out: ['[caption', '[embed', '.gif'],
    says: [
      '“anh.jpg”',
      '“https://bao.example/wp-content/a.jpg”',
      'phần nhúng “https://www.youtube.com/embed/abc”',
    ],
  },
}

describe.each(Object.entries(FILES))('%s', (name, wanted) => {
  it('comes out as it was written, and the rest is reported', async () => {
    const { said, front, body } = await imported(fixture(name))
    const text = `\n${front}---\n${body}`
    for (const words of wanted.in ?? []) expect(text).toContain(words)
    for (const words of wanted.out ?? []) expect(text).not.toContain(words)
    for (const words of wanted.says ?? []) expect(said).toContain(words)
    expect(text).not.toMatch(/&#x/)
  })
})

describe('an HTML page', () => {
  it.each<[what: string, html: string, wanted: Case]>([
    [
      'marks beside words',
      '<h1>A</h1><p>Chữ <b>đậm </b>thường<b> (hai)</b>ba, <i>“nói”</i>rồi, <b>một</b><b> hai</b>, s<b>á</b>u<b>.</b></p>',
      { in: ['Chữ **đậm** thường (**hai**)ba, “*nói*”rồi, **một** **hai**, s**á**u.\n'] },
    ],
    [
      'addresses',
      '<h1>A</h1><p>Xem https://bao.example/a_b?c=1&d=2. <a href="https://x.example/a?b=1&c=(2)">ở đây</a></p>',
      {
        in: ['Xem https://bao.example/a_b?c=1&d=2. [ở đây](https://x.example/a?b=1&c=%282%29)'],
      },
    ],
    [
      'numbers of lists',
      '<h1>A</h1><ol start="3"><li>ba<li>bốn<li value="7">bảy</ol><ol type="a"><li>một<li>hai</ol><ol reversed><li>hai<li>một</ol><table><tr><th>X<tr><td><ol start="2"><li>b<li>c</ol></table>',
      {
        in: [
          '3. ba\n4. bốn\n',
          '7) bảy\n',
          'a. một\n\nb. hai\n\n2\\. hai\n\n1\\. một\n',
          '| 2. b; 3. c |',
        ],
      },
    ],
    [
      'hidden text',
      '<style>.an{display:none}</style><h1>A</h1><p>Thấy. <span class="an">Giấu một.</span><span style="font-size:0">Giấu hai.</span></p><div hidden>Giấu ba.</div>',
      {
        in: ['\nThấy.\n'],
        out: ['Giấu'],
        says: ['bỏ chữ ẩn “Giấu một.”', 'bỏ chữ ẩn “Giấu hai.”', 'dòng 1: bỏ chữ ẩn “Giấu ba.”'],
      },
    ],
    [
      'comments of Word',
      '<h1>A</h1><p>Câu<span class=MsoCommentReference>[A1]</span>.</p><div style="mso-element:comment-list"><p class=MsoCommentText>Sửa lại.</p></div>',
      {
        in: ['\nCâu.\n'],
        out: ['Sửa lại', 'A1'],
        says: ['“Sửa lại.”'],
      },
    ],
    [
      'boxes around it',
      '<h1>A</h1><p>Một đoạn đủ dài của bài này, viết cho người đọc báo.</p><div class="box_comment" id="box_comment"><p>Bạn đọc: hay!</p></div><ul><li><a href="/a">Tin một</a><li><a href="/b">Tin hai</a><li><a href="/c">Tin ba</a></ul><p class="comment-free">Đoạn sau <a href="https://a.example/">liên kết</a>.</p>',
      {
        in: ['\nMột đoạn'],
        out: ['hay!', 'Tin hai'],
        says: ['“Bạn đọc: hay!”', '“Tin một Tin hai Tin ba”'],
      },
    ],
    [
      'a note in the title',
      '<h1>Bến cũ<sup><a href="#n" id="m">[1]</a></sup></h1><p>Chữ.</p><ol><li id="n">Tên xưa. <a href="#m">↩</a></li></ol>',
      {
        in: ['title: Bến cũ\n', '\nChữ.\n'],
        out: ['Tên xưa'],
        says: ['tiêu đề: bỏ chú thích “Tên xưa.'],
      },
    ],
    [
      'facts in JSON-LD alone',
      '<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":["NewsArticle"],"headline":"Tên bài","datePublished":"2024-09-07T08:23:00.000Z","author":[{"name":"Lan Anh"},{"name":"Đỗ Bình"}],"keywords":["cầu","Sông Hồng"],"articleSection":"Thể thao","publisher":{"name":"Báo Mẫu"},"mainEntityOfPage":{"@id":"https://bao.example/a.html"}}]}</script><p>Chữ của bài.</p>',
      {
        in: [
          'title: Tên bài\n',
          'publishedAt: 2024-09-07T15:23:00+07:00\n',
          'byline: Lan Anh – Đỗ Bình\n',
          'section: the-thao\n',
          '- cầu\n  - Sông Hồng\n',
          'name: Báo Mẫu\n  url: https://bao.example/a.html\n',
        ],
      },
    ],
    [
      'a time for readers alone',
      '<h1>A</h1><span class="date">Thứ bảy, 7/9/2024, 15:23 (GMT+7)</span><p>Chữ.</p>',
      {
        in: ['publishedAt: 2024-09-07T15:23:00+07:00\n'],
      },
    ],
    [
      'what it says wrongly',
      '<meta name="pubdate" content="hôm qua"><meta property="article:section" content="Nhà đất"><h1>A</h1><p>Chữ.</p>',
      {
        says: ['không hiểu giờ đăng “hôm qua”', 'không có chuyên mục “Nhà đất”'],
      },
    ],
    [
      'wrapped links',
      '<h1>A</h1><p><a href="https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2Fx&h=1">một</a> <a href="https://apc01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fb.example%2F&data=1">hai</a></p>',
      {
        in: ['[một](https://a.example/x) [hai](https://b.example/)'],
      },
    ],
  ])('%s', async (_what, html, wanted) => {
    const { said, front, body } = await importedHtml(html)
    const text = `\n${front}---\n${body}`
    for (const words of wanted.in ?? []) expect(text).toContain(words)
    for (const words of wanted.out ?? []) expect(text).not.toContain(words)
    for (const words of wanted.says ?? []) expect(said).toContain(words)
    expect(text).not.toMatch(/&#x/)
  })
})
