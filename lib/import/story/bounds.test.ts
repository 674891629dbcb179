import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { expectWanted, imported } from './testing/imported'
import { p, r, wordFile } from './testing/word-file'

const text = (words: string) => p('', r('', words))
const nested = (depth: number, open: string, close: string) =>
  open.repeat(depth) + text('x') + close.repeat(depth)
const inTables = (depth: number) => nested(depth, '<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>')

/** A zip archive that says each of its files has one byte. */
function lying(archive: Uint8Array): Uint8Array {
  const bytes = Buffer.from(archive)
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4)) {
    bytes.writeUInt32LE(1, at + 24)
  }
  return bytes
}

const XML = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'

describe('more than any story is refused, and it is said what was too much', () => {
  it.each<[what: string, file: string, content: string | Uint8Array, says: string]>([
    ['paragraphs', 'bai.docx', wordFile(text('a').repeat(20_000)), 'quá nhiều đoạn'],
    [
      'paragraphs over many parts',
      'bai.docx',
      wordFile(text('a').repeat(7_000), { hdr: text('a').repeat(7_000) }),
      'quá nhiều đoạn',
    ],
    ['letters of XML', 'bai.docx', wordFile(text('a'.repeat(13_000_000))), 'quá 12 MB chữ'],
    [
      'tables within tables',
      'bai.docx',
      wordFile(text('A') + inTables(3_000)),
      'lồng nhau quá sâu',
    ],
    [
      'bytes in an archive',
      'bai.docx',
      zipSync({ 'word/document.xml': strToU8(XML), 'a.png': new Uint8Array(110_000_000) }),
      'quá 100 MB',
    ],
    [
      'files in an archive',
      'bai.zip',
      zipSync(
        Object.fromEntries(
          Array.from({ length: 2_001 }, (_, at) => [`${at}.png`, new Uint8Array(1)]),
        ),
      ),
      'quá 2000 tệp',
    ],
    [
      'cells in a span',
      'bai.docx',
      wordFile(
        text('A') +
          `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="100000000"/></w:tcPr>${text('a')}</w:tc></w:tr></w:tbl>`,
      ),
      'bảng quá lớn',
    ],
    [
      'rows and columns in a span',
      'bai.html',
      '<h1>A</h1><table><tr><td colspan=1000 rowspan=60000>a</table>',
      'bảng quá lớn',
    ],
    ['boxes', 'bai.html', `<h1>A</h1>${'<div>'.repeat(50_000)}x`, 'lồng nhau quá sâu'],
    [
      'boxes around much text',
      'bai.html',
      `<h1>A</h1>${'<div>'.repeat(400)}${'<p>x'.repeat(5_000)}`,
      'lồng nhau quá sâu',
    ],
    ['tags', 'bai.html', `<h1>A</h1>${'<p>x'.repeat(80_001)}`, 'quá nhiều thẻ'],
    [
      'tags left open',
      'bai.html',
      Array.from({ length: 5_000 }, (_, at) => `<font size=${at}>`).join('') + '<p>x'.repeat(5_000),
      'quá nhiều thẻ',
    ],
    ['letters', 'bai.html', `<h1>A</h1><p>${'a '.repeat(2_100_000)}`, 'quá 4 triệu chữ'],
  ])('%s', async (_what, file, content, says) => {
    const { code, said, text: written } = await imported(file, content)
    expect({ code, written }).toEqual({ code: 1, written: '' })
    expect(said).toContain(`${file}: Tệp này chứa`)
    expect(said).toContain(says)
  })

  it('no more is unpacked than an archive says there is', async () => {
    const bytes = lying(wordFile(text('A') + text('a'.repeat(5_000_000))))
    const { code, said } = await imported('bai.docx', bytes)
    expect(code).toBe(1)
    expect(said).toContain('tệp hỏng, hoặc không đúng loại')
  })

  it('tables within each other as office programs make them are read', async () => {
    expectWanted(await imported('bai.docx', wordFile(text('A') + text('Chữ.') + inTables(20))), {
      in: ['\nChữ.\n', '| x |'],
    })
  })
})

