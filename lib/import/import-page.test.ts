import { readFileSync } from 'node:fs'
import { toString as textOf } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseTime } from '../time/vietnam-time'
import { escapeMdx } from './escape-mdx'
import { parsePage } from './parse-page'
import { readPage } from './read-page'
import { timeFromWords } from './time-words'
import { toDocuments } from './to-documents'

const NOW = parseTime('2025-05-03T09:55+07:00') ?? Number.NaN
const FIXTURE = readFileSync(new URL('fixtures/trang-mau.txt', import.meta.url))

const importPage = (bytes: Uint8Array) => toDocuments(parsePage(readPage(bytes)), NOW)
const fieldsOf = (text: string) => parse(text.split('---\n')[1] ?? '') as Record<string, unknown>
const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkMdx)

describe('a scraped page', () => {
  const { documents, unplaced } = importPage(FIXTURE)
  const [article] = documents.filter(({ path }) => path.startsWith('articles/'))
  const body = article?.text.split('---\n')[2] ?? ''

  it('becomes an article with its section, title, time and credit', () => {
    expect(article?.path).toBe(
      'articles/khoa-hoc/nghe-tieng-nuoc-nhom-ky-su-tre-dung-tram-do-man-tu-do-cu.mdx',
    )
    expect(fieldsOf(article?.text ?? '')).toEqual({
      title: "'Nghe tiếng nước': Nhóm kỹ sư trẻ dựng trạm đo mặn từ đồ cũ",
      description:
        'Nhóm kỹ sư ở một huyện ven biển ghép 14 trạm đo mặn từ phao câu cũ. Mỗi trạm giá < 2 triệu đồng {đã gồm pin}. Số liệu gửi về 10 phút một lần.',
      section: 'khoa-hoc',
      publishedAt: '2025-05-03T09:30:00+07:00',
      byline: 'Minh Hạnh',
      source: 'Bản tin huyện',
    })
  })

  it('keeps subheads, paragraphs and list items, as text', () => {
    const blocks = mdx.parse(body).children.map((block) => `${block.type}: ${textOf(block)}`)
    expect(blocks).toEqual([
      'heading: Từ phao câu đến cảm biến',
      'paragraph: Nhóm kỹ sư ở một huyện ven biển ghép 14 trạm đo mặn từ phao câu cũ. Mỗi trạm giá < 2 triệu đồng {đã gồm pin}. Số liệu gửi về 10 phút một lần.',
      'list: Trạm đầu tiên đặt ở cửa sôngTrạm cuối đặt ở đầu kênh',
      'paragraph: 2025. Đó là năm các trạm chạy đủ bốn mùa.',
      'paragraph: "Chúng tôi chỉ lắng nghe con nước", một thành viên nói.',
      'heading: Việc còn lại',
      'paragraph: Nhóm sẽ công bố bản vẽ_mở để nơi khác dùng lại.',
    ])
  })

  it('becomes curated headlines in their order', () => {
    const curated = documents.filter(({ path }) => path.startsWith('headlines/noi-bat/'))
    expect(curated.map(({ text }) => fieldsOf(text))).toEqual([
      {
        title: 'Hợp tác xã bưởi "xuống thuyền" bán hàng, khách phải hẹn trước',
        section: 'thoi-su',
        rank: 1,
      },
      {
        title: 'Bến đò cũ thành thư viện: mỗi cuốn sách đổi một chuyến sang sông',
        section: 'thoi-su',
        rank: 2,
      },
      { title: 'Đội bóng đá làng giành giải vô địch sau 12 năm', section: 'the-thao', rank: 3 },
    ])
  })

  it('becomes latest items with absolute times', () => {
    const latest = documents.filter(({ path }) => path.startsWith('headlines/moi-nhat/'))
    expect(latest.map(({ text }) => [fieldsOf(text).title, fieldsOf(text).publishedAt])).toEqual([
      ['Cầu phao tạm dừng vì nước lớn', '2025-05-03T09:41:00+07:00'],
      ['Chợ nổi họp sớm hơn thường lệ (phần 2)', '2025-05-03T08:58:00+07:00'],
      ['Trường làng thêm lớp xóa mù chữ', '2025-05-03T08:58:00+07:00'],
      ['Vườn dừa mở cửa đón khách', '2025-05-03T08:55:00+07:00'],
      ['Hội thả diều dời ngày', '2025-05-02T21:05:00+07:00'],
      ['Mùa muối đến muộn', '2024-12-28T00:00:00+07:00'],
    ])
  })

  it('tells the lines it could not place', () => {
    expect(unplaced.map(({ line, text }) => [line, text])).toEqual([
      [25, 'Đèn biển sáng lại (30/02/2025)'],
      [26, 'Thư viện huyện nhận sách'],
      [27, 'Quảng cáo'],
    ])
  })

  it('reads the same from CRLF, a byte order mark, NBSP and NFD', () => {
    const text = `\ufeff${FIXTURE.toString('utf8')}`
      .normalize('NFD')
      .replaceAll('\n', '\r\n')
      .replaceAll(' hẹn', '\u00a0hẹn')
    expect(importPage(Buffer.from(text))).toEqual({ documents, unplaced })
  })

  it('gives equal titles different files', () => {
    const { documents: twins } = importPage(Buffer.from('- Chợ phiên\n- Chợ phiên\n'))
    expect(twins.map(({ path }) => path)).toEqual([
      'headlines/noi-bat/cho-phien.mdx',
      'headlines/noi-bat/cho-phien-2.mdx',
    ])
  })

  it('without a time to reckon from, tells the items with relative times', () => {
    const page = parsePage(readPage(Buffer.from('- Chợ phiên (1 giờ trước)\n')))
    expect(toDocuments(page, undefined)).toMatchObject({ documents: [], unplaced: [{ line: 1 }] })
  })
})

