import { toHtml } from 'hast-util-to-html'
import { describe, expect, it } from 'vitest'
import { compileBody } from '../compile-body'
import { readBody } from '../read-body'
import { readNumber } from './chart/read-number'
import { frameFor, frameOrigins } from './embed/providers'

const codes = (body: string) =>
  readBody(`---\n---\n\n${body}\n`).problems.map(
    ({ line, column, code }) => `${line - 3}:${column} ${code}`,
  )
const html = (body: string) => toHtml(compileBody(`---\n---\n\n${body}\n`).tree as never)

describe('what stands in a component is of its form', () => {
  it.each([
    ['<KeyPoints>\n\nMột đoạn.\n\n</KeyPoints>', ['3:1 sai-noi-dung']],
    ['<KeyPoints>\n\n- Một ý.\n\nMột đoạn.\n\n</KeyPoints>', ['5:1 sai-noi-dung']],
    ['<Timeline>\n\n- **5 giờ**: Đi.\n- Về.\n\n</Timeline>', ['4:1 sai-noi-dung']],
    ['<QA>\n\nCâu hỏi?\n\n**Trả lời.**\n\n</QA>', ['3:1 sai-noi-dung']],
    ['<Gallery title="a">\n\nChữ.\n\n</Gallery>', ['3:1 sai-noi-dung']],
    ['<Chart kind="bars" title="a">\n\nChữ.\n\n</Chart>', ['3:1 sai-noi-dung']],
    ['<Chart kind="bars" title="a">\n\n| A |\n| - |\n| 1 |\n\n</Chart>', ['3:1 bieu-do-sai']],
    [
      '<Chart kind="bars" title="a">\n\n| A | B |\n| - | - |\n| x | – |\n| y | |\n\n</Chart>',
      ['3:1 bieu-do-sai'],
    ],
    [
      '<Chart kind="bars" title="a">\n\n| A | B |\n| - | - |\n| x | nhiều |\n| y | 12.5 |\n\n</Chart>',
      ['5:5 bieu-do-sai', '6:5 bieu-do-sai'],
    ],
    [
      '<Chart kind="pie" title="a">\n\n| A | B |\n| - | - |\n| x | 1 |\n| y | 2 |\n\n</Chart>',
      ['1:1 thuoc-tinh-sai'],
    ],
    ['<Chart kind="bars" title="a" />', ['1:1 sai-noi-dung']],
    ['<Chart kind="bars" title="a" src="/images/a.csv" />', []],
    [
      '<Chart kind="bars" title="a" src="/images/a.csv">\n\n| A | B |\n| - | - |\n| x | 1 |\n| y | 2 |\n\n</Chart>',
      ['1:1 sai-noi-dung'],
    ],
    ['<Related slugs="Bài hay.mdx" />', ['1:1 thuoc-tinh-sai']],
    ['<Embed src="https://www.youtube.com/@kenh" title="a" />', ['1:1 thuoc-tinh-sai']],
    ['<Embed src="https://evil.example/embed/aqz-KE-bpKQ" title="a" />', ['1:1 thuoc-tinh-sai']],
    ['<Note kind="info">a</Note>', ['1:1 thuoc-tinh-sai']],
  ])('%j', (body, wanted) => {
    expect(codes(body)).toEqual(wanted)
  })
})

it('a timeline has its times, a conversation its questions, marked', () => {
  expect(
    html('<Timeline>\n\n- **5 giờ**: Xe *đầu* tiên.\n- **6 giờ** – Xe sau.\n\n</Timeline>'),
  ).toContain('<li><strong class="time">5 giờ</strong> Xe <em>đầu</em> tiên.</li>')
  const talk = html('<QA>\n\n**Hỏi?**\n\nĐáp, **nhấn** mạnh.\n\n**Bà Lan** cười.\n\n</QA>')
  expect(talk.match(/class="question"/g)).toHaveLength(1)
})

describe('a quotation in GitHub’s form', () => {
  it.each([
    [
      '> [!NOTE]\n> Lời **ghi**.\n>\n> Thêm.',
      '<Note kind="note"><p>Lời <strong>ghi</strong>.</p><p>Thêm.</p></Note>',
    ],
    ['> [!warning]\n> - Một', '<Note kind="warning"><ul>\n<li>Một</li>\n</ul></Note>'],
  ])('%j is a note', (body, wanted) => {
    expect(html(body).toLowerCase()).toContain(wanted.toLowerCase())
    expect(codes(body)).toEqual([])
  })

  it('of another name is told, and stays as it is', () => {
    expect(codes('> [!HAY]\n> Lời.')).toEqual(['1:3 dinh-dang-sai'])
    expect(codes('[!NOTE] Lời.')).toEqual(['1:1 dinh-dang-sai'])
    expect(codes('> [!NOTE]')).toEqual(['1:1 sai-noi-dung'])
  })
})

