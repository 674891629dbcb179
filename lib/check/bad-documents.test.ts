import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CODES, isError } from '../model/codes'
import type { Problem } from '../model/problem'
import {
  articleText,
  type ContentFolder,
  headlineText,
  makeContentFolder,
  PIXEL,
} from '../publish/testing/content-folder'
import { judgeBoth } from '../publish/testing/judge-both'
import { checkArchive } from './check-archive'

/** Films and sound that are what their names say, by the names they have here. */
const PLAYED = {
  'lo.mp4': 'film.mp4',
  'cam.mp4': 'upright.mp4',
  'iphone.mp4': 'hevc.mp4',
  'sau.mp4': 'ten-bits.mp4',
  'rao.mp3': 'sound.mp3',
  'lo.vtt': 'captions.vtt',
}

const NOW = Date.parse('2026-11-25T12:00:00+07:00')
const FILE = 'articles/van-hoa/bai.mdx'

/** A picture that says it has 20,000 by 20,000 pixels. */
const HUGE = Buffer.from(PIXEL)
HUGE.writeUInt32BE(20_000, 16)
HUGE.writeUInt32BE(20_000, 20)

let content: ContentFolder

beforeAll(() => {
  content = makeContentFolder()
  content.write('articles/van-hoa/lo-gom.mdx', articleText())
  content.write('articles/van-hoa/ban-nhap.mdx', articleText({ draft: 'true' }))
  content.write('headlines/noi-bat/cho-phien.mdx', headlineText())
  content.write('images/lo.png', PIXEL)
  content.write('images/to.png', HUGE)
  content.write('images/lo.srt', '1\n00:00:00,000 --> 00:00:01,000\nChữ\n')
  content.write(
    'images/nang.svg',
    `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${' '.repeat(3_000_000)}</svg>`,
  )
  content.write('images/hong.mp4', 'phim')
  for (const [name, fixture] of Object.entries(PLAYED))
    content.write(`images/${name}`, readFileSync(`lib/files/media/fixtures/${fixture}`))
  content.write('images/lo.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
  content.write('images/hong.png', 'không phải ảnh')
  symlinkSync('/etc/hostname', path.join(content.dir, 'images', 'ngoai.png'))
})
afterAll(() => content.dispose())

async function check(text: string | Uint8Array, file = FILE): Promise<Problem[]> {
  return judgeBoth(content, file, text, NOW)
}

const article = articleText
const body = (text: string) => articleText({}, `${text}\n`)
const figure = (attributes: string) => body(`<Figure ${attributes} />`)
const video = (src: string, more = '') =>
  body(`<Video src="${src}" title="b" poster="/images/lo.png" credit="c"${more} />`)
const timed = (time: string) => articleText({ publishedAt: time })
const cover = (parts: string) => articleText({ cover: `{ ${parts} }` })

type Case = readonly [what: string, text: string, place: string, expected: string | RegExp]

/** What is wrong, the document, `line:column code`, and what the fix or the message must say. */
const CASES: readonly Case[] = [
  // The front matter as a whole
  ['no front matter', 'Chỉ có chữ.\n', '1:1 thieu-phan-dau', 'Dòng đầu tiên là ---'],
  ['an empty line above it', `\n${article()}`, '1:1 thieu-phan-dau', 'để trống'],
  ['JavaScript', article().replace('---', '---js'), '1:1 thieu-phan-dau', '“---js”'],
  ['TOML', '+++\ntitle = "a"\n+++\n', '1:1 thieu-phan-dau', '“+++”'],
  [
    'no second rule',
    '---\ntitle: "a"\nsection: xe\n\nChữ.\n',
    '4:1 phan-dau-chua-dong',
    'Viết một dòng --- ở đây',
  ],
  [
    'a rule with a space',
    article().replace('\n---\n', '\n--- \n'),
    '6:1 phan-dau-chua-dong',
    'không có dấu cách',
  ],
  [
    'a rule made a dash',
    article().replace('\n---\n', '\n—-\n'),
    '6:1 phan-dau-chua-dong',
    'thành ---',
  ],
  ['nothing between the rules', '---\n---\n\nChữ.\n', '2:1 thieu-phan-dau', 'không có trường nào'],
  // YAML that cuts or misreads
  ['a colon', article({ title: 'Giá: tăng' }), '2:8 thieu-ngoac-kep', 'title: "Giá: tăng"'],
  [
    'quotes at the start',
    article({ title: '"Vị trí vàng" ở bến' }),
    '2:8 thieu-ngoac-kep',
    'title: "\\"Vị trí vàng\\" ở bến"',
  ],
  [
    'quotes within quotes',
    article({ title: '"Anh "Ba" về"' }),
    '2:8 thieu-ngoac-kep',
    'title: "Anh \\"Ba\\" về"',
  ],
  [
    'a quote that never ends',
    article({ title: '"Anh Ba về' }),
    '2:8 thieu-ngoac-kep',
    'title: "Anh Ba về"',
  ],
  [
    'curly quotes around a colon',
    article({ title: '“Giá: tăng”' }),
    '2:8 thieu-ngoac-kep',
    'ngoặc kép thẳng',
  ],
  [
    'a bracket',
    article({ title: '[Ảnh] Chợ phiên' }),
    '2:8 thieu-ngoac-kep',
    'title: "[Ảnh] Chợ phiên"',
  ],
  ['an at sign', article({ title: '@lang gốm' }), '2:8 thieu-ngoac-kep', 'dấu @'],
  ['a hash', article({ title: 'Hạng #1' }), '2:8 bi-cat-boi-thang', 'title: "Hạng #1"'],
  ['a number', article({ title: '2026' }), '2:8 sai-kieu', 'title: "2026"'],
  ['a truth value', article({ title: 'true' }), '2:8 sai-kieu', 'title: "true"'],
  [
    'no space after the colon',
    article().replace('title: ', 'title:'),
    '2:6 thieu-dau-cach',
    'một dấu cách',
  ],
  [
    'a hard space after the colon',
    article().replace('title: ', 'title:\u00a0'),
    '2:6 thieu-dau-cach',
    'một dấu cách',
  ],
  [
    'a full-width colon',
    article().replace('title: ', 'title：'),
    '2:6 thieu-dau-cach',
    'dấu hai chấm thường',
  ],
  ['a tab', article({ cover: '\n\tsrc: /images/lo.png' }), '7:1 yaml-hong', 'Thay mỗi Tab'],
  [
    'a stray line',
    article().replace('section:', 'Một dòng lạc\nsection:'),
    '4:1 yaml-hong',
    'Một dòng lạc',
  ],
  ['a backslash', article({ title: '"C:\\đò"' }), '2:11 yaml-hong', 'Viết \\\\'],
  [
    'a field twice',
    article().replace('section:', 'title: "a"\nsection:'),
    '4:1 trung-truong',
    'Giữ lại một dòng title',
  ],
  ['a list left open', article({ tags: '[Gốm, Làng' }), '6:7 yaml-hong', 'Viết thêm ]'],
  ['a hash in a list', article({ tags: '[Gốm, #nghề]' }), '6:7 yaml-hong', 'Bỏ dấu #'],
  [
    'an exclamation',
    article({ title: '!Nóng: gốm' }),
    '2:8 thieu-ngoac-kep',
    'title: "!Nóng: gốm"',
  ],
  ['stars', article({ title: '*Nóng* gốm' }), '2:8 thieu-ngoac-kep', 'title: "*Nóng* gốm"'],
  [
    'two fields on a line',
    article({ byline: 'Lan source: Báo' }),
    '6:9 yaml-hong',
    'Xuống dòng trước source',
  ],
  [
    'a part set in too far',
    cover('').replace('{  }', '\n  src: /images/lo.png\n    alt: Lò'),
    '8:1 yaml-hong',
    'thụt vào sâu hơn',
  ],
  [
    'a second front matter',
    body('---\ntitle: "x"\nsection: xe\n---\n\nChữ.'),
    '8:1 hai-phan-dau',
    'xóa phần này',
  ],
  ['an HTML file', '<!doctype html>\n<p>Chữ.</p>\n', '1:1 thieu-phan-dau', 'npm run import'],
  ['an alias', article({ title: '&a "x"' }), '2:11 yaml-hong', 'ngoặc kép'],
  // Fields
  ['no sapo', article().replace(/description.*\n/, ''), '2:1 thieu-truong', 'Đoạn mở đầu in đậm'],
  ['an empty title', article({ title: '""' }), '2:8 thieu-truong', 'title'],
  [
    'a mistyped field',
    article({ publishAt: '2026-01-01T08:00:00+07:00' }),
    '6:1 truong-la',
    'Có phải publishedAt?',
  ],
  ['a field in Vietnamese', article({ 'Tác giả': '"Lan"' }), '6:1 truong-la', 'Có phải byline?'],
  [
    'an unknown section',
    article({ section: 'cong-nge' }),
    '4:10 chuyen-muc-la',
    'Có phải cong-nghe?',
  ],
  ['a tag that is no list', article({ tags: '"Gốm"' }), '6:7 sai-kieu', 'danh sách'],
  ['a number among tags', article({ tags: '[Gốm, 2026]' }), '6:13 sai-kieu', '"2026"'],
  [
    'a file name with its ending',
    article({ previousSlugs: '[cu.mdx]' }),
    '6:17 sai-kieu',
    'không có .mdx',
  ],
  ['a correction in one text', article({ corrections: '"Sai tên"' }), '6:14 sai-kieu', '- at:'],
  ['a kind in words', article({ kind: 'Phỏng vấn' }), '6:7 sai-kieu', 'Có phải phong-van?'],
  ['a kind there is not', article({ kind: 'tản văn' }), '6:7 sai-kieu', 'Viết một trong: tin'],
  ['a draft in words', article({ draft: 'có' }), '6:8 sai-kieu', 'true hoặc false'],
  [
    'a sapo as long as a story',
    article({ description: `"${'chữ '.repeat(200)}"` }),
    '3:14 qua-dai',
    'nhiều nhất là 700',
  ],
  [
    'a cover that is only an address',
    article({ cover: '/images/lo.png' }),
    '6:8 sai-kieu',
    'src, alt, caption, credit',
  ],
  // Times
  [
    'the day first',
    timed('01/08/2026 14:00'),
    '5:14 sai-thu-tu-ngay',
    'publishedAt: 2026-08-01T14:00:00+07:00',
  ],
  [
    'the clock first',
    timed('14:00 01/08/2026'),
    '5:14 sai-thu-tu-ngay',
    '2026-08-01T14:00:00+07:00',
  ],
  [
    'a day that is none',
    timed('2026-02-30T08:00:00+07:00'),
    '5:14 ngay-khong-co',
    'tháng 2 năm 2026 chỉ có 28 ngày',
  ],
  [
    'month and day exchanged',
    timed('2026-25-12T08:00:00+07:00'),
    '5:14 ngay-khong-co',
    'không có tháng 25',
  ],
  [
    'an hour that is none',
    timed('2026-08-01T25:00:00+07:00'),
    '5:14 ngay-khong-co',
    'không có 25 giờ',
  ],
  ['no clock', timed('2026-08-01'), '5:14 sai-gio', '2026-08-01T08:00:00+07:00'],
  ['a month by its name', timed('1 August 2026'), '5:14 sai-gio', 'năm-tháng-ngày'],
  ['the far future', timed('2062-11-24T08:00:00+07:00'), '5:14 gio-qua-xa', 'Xem lại năm'],
  // Bodies
  ['a brace', body('Giá { là.'), '8:5 dau-ngoac-nhon', '\\{'],
  ['an expression', body('Ẩn {process.env.HOME} đi.'), '8:4 dau-ngoac-nhon', '\\{'],
  ['an import', body('import x from "y"'), '8:1 ma-lenh', 'đầu dòng'],
  ['an export', body('export const x = 1'), '8:1 ma-lenh', 'đầu dòng'],
  ['a heart', body('Yêu <3 quá.'), '8:5 dau-nho-hon', '\\<3'],
  ['an HTML comment', body('<!-- x -->'), '8:1 chu-thich-html', 'Xóa chú thích'],
  ['an open component', body('<InfoBox title="a">\n\nChữ.'), '8:1 the-chua-dong', '</InfoBox>'],
  [
    'a mistyped component',
    body('<Figur src="/images/lo.png" alt="b" />'),
    '8:1 thanh-phan-la',
    'Có phải <Figure>?',
  ],
  ['a script', body('<script>alert(1)</script>'), '8:1 the-html', 'Xóa đoạn này'],
  ['a coloured word', body('Chữ <span style="color:red">đỏ</span>.'), '8:5 the-html', 'Bỏ thẻ này'],
  ['an HTML link', body('<a href="https://example.org">x</a>'), '8:1 the-html', '[chữ](https://…)'],
  ['an iframe', body('<iframe src="https://example.org"></iframe>'), '8:1 the-html', '<Video'],
  ['a missing attribute', figure('src="/images/lo.png"'), '8:1 thieu-thuoc-tinh', 'alt="…"'],
  [
    'an unknown attribute',
    figure('src="/images/lo.png" alt="b" captoin="c"'),
    '8:1 thuoc-tinh-la',
    'Có phải caption',
  ],
  ['an attribute with code', figure('src={x} alt="b"'), '8:1 dau-ngoac-nhon', 'ngoặc kép'],
  [
    'an event handler',
    figure('src="/images/lo.png" alt="b" onclick="x"'),
    '8:1 thuoc-tinh-la',
    'Dùng được',
  ],
  [
    'an attribute without quotes',
    body('<Figure src=/images/lo.png alt="b" />'),
    '8:13 thuoc-tinh-sai',
    'ngoặc kép thẳng',
  ],
  [
    'quotes in a value',
    body('<InfoBox title="Ông "Ba"">\n\nChữ.\n\n</InfoBox>'),
    '8:24 thuoc-tinh-sai',
    '“ ”',
  ],
  ['a sign as a tag', body('Nhóm <đặc biệt> này.'), '8:6 dau-nho-hon', '\\<'],
  ['a line break without slash', body('Một<br>hai.'), '8:4 the-chua-dong', '<br/>'],
  [
    'crossed tags',
    body('<InfoBox title="a">\n\n<Quote>\n\nx\n\n</InfoBox>\n\n</Quote>'),
    '10:1 the-chua-dong',
    'Đóng thẻ',
  ],
  ['an empty box', body('<InfoBox title="a">\n\n</InfoBox>'), '8:1 sai-noi-dung', 'giữa <InfoBox'],
  [
    'a figure with text in it',
    body('<Figure src="/images/lo.png" alt="b" credit="c">\n\nChữ.\n\n</Figure>'),
    '8:1 sai-noi-dung',
    'caption=',
  ],
  ['a first-level heading', body('# To'), '8:1 tieu-de-cap-1', '##'],
  ['a fence that never closes', body('```\nChữ.\n\nChữ.'), '8:1 khoi-ma-chua-dong', 'Xóa dòng này'],
  // Characters
  [
    'a merge conflict',
    body('<<<<<<< HEAD\nMột\n=======\nHai\n>>>>>>> nhanh'),
    '8:1 xung-dot-git',
    'Giữ lại bản đúng',
  ],
  ['broken letters', article({ description: '"Tiáº¿ng Viá»‡t"' }), '3:17 chu-hong', 'gõ lại'],
  ['VNI letters', body('Coäng hoøa xaõ hoäi chuû nghóa.'), '8:1 bang-ma-cu', 'UniKey'],
  ['TCVN3 letters', body('Céng hßa x· héi chñ nghÜa ViÖt Nam.'), '8:1 bang-ma-cu', 'Unicode'],
  ['a control character', body('Chữ\u0008chữ'), '8:4 ky-tu-an', 'gõ lại'],
  ['letters turned round', body('Chữ \u202echữ'), '8:5 ky-tu-an', 'gõ lại'],
  ['a control character as an escape', article({ title: '"C:\\ben"' }), '2:8 ky-tu-an', '\\\\'],
  // Links
  ['JavaScript in a link', body('[x](javascript:alert(1))'), '8:1 lien-ket-nguy-hiem', 'https://'],
  ['data in a link', body('[x](data:text/html,x)'), '8:1 lien-ket-nguy-hiem', 'https://'],
  ['half an address', body('[x](http:/example.org)'), '8:1 lien-ket-nguy-hiem', 'https://'],
  ['half a mail address', body('[x](mailto:toasoan)'), '8:1 lien-ket-nguy-hiem', 'mailto:'],
  [
    'a link without scheme',
    body('[x](www.example.org/a)'),
    '8:1 lien-ket-nguy-hiem',
    'Viết https://www.example.org/a',
  ],
  [
    'a link to one’s own machine',
    body('[x](http://localhost:3000/xe)'),
    '8:1 lien-ket-may-nha',
    'bắt đầu bằng /',
  ],
  [
    'a link to no story',
    body('Một\n\n[x](/van-hoa/lo-gomm)'),
    '10:1 lien-ket-gay',
    'Có phải /van-hoa/lo-gom?',
  ],
  [
    'a link to no headline',
    body('[x](/tin/cho-phienn)'),
    '8:1 lien-ket-gay',
    'Có phải /tin/cho-phien?',
  ],
  ['a link to no section', body('[x](/van-hoaa)'), '8:1 lien-ket-gay', 'Có phải /van-hoa?'],
  [
    'a link to no page',
    body('[x]: /khong-co-trang-nay\n\nXem [x].'),
    '8:1 lien-ket-gay',
    'Xem lại địa chỉ',
  ],
  ['a link below a page', body('[x](/tim-kiem/abc)'), '8:1 lien-ket-gay', '/tim-kiem?'],
  ['a link to a month that is none', body('[x](/luu-tru/2026/13)'), '8:1 lien-ket-gay', ''],
  ['a link to no page of a list', body('[x](/van-hoa/trang/abc)'), '8:1 lien-ket-gay', ''],
  [
    'a focus that is none',
    cover('src: /images/lo.svg, alt: Lò, credit: a, focus: giữa'),
    '6:58 sai-kieu',
    'focus: 30% 70%',
  ],
  [
    'a focus beyond the picture',
    figure('src="/images/lo.png" alt="Lò" credit="a" focus="30% 170%"'),
    '8:1 thuoc-tinh-sai',
    'focus="30% 70%"',
  ],
  [
    'a size there is not',
    figure('src="/images/lo.png" alt="Lò" credit="a" size="wid"'),
    '8:1 thuoc-tinh-sai',
    'size="wide"',
  ],
  ['a link to a missing picture', body('[x](/images/loo.png)'), '8:1 thieu-anh', '/images/lo.png?'],
  // Pictures
  [
    'a missing picture',
    figure('src="/images/loo.png" alt="b"'),
    '8:1 thieu-anh',
    'Có phải /images/lo.png?',
  ],
  [
    'a picture in another case',
    cover('src: /images/LO.png, alt: a'),
    '6:15 thieu-anh',
    'Chữ hoa, chữ thường',
  ],
  [
    'a picture elsewhere',
    figure('src="https://example.org/a.png" alt="b"'),
    '8:1 thieu-anh',
    'Tải ảnh về',
  ],
  [
    'a picture that is none',
    figure('src="/images/hong.png" alt="b"'),
    '8:1 thieu-anh',
    'không đọc được',
  ],
  [
    'a picture with endless pixels',
    figure('src="/images/to.png" alt="b"'),
    '8:1 anh-qua-lon',
    '20000 × 20000',
  ],
  [
    'a picture that is a link',
    figure('src="/images/ngoai.png" alt="b"'),
    '8:1 lien-ket-tuong-trung',
    'Chép tệp ảnh thật',
  ],
  [
    'a film as a picture',
    figure('src="/images/lo.mp4" alt="b" credit="c"'),
    '8:1 sai-loai-tep',
    '<Video',
  ],
  [
    'a picture as a film',
    body('<Video src="/images/lo.png" title="b" credit="c" />'),
    '8:1 sai-loai-tep',
    '<Figure',
  ],
  // Films and sound
  ['a film elsewhere', video('https://example.org/v'), '8:1 thieu-phim', '.mp4'],
  ['a missing film', video('/images/loo.mp4'), '8:1 thieu-phim', 'Có phải /images/lo.mp4?'],
  ['a broken film', video('/images/hong.mp4'), '8:1 phim-hong', 'Chép lại tệp'],
  ['a film in H.265', video('/images/iphone.mp4'), '8:1 phim-khong-phat', 'H.265 (HEVC)'],
  ['a film of ten bits', video('/images/sau.mp4'), '8:1 phim-khong-phat', 'H.264 (8 bit'],
  ['sound as a film', video('/images/rao.mp3'), '8:1 sai-loai-tep', '<Audio'],
  [
    'a film as sound',
    body('<Audio src="/images/lo.mp4" title="b" credit="c" />'),
    '8:1 sai-loai-tep',
    '<Video',
  ],
  [
    'captions of another kind',
    body('<Video src="/images/lo.mp4" title="b" captions="/images/lo.srt" />'),
    '8:1 phim-khong-phat',
    '.vtt',
  ],
  ['a link to a missing film', body('[x](/images/loo.mp4)'), '8:1 thieu-phim', 'lo.mp4?'],
  ['a cover without alt', cover('src: /images/lo.png'), '6:10 thieu-truong', 'Tả ảnh'],
  ['a picture without alt', body('![](/images/lo.png)'), '8:1 thieu-mo-ta-anh', '![mô tả]'],
]

describe('is refused at its place, with what to write', () => {
  it.each(CASES)('%s', async (_what, text, place, expected) => {
    const errors = (await check(text)).filter(isError)
    const places = errors.map(({ line, column, code }) => `${line}:${column} ${code}`)
    expect(places).toEqual([place])
    expect(`${errors[0]?.message} ${errors[0]?.fix}`).toMatch(
      typeof expected === 'string'
        ? new RegExp(expected.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        : expected,
    )
  })

  it.each<[string, string | Uint8Array, string, string]>([
    ['UTF-16', Buffer.from('\ufeff---\n', 'utf16le'), FILE, 'sai-bang-ma'],
    ['Windows-1258', Uint8Array.of(0x2d, 0x2d, 0x2d, 0x0a, 0xd0, 0xf2), FILE, 'sai-bang-ma'],
    ['over 1 MB', article({}, 'chữ '.repeat(400_000)), FILE, 'tep-qua-lon'],
    ['a name with marks', article(), 'articles/van-hoa/Bài viết.mdx', 'ten-tep-sai'],
    ['a name that is an address', article(), 'articles/van-hoa/trang.mdx', 'ten-tep-sai'],
    ['a name Windows keeps for itself', article(), 'articles/van-hoa/con.mdx', 'ten-tep-sai'],
    ['another ending', article(), 'articles/van-hoa/bai.md', 'sai-cho'],
    ['no collection', headlineText(), 'headlines/bai.mdx', 'sai-cho'],
    ['a taken name', article(), 'articles/xe/lo-gom.mdx', 'trung-ten'],
    [
      'no such article',
      headlineText({ article: 'lo-gomm' }),
      'headlines/noi-bat/a.mdx',
      'bai-khong-co',
    ],
  ])('a file: %s', async (_what, text, file, code) => {
    expect((await check(text, file)).filter(isError)).toMatchObject([
      { code, line: expect.any(Number) },
    ])
  })

  it('duplicates by composition of letters', async () => {
    const [composed, decomposed] = ['NFC', 'NFD'].map((form) =>
      `articles/xe/bài.mdx`.normalize(form),
    )
    content.write(composed ?? '', article())
    expect((await check(article(), decomposed)).map(({ code }) => code)).toContain('ten-giong-nhau')
    content.remove(composed ?? '')
  })

  it('links out of the folder', async () => {
    symlinkSync('/etc/hostname', path.join(content.dir, 'articles', 'ngoai.mdx'))
    expect(await check(article())).toEqual([])
    const archive = {
      contentDir: content.dir,
      cacheFile: `${content.storeFile}.json`,
      version: '1',
    }
    expect((await checkArchive(archive, NOW)).problems).toMatchObject([
      { file: 'articles/ngoai.mdx', code: 'lien-ket-tuong-trung' },
    ])
    content.remove('articles/ngoai.mdx')
  })
})

describe('is advised against, but not refused', () => {
  it.each<Case>([
    ['no offset', timed('2026-08-01 14:00'), '5:14 thieu-mui-gio', '2026-08-01T14:00+07:00'],
    ['an offset of elsewhere', timed('2026-08-01T14:00:00-07:00'), '5:14 mui-gio-la', '+07:00'],
    ['a heading without a space', body('##Làng gốm'), '8:1 dinh-dang-sai', 'một dấu cách'],
    ['bold that never ends', body('Chữ **đậm.'), '8:5 dinh-dang-sai', '**chữ đậm**'],
    ['bold with gaps', body('Chữ ** đậm ** này.'), '8:5 dinh-dang-sai', 'sát vào chữ'],
    [
      'a table without its line',
      body('Một.\n\n| a | b |\n| 1 | 2 |'),
      '10:1 dinh-dang-sai',
      '| --- |',
    ],
    ['a footnote that is not there', body('Một.[^1]'), '8:5 thieu-chu-thich', '[^1]:'],
    ['a link by a name', body('Xem [bài][a].'), '8:5 lien-ket-sai-dang', '[chữ](https://…)'],
    [
      'a gap in an address',
      body('[x](https://example.org/a b)'),
      '8:1 lien-ket-sai-dang',
      'địa chỉ',
    ],
    ['decomposed letters', body('Tuyến'.normalize('NFD')), '8:4 chu-roi', '--fix'],
    ['an eth', article({ title: '"Ðò"' }), '2:9 chu-d-la', 'Đ'],
    ['an invisible character', body('Chữ\u200bchữ'), '8:4 ky-tu-thua', 'gõ lại'],
    [
      'a rather long sapo',
      article({ description: `"${'chữ '.repeat(110)}"` }),
      '3:14 nen-ngan',
      'dưới 400',
    ],
    [
      'a sapo that says nothing',
      article({ description: '"Làng gốm mở lò nung mới."' }),
      '3:14 sapo-lap-tieu-de',
      'quan trọng nhất',
    ],
    ['tags in a title', article({ title: '"<b>Nóng</b>: gốm"' }), '2:8 chu-co-the', 'bỏ thẻ'],
    [
      'an update before publication',
      article({ updatedAt: '2025-08-18T08:00:00+07:00' }),
      '6:12 gio-nguoc',
      'updatedAt',
    ],
    ['the year 204', timed('0204-08-01T08:00:00+07:00'), '5:14 gio-nguoc', 'năm'],
    ['no body', article({}, ''), '6:1 than-bai-trong', 'draft: true'],
    ['a link to a draft', body('[x](/van-hoa/ban-nhap)'), '8:1 lien-ket-ban-nhap', 'bản nháp'],
    ['a link without words', body('[](https://example.org)'), '8:1 lien-ket-khong-chu', 'chữ'],
    [
      'a link with a gap',
      body('Xem [chữ] (https://example.org) nhé.'),
      '8:5 lien-ket-sai-dang',
      'liền sau',
    ],
    ['no credit', figure('src="/images/lo.png" alt="Lò gốm"'), '8:1 thieu-nguon-anh', 'credit='],
    [
      'a cover without credit',
      cover('src: /images/lo.svg, alt: Lò gốm'),
      '6:15 thieu-nguon-anh',
      'credit:',
    ],
    [
      'a file name as alt',
      figure('src="/images/lo.png" alt="IMG_1234" credit="a"'),
      '8:1 mo-ta-la-ten-tep',
      'Tả điều',
    ],
    [
      'a heavy drawing',
      figure('src="/images/nang.svg" alt="Lò" credit="a"'),
      '8:1 anh-nang',
      '2 MB',
    ],
    ['a film without captions', video('/images/lo.mp4'), '8:1 thieu-phu-de', '.vtt'],
    [
      'a film without a poster',
      body('<Video src="/images/cam.mp4" title="b" credit="c" />'),
      '8:1 thieu-anh-phim',
      'poster=',
    ],
    [
      'sound without its words',
      body('<Audio src="/images/rao.mp3" title="b" credit="c" />'),
      '8:1 thieu-loi-ghi',
      '</Audio>',
    ],
    [
      'a former name in use',
      article({ previousSlugs: '[lo-gom]' }),
      '6:16 ten-cu-dang-dung',
      'lo-gom',
    ],
  ])('%s', async (_what, text, place, expected) => {
    const found = await check(text)
    expect(found.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([place])
    expect(found.filter(isError)).toEqual([])
    expect(`${found[0]?.message} ${found[0]?.fix}`).toContain(expected)
  })

  it('a document in a folder that is none', async () => {
    expect(await check(article(), 'article/van-hoa/bai.mdx')).toMatchObject([{ code: 'tep-la' }])
  })

  it('a file that is never published', async () => {
    expect(await check(article(), 'articles/van-hoa/bai.mdx.txt')).toMatchObject([
      { code: 'tep-la', fix: expect.stringContaining('bai.mdx') },
    ])
  })
})

it('passes what looks wrong and is not', async () => {
  const text = article(
    { title: '10 "vị trí vàng" xem ở bến', previousSlugs: '[lo-cu]', tags: '[Gốm]' },
    [
      'Giá < 5 triệu, 10 > 9; {không}'.replace('{', '\\{').replace('}', '\\}'),
      '[Một](/van-hoa/lo-gom), [hai](/van-hoa/trang/2), [ba](/tin/cho-phien), [bốn](/tim-kiem?q=a)',
      '| a | b |\n|---|---|\n| 1 | 2 |',
      'Chú thích.[^1] Và [bài][a], **đậm**, ***cả hai***, 2**3.\n\n[^1]: Ghi chú.\n\n[a]: /xe',
      video('/images/cam.mp4').split('\n\n').at(-1) ?? '',
      video('/images/lo.mp4', ' captions="/images/lo.vtt"').split('\n\n').at(-1) ?? '',
      '<Audio src="/images/rao.mp3" title="b" credit="c">\n\nRao.\n\n</Audio>',
      '[xem phim](/images/lo.mp4)',
      '#hashtag, ông Müller ở Malmö, Größe und Straße für Jürgen, naïve, Curaçao.',
    ].join('\n\n'),
  )
  expect(await check(text)).toEqual([])
})

it('knows every code by one line', () => {
  for (const { meaning } of Object.values(CODES)) expect(meaning).toMatch(/^\p{Lu}.{8,120}[^.]$/u)
})

it('reads again only what has changed', async () => {
  const archive = {
    contentDir: content.dir,
    cacheFile: `${content.storeFile}-2.json`,
    version: '1',
  }
  const read = async (version = '1') => (await checkArchive({ ...archive, version }, NOW)).read
  expect(await read()).toBe(3)
  expect(await read()).toBe(0)
  mkdirSync(path.join(content.dir, 'articles/xe'), { recursive: true })
  writeFileSync(path.join(content.dir, 'articles/xe/moi.mdx'), article())
  expect(await read()).toBe(1)
  expect(await read('2')).toBe(4)
  content.remove('articles/xe/moi.mdx')
})