it.each([
  ['Vừa xong', '2025-05-03T09:55'],
  ['0:10', '2025-05-03T00:10'],
  ['23:59', '2025-05-02T23:59'],
  ['119 phút trước', '2025-05-03T07:56'],
  ['11 giờ trước', '2025-05-02T22:55'],
  ['2 ngày trước', '2025-05-01T09:55'],
  ['03/05', '2025-05-03T00:00'],
  ['04/05', '2024-05-04T00:00'],
  ['18/08/2024 21:05', '2024-08-18T21:05'],
])('%s, read at 09:55 on 3 May 2025, is %s', (words, expected) => {
  expect(timeFromWords(words, NOW)).toBe(parseTime(`${expected}+07:00`))
})

it.each([
  'Giá < 5 triệu, yêu <3 và <b>đậm</b>',
  '{process.env.HOME} và }{',
  '# không phải tiêu đề',
  '- không phải danh sách',
  '1. không phải số thứ tự',
  '12) cũng không',
  '> không phải trích dẫn',
  'import x from "y"',
  'export const y = 1',
  '**đậm** _nghiêng_ `mã` ~~gạch~~ [chữ](https://a.vn) ![ảnh](x)',
  '| a | b |',
  'Xem https://bao.vn/a_b và www.bao.vn, thư a@b.vn',
  'R&D, &amp; và &lt;',
  '\\ gạch chéo \\{',
  '---',
  '=== ',
  '~~~ mã',
  'chú thích[^1] và [^1]: ghi chú',
])('%s stays one paragraph of the same text', (text) => {
  const tree = mdx.parse(escapeMdx(text.trim()))
  expect(tree.children.map(({ type }) => type)).toEqual(['paragraph'])
  const [paragraph] = tree.children
  expect(textOf(tree)).toBe(text.trim())
  const inline =
    paragraph && 'children' in paragraph ? paragraph.children.map(({ type }) => type) : []
  // A bare address becomes a link, as it does everywhere; anything else would be markup.
  expect(inline.filter((type) => type !== 'text' && type !== 'link')).toEqual([])
})
