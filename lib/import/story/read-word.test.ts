import { describe, expect, it } from 'vitest'
import { expectWanted, imported, type Wanted } from './testing/imported'
import { p, r, wordFile } from './testing/word-file'

const TITLE = p('', r('', 'Bến cũ'))
const text = (words: string) => p('', r('', words))
const item = (words: string, list: number, level = 0) =>
  p(`<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`, r('', words))

const level = (at: number, form: string, label: string, start = 1) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${form}"/><w:lvlText w:val="${label}"/></w:lvl>`
const NUMBERING = [
  `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%2)')}${level(2, 'bullet', '-')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', 'Điều %1.', 4)}${level(1, 'decimal', '%1.%2.')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '•')}${level(1, 'bullet', 'o')}</w:abstractNum>`,
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
  '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>',
  '<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="10"/></w:lvlOverride></w:num>',
].join('')

const STYLES = [
  '<w:style w:type="character" w:styleId="An"><w:name w:val="An"/><w:rPr><w:vanish/></w:rPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="An2"><w:name w:val="An2"/><w:basedOn w:val="An3"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="An3"><w:name w:val="An3"/><w:rPr><w:vanish/></w:rPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>',
].join('')

const row = (...cells: readonly string[]) =>
  `<w:tr>${cells.map((it) => `<w:tc>${it}</w:tc>`).join('')}</w:tr>`
const table = (...rows: readonly string[]) => `<w:tbl>${rows.join('')}</w:tbl>`
const DELETED = '<w:del w:id="9"/>'