const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="4" height="3" ${attributes}>${inside}</svg>`
const uri = (drawing: string) =>
  `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`

describe('a picture', () => {
  it.each([
    ['a script', svg('<script>alert(1)</script>')],
    [
      'a script under another name',
      svg('<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>'),
    ],
    ['a handler', svg('<rect width="1" height="1"/>', 'onload="alert(1)"')],
    ['a link in code', svg('<a xlink:href="java&#115;cript:alert(1)"><rect/></a>')],
    [
      'a page within',
      svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>'),
    ],
    ['a picture from elsewhere', svg('<image href="https://a.example/x.png"/>')],
    ['a style from elsewhere', svg('<style>@import url(https://a.example/x.css);</style>')],
    ['an entity', `<!DOCTYPE svg [<!ENTITY x "y">]>${svg('<text>&x;</text>')}`],
  ])('that is a drawing with %s stays behind', async (_what, drawing) => {
    const { pictures, said } = await imported(
      'bai.html',
      `<h1>A</h1><p>Chữ.<img alt="Lò" src="${uri(drawing)}">`,
    )
    expect(pictures).toEqual([])
    expect(said).toContain('(Lò): là SVG có mã lệnh hay phần lấy từ nơi khác')
  })

  it('that is a still drawing is taken', async () => {
    const still = svg('<style>.a{fill:url(#b)}</style><use xlink:href="#b"/><text x="1">Lò</text>')
    const { pictures } = await imported(
      'bai.html',
      `<h1>A</h1><p>Chữ.<img alt="Lò" src="${uri(still)}">`,
    )
    expect(pictures).toEqual(['images/a-1.svg'])
  })

  it('of more points than a machine can open stays behind', async () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d4948445200003e8000001f400802000000', 'hex')
    const { pictures, said } = await imported('bai.html', '<h1>A</h1><p>Chữ.<img src="a.png">', {
      'a.png': png,
    })
    expect(pictures).toEqual([])
    expect(said).toContain('“a.png”: 16000 × 8000 điểm ảnh, quá lớn để mở')
  })

  it('that holds a place until the page is read is none; what comes later is taken', async () => {
    const dot = uri('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>')
    const html = `<h1>A</h1><p>Chữ.</p><img src="${dot}"><picture><source srcset="anh/nho.svg 1x, anh/to.svg 2x"><img alt="Lò" src="${dot}"></picture><img alt="Gốm" src="${dot}" data-src="anh/nho.svg">`
    const beside = { 'anh/to.svg': svg('<text>to</text>'), 'anh/nho.svg': svg('<text>nhỏ</text>') }
    const { pictures, text: written, said } = await imported('bai.html', html, beside)
    expect(pictures).toEqual(['images/a-1.svg', 'images/a-2.svg'])
    expect(written).toContain('<Figure src="/images/a-1.svg" alt="Lò" />')
    expect(said).toContain('chỉ là một điểm ảnh giữ chỗ')
  })
})

describe('an archive from Google Docs', () => {
  const html =
    '<p class="title">Chợ nổi</p><p>Mùa nước về.</p><p><img alt="Ghe" src="images/image1.svg"></p>'

  it('is a story with its pictures', async () => {
    const bytes = zipSync({ 'Chợ nổi.html': strToU8(html), 'images/image1.svg': strToU8(svg('')) })
    const found = await imported('Chợ nổi.zip', bytes)
    expect(found.pictures).toEqual(['images/cho-noi-1.svg'])
    expectWanted(found, { in: ['\ntitle: Chợ nổi\n', '\nMùa nước về.\n', 'alt="Ghe"'] })
    expect(found.code).toBe(0)
  })

  it('takes nothing from beside it', async () => {
    const bytes = zipSync({ 'a.html': strToU8('<h1>A</h1><p>Chữ.<img src="b.svg">') })
    const { pictures } = await imported('a.zip', bytes, { 'b.svg': svg('') })
    expect(pictures).toEqual([])
  })

  it('with several stories is told to be unpacked', async () => {
    const bytes = zipSync({ 'a.html': strToU8(html), 'b.html': strToU8(html) })
    const { code, said } = await imported('a.zip', bytes)
    expect(code).toBe(1)
    expect(said).toContain('có 2 bài')
  })
})
