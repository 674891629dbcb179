import { readFileSync } from 'node:fs'
import { toString as textOf } from 'mdast-util-to-string'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseTime } from '../shared/time/vietnam-time'
import { checkDocuments } from './check-documents'
import { parsePage } from './parse-page'
import { readPage } from './read-page'
import { toDocuments } from './to-documents'

const NOW = parseTime('2025-05-03T09:55+07:00') ?? Number.NaN
const FIXTURE = readFileSync(new URL('fixtures/trang-mau.txt', import.meta.url))

const importPage = (page: string | Uint8Array, now: number | undefined = NOW) =>
  toDocuments(parsePage(readPage(Buffer.from(page))), now)
const fieldsOf = (text = '') => parse(text.split('---\n')[1] ?? '') as Record<string, unknown>
const pathsOf = (page: string) => importPage(page).documents.map(({ path }) => path)

describe('a scraped page', () => {
  const { documents, unplaced } = importPage(FIXTURE)
  const [article] = documents.filter(({ path }) => path.startsWith('articles/'))
  const fieldsIn = (folder: string) =>
    documents.filter(({ path }) => path.startsWith(folder)).map(({ text }) => fieldsOf(text))

  it('becomes an article with its section, title, time, sapo and credit', () => {
    expect(article?.path).toBe(
      'articles/khoa-hoc/nghe-tieng-nuoc-nhom-ky-su-tre-dung-tram-do-man-tu-do-cu.mdx',
    )
    expect(fieldsOf(article?.text)).toEqual({
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
    const mdx = unified().use(remarkParse).use(remarkMdx)
    const body = mdx.parse(article?.text.split('---\n')[2] ?? '')
    expect(body.children.map((block) => `${block.type}: ${textOf(block)}`)).toEqual([
      'heading: Từ phao câu đến cảm biến',
      'paragraph: Nhóm kỹ sư ở một huyện ven biển ghép 14 trạm đo mặn từ phao câu cũ. Mỗi trạm giá < 2 triệu đồng {đã gồm pin}. Số liệu gửi về 10 phút một lần.',
      'list: Trạm đầu tiên đặt ở cửa sôngChuyến đò đưa thiết bị ra trạm (07:30)',
      'paragraph: 2025. Đó là năm các trạm chạy đủ bốn mùa.',
      'paragraph: "Chúng tôi chỉ lắng nghe con nước", một thành viên nói.',
      'heading: Việc còn lại của những người "giữ nước"',
      'heading: Theo nhóm kỹ sư (tổ vận hành)',
      'paragraph: Nhóm sẽ công bố bản vẽ_mở để nơi khác dùng lại.',
    ])
  })

  it('keeps the items of a list together', () => {
    expect(article?.text).toContain(
      '\n\n- Trạm đầu tiên đặt ở cửa sông\n- Chuyến đò đưa thiết bị ra trạm (07:30)\n\n',
    )
  })

  it('becomes curated headlines in their order', () => {
    expect(fieldsIn('headlines/noi-bat/')).toEqual([
      { title: expect.stringContaining('Hợp tác xã bưởi'), section: 'thoi-su', rank: 1 },
      { title: expect.stringContaining('Bến đò cũ'), section: 'thoi-su', rank: 2 },
      { title: 'Đội bóng đá làng giành giải vô địch sau 12 năm', section: 'the-thao', rank: 3 },
      { title: 'Xóm đèn lồng lên phố dịp lễ (2/9)', section: 'thoi-su', rank: 4 },
      { title: 'Cầu tre thứ 100 nối hai bờ kênh', section: 'thoi-su', rank: 5 },
    ])
  })

  it('becomes latest items with absolute times, ranked as they stand', () => {
    const latest = fieldsIn('headlines/moi-nhat/')
    expect(latest.map(({ title, publishedAt, rank }) => [title, publishedAt, rank])).toEqual([
      ['Đò máy chở miễn phí ngày hội sách', '2025-05-03T09:55:00+07:00', 1],
      ['Cầu phao tạm dừng vì nước lớn', '2025-05-03T09:41:00+07:00', 2],
      ['Chợ nổi họp sớm hơn thường lệ (phần 2)', '2025-05-03T08:58:00+07:00', 3],
      ['Trường làng thêm lớp xóa mù chữ', '2025-05-03T08:58:00+07:00', 4],
      ['Vườn dừa mở cửa đón khách', '2025-05-03T08:55:00+07:00', 5],
      ['Hội thả diều dời ngày', '2025-05-02T21:05:00+07:00', 6],
      ['Mùa muối đến muộn', '2024-12-28T00:00:00+07:00', 7],
    ])
  })

  it('reports the lines it could not place', () => {
    expect(unplaced.map(({ line, text }) => [line, text])).toEqual([
      [31, 'Đèn biển sáng lại (30/02/2025)'],
      [32, 'Thư viện huyện nhận sách'],
      [33, 'Quảng cáo'],
    ])
  })

  it('makes documents the build accepts, without spaces at the ends of lines', () => {
    expect(checkDocuments(documents)).toEqual([])
    expect(documents.filter(({ text }) => /[ \t]$/m.test(text))).toEqual([])
  })

  it('reads the same from CRLF, a byte order mark, NBSP and NFD', () => {
    const text = `\ufeff${FIXTURE.toString('utf8')}`
      .normalize('NFD')
      .replaceAll('\n', '\r\n')
      .replaceAll(' hẹn', '\u00a0hẹn')
    expect(importPage(text)).toEqual({ documents, unplaced })
  })
})

describe('paths', () => {
  it('differ where titles do not, across all headlines', () => {
    expect(pathsOf('- Hoà Bình\n- Hòa Bình\n- Hoa Bình (19:43)\n')).toEqual([
      'headlines/noi-bat/hoa-binh.mdx',
      'headlines/noi-bat/hoa-binh-2.mdx',
      'headlines/moi-nhat/hoa-binh-3.mdx',
    ])
  })

  it('may be the same for an article and a headline', () => {
    expect(pathsOf('- Đò mới\nXe\n03/05/2025 09:30 Đò mới\nBến cũ.')).toEqual([
      'articles/xe/do-moi.mdx',
      'headlines/noi-bat/do-moi.mdx',
    ])
  })

  it('are ones the site accepts, whatever the title', () => {
    const { documents } = importPage('- Trang\n- …\n- 中文')
    expect(documents).toHaveLength(3)
    expect(checkDocuments(documents)).toEqual([])
  })
})

it('guesses the section of an article that names none', () => {
  expect(pathsOf('03/05/2025 09:30 Đội bóng đá làng\nBến cũ.')).toEqual([
    'articles/the-thao/doi-bong-da-lang.mdx',
  ])
})

it('reports items whose time needs a --now, or lies after it', () => {
  const { documents, unplaced } = importPage('- Một (18/08/2024)\n- Hai (04/05/2025)\n- Ba (9:00)')
  expect(documents.map(({ path }) => path)).toEqual([
    'headlines/moi-nhat/mot.mdx',
    'headlines/moi-nhat/ba.mdx',
  ])
  expect(unplaced.map(({ line }) => line)).toEqual([2])
  const page = parsePage(readPage(Buffer.from('- Một (18/08/2024)\n- Ba (9:00)')))
  expect(toDocuments(page, undefined).unplaced.map(({ line }) => line)).toEqual([2])
})

it('lets the check see what the build would refuse', () => {
  const broken = { path: 'headlines/noi-bat/Đò.mdx', text: '---\ntitle: Đò\n---\n\n{x}\n' }
  const codes = checkDocuments([broken]).map(({ code }) => code)
  expect(codes).toEqual(['ten-tep-sai', 'thieu-truong', 'dau-ngoac-nhon'])
})