it('cells of a table are one with the cell above, or at the right', () => {
  const table = (rows: string) =>
    `<Table caption="a">\n\n| A | B | C |\n| - | - | - |\n${rows}\n\n</Table>`
  const merged = html(table('| 1 | >> | 3 |\n| ^^ | >> | ^^ |\n| 4 | 5 | 6 |'))
  expect(merged.replace(/\s*\n\s*/g, '')).toContain(
    '<tr><td rowspan="2">1</td><td colspan="2" rowspan="2">3</td></tr><tr></tr><tr><td>4</td>',
  )
  expect(codes(table('| ^^ | 2 | >> |'))).toEqual(['5:1 sai-noi-dung', '5:10 sai-noi-dung'])
})

it('subheads have names that links may lead to', () => {
  const body = '## Giá vé & lộ trình\n\n### Giá vé\n\n## Giá vé\n\n[xem](#muc-gia-ve-2)'
  expect(html(body)).toContain('<h2 id="muc-gia-ve-va-lo-trinh">')
  expect(codes(`${body} [x](#muc-khong)`)).toEqual(['7:22 lien-ket-gay'])
  expect(html('## Đầu\n\n## Đầu\n\n## 😀')).toMatch(/id="muc-dau">.*id="muc-dau-2">.*id="muc-x"/s)
})

it('articles are named by their slugs, once each', () => {
  const { links } = readBody('---\n---\n\n<Related slugs="lo-gom, cho-phien lo-gom" />\n')
  expect(links).toEqual([
    { address: 'lo-gom', by: 'slug', line: 4, column: 1 },
    { address: 'cho-phien', by: 'slug', line: 4, column: 1 },
  ])
})

describe('frames', () => {
  it.each([
    [
      'https://www.youtube.com/watch?v=aqz-KE-bpKQ&t=10',
      'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ',
    ],
    ['https://youtu.be/aqz-KE-bpKQ?si=x', 'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ'],
    [
      'https://m.youtube.com/shorts/aqz-KE-bpKQ',
      'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ',
    ],
    [
      'https://www.tiktok.com/@vtv24news/video/7301234567890123456',
      'https://www.tiktok.com/player/v1/7301234567890123456',
    ],
    [
      'https://www.facebook.com/vtv/videos/123/',
      'https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fvtv%2Fvideos%2F123',
    ],
    [
      'https://www.facebook.com/vtv/posts/pfbid0abc',
      'https://www.facebook.com/plugins/post.php?href=',
    ],
    [
      'https://x.com/nasa/status/1234567890',
      'https://platform.twitter.com/embed/Tweet.html?id=1234567890',
    ],
    [
      'https://www.instagram.com/reel/Cabc_-123/',
      'https://www.instagram.com/reel/Cabc_-123/embed/',
    ],
  ])('%s', (address, src) => {
    expect(frameFor(address)?.src).toContain(src)
  })

  it.each([
    'http://youtu.be/aqz-KE-bpKQ',
    'https://youtube.com.evil.example/watch?v=aqz-KE-bpKQ',
    'https://a@youtube.com/watch?v=aqz-KE-bpKQ',
    'https://youtube.com:8443/watch?v=aqz-KE-bpKQ',
    'https://www.youtube.com/watch?v="><script>',
    'javascript:alert(1)',
    'youtube',
  ])('%s is none', (address) => {
    expect(frameFor(address)).toBeUndefined()
  })

  it('a page may frame the sites it has embeds of, and no others', () => {
    const page =
      '<a data-embed="x"></a><a data-embed="x"></a><a data-embed="constructor"></a> data-embed="evil"'
    expect(frameOrigins(page)).toEqual(['https://platform.twitter.com'])
  })
})

it.each([
  ['1.200', 1200],
  ['12,5 %', 12.5],
  ['−3', -3],
  ['1.234.567,8 tỷ', 1234567.8],
  ['2024', 2024],
  ['–', undefined],
  ['', undefined],
  ['12.5', Number.NaN],
  ['nhiều', Number.NaN],
])('the cell %j is read as %s', (cell, value) => {
  expect(readNumber(cell)).toBe(value)
})