describe('a Word file', () => {
  it.each<[what: string, body: string, wanted: Wanted]>([
    [
      'text hidden by styles, and shown again',
      TITLE +
        p('', r('<w:rStyle w:val="An"/>', 'Giấu một.'), r('', 'Thấy.')) +
        p('<w:pStyle w:val="An2"/>', r('', 'Giấu hai.'), r('<w:vanish w:val="0"/>', 'Hiện.')),
      {
        in: ['\nThấy.\n\nHiện.\n'],
        out: ['Giấu'],
        says: ['đoạn 2 “Thấy.”: bỏ chữ ẩn “Giấu một.”', 'bỏ chữ ẩn “Giấu hai.”'],
      },
    ],
    [
      'white text',
      TITLE + p('', r('', 'Thấy. '), r('<w:color w:val="FFFFFF"/>', 'Trắng.')),
      { in: ['Thấy. Trắng.'], says: ['chữ màu trắng “Trắng.”'] },
    ],
    [
      'deleted paragraphs and rows',
      TITLE +
        text('Một.') +
        p(
          `<w:rPr>${DELETED}</w:rPr>`,
          '<w:del w:id="1"><w:r><w:delText>Bỏ hẳn.</w:delText></w:r></w:del>',
        ) +
        text('Hai.') +
        table(
          row(text('A'), text('B')),
          `<w:tr><w:trPr>${DELETED}</w:trPr><w:tc>${text('Hàng bỏ')}</w:tc><w:tc>${text('x')}</w:tc></w:tr>`,
        ),
      {
        in: ['\nMột.\n\nHai.\n'],
        out: ['Bỏ hẳn', 'Hàng bỏ'],
        says: ['xóa “Bỏ hẳn.”', 'xóa “Hàng bỏ x”'],
      },
    ],
    [
      'levels of lists, each with its numbers',
      TITLE +
        text('Mở đầu.') +
        item('Việc', 1) +
        item('nhỏ', 1, 1) +
        item('vụn', 1, 2) +
        item('nữa', 1, 1) +
        item('Xong', 1) +
        text('Chen giữa.') +
        item('Lại', 4) +
        item('Nữa', 4) +
        item('chấm', 3) +
        item('sâu', 3, 1),
      {
        in: [
          '\n1. Việc\n\na) nhỏ\n\n- vụn\n\nb) nữa\n\n2. Xong\n\nChen giữa.\n\n10. Lại\n11. Nữa\n',
          '\n- chấm\n  - sâu\n',
        ],
      },
    ],
    [
      'numbers of articles of law, and of headings',
      TITLE +
        text('Mở đầu.') +
        item('Phạm vi', 2) +
        item('Ai', 2, 1) +
        item('Gì', 2, 1) +
        p('<w:pStyle w:val="H2"/>', r('', 'Hiệu lực')),
      { in: ['\nĐiều 4. Phạm vi\n\n4.1. Ai\n\n4.2. Gì\n\n## Điều 5. Hiệu lực\n'] },
    ],
    [
      'numbers in cells',
      TITLE +
        text('Bảng.') +
        table(row(text('A'), text('B')), row(item('một', 1) + item('hai', 1), text('x'))),
      { in: ['| 1. một 2. hai | x '] },
    ],
    [
      'a note in the title',
      p('', r('', 'Bến cũ'), '<w:r><w:footnoteReference w:id="2"/></w:r>') +
        p('', r('', 'Chữ'), '<w:r><w:footnoteReference w:id="3"/></w:r>', r('', '.')),
      {
        in: ['\ntitle: Bến cũ\n', '\nChữ[^1].\n', '\n[^1]: Chú thích của chữ.'],
        out: ['của tên'],
        says: ['tiêu đề: bỏ chú thích “Chú thích của tên.”'],
      },
    ],
    [
      'one paragraph',
      text('Chỉ có một câu ngắn'),
      {
        in: ['\ntitle: bai\n', '\nChỉ có một câu ngắn\n'],
        says: ['không thấy tiêu đề trong tệp'],
      },
    ],
    [
      'one paragraph with a note',
      p('', r('', 'Chỉ có một câu'), '<w:r><w:footnoteReference w:id="3"/></w:r>'),
      { in: ['\nChỉ có một câu[^1]\n', '[^1]: Chú thích của chữ.'] },
    ],
    [
      'a letterhead in lines',
      text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') +
        text('Độc lập - Tự do - Hạnh phúc') +
        text('---------') +
        text('Số: 12/TB-SYT') +
        text('Huế, ngày 12 tháng 11 năm 2026') +
        text('THÔNG BÁO') +
        text('Về lịch nghỉ') +
        text('Nghỉ ba ngày.'),
      {
        in: ['\ntitle: THÔNG BÁO Về lịch nghỉ\n', '---\n\nNghỉ ba ngày.\n'],
        says: ['bỏ phần đầu thư “CỘNG HÒA', 'năm 2026”'],
      },
    ],
    [
      'a line break in the title, and contents',
      p('', r('', 'Bến cũ'), '<w:r><w:br/></w:r>', r('', 'sang trang')) +
        p('<w:pStyle w:val="TOC1"/>', r('', 'Mục một 3')) +
        text('Chữ.'),
      {
        in: ['\ntitle: Bến cũ sang trang\n'],
        out: ['Mục một'],
        says: ['dòng mục lục “Mục một 3”'],
      },
    ],
    [
      'merged cells',
      TITLE +
        text('Bảng.') +
        table(
          row(`<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${text('Giờ')}`),
          row(text('Đi'), text('Về')),
        ),
      { in: ['| Giờ |    |\n', '| Đi  | Về |'], says: ['có ô gộp'] },
    ],
  ])('with %s', async (_what, body, wanted) => {
    const parts = {
      numbering: NUMBERING,
      styles: STYLES,
      footnotes: `<w:footnote w:id="2">${text('Chú thích của tên.')}</w:footnote><w:footnote w:id="3">${text('Chú thích của chữ.')}</w:footnote>`,
    }
    expectWanted(await imported('bai.docx', wordFile(body, parts)), wanted)
  })

  it.each([
    ['.VnTime', 'C«ng hoµ'],
    ['VNI-Times', 'Coäng'],
  ])('typed in %s is refused at its place', async (font, words) => {
    const body = TITLE + p('', r(`<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`, words))
    const { code, said, text: written } = await imported('bai.docx', wordFile(body))
    expect({ code, written }).toEqual({ code: 1, written: '' })
    expect(said).toContain(`đoạn 2 “${words}”: chữ “${words}” gõ bằng bảng mã cũ`)
  })

  it('whose font is an old one, and its letters are not, is read', async () => {
    const body = TITLE + p('', r('<w:rFonts w:ascii=".VnTime"/>', 'Cộng hòa'))
    expectWanted(await imported('bai.docx', wordFile(body)), { in: ['\nCộng hòa\n'] })
  })

  it('has its head and foot reported', async () => {
    const bytes = wordFile(TITLE + text('Chữ.'), { hdr: p('', r('', 'Mật, không phổ biến')) })
    expectWanted(await imported('bai.docx', bytes), {
      out: ['Mật'],
      says: ['đầu trang: không mang theo chữ “Mật, không phổ biến”'],
    })
  })
})
