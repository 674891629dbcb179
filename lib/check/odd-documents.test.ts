import { symlinkSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isError } from '../model/codes'
import type { Problem } from '../model/problem'
import {
  articleText,
  type ContentFolder,
  headlineText,
  makeContentFolder,
  PIXEL,
} from '../publish/testing/content-folder'
import { judgeBoth } from '../publish/testing/judge-both'
import { autofixText } from './autofix-files'

/** Documents as editors, and programs they copy from, get them wrong in ways less common. */
const NOW = Date.parse('2026-11-25T12:00:00+07:00')
const FILE = 'articles/van-hoa/bai.mdx'

/** The beginning of a photo as telephones take them: its kind, and its size of 9 by 9. */
const HEIC = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from('ftypheic\0\0\0\0mif1heic'),
  Buffer.from([0, 0, 0, 52]),
  Buffer.from('meta\0\0\0\0'),
  Buffer.from([0, 0, 0, 40]),
  Buffer.from('iprp'),
  Buffer.from([0, 0, 0, 32]),
  Buffer.from('ipco'),
  Buffer.from([0, 0, 0, 20]),
  Buffer.from('ispe\0\0\0\0\0\0\0\t\0\0\0\t'),
  Buffer.alloc(8),
])

let content: ContentFolder

beforeAll(() => {
  content = makeContentFolder()
  content.write('articles/van-hoa/lo-gom.mdx', articleText())
  content.write('articles/van-hoa/ban-nhap.mdx', articleText({ draft: 'true' }))
  content.write('images/lo.png', PIXEL)
  content.write('images/chu.txt', PIXEL)
  content.write('images/rong.png', '')
  content.write('images/rong.mp4', '')
  content.write('images/phim.mov', 'phim')
  content.write('images/thu-muc.png/a.png', PIXEL)
  content.write('images/anh.heic', HEIC)
  content.write('images/anh.bmp', Buffer.concat([Buffer.from('BM'), Buffer.alloc(60)]))
  symlinkSync('/etc', path.join(content.dir, 'images', 'ngoai'))
  symlinkSync('.', path.join(content.dir, 'images', 'vong'))
})
afterAll(() => content.dispose())

async function check(text: string, file = FILE): Promise<Problem[]> {
  return judgeBoth(content, file, text, NOW)
}

const article = articleText
const titled = (title: string) => articleText({ title })
const timed = (time: string) => articleText({ publishedAt: time })
const body = (text: string) => articleText({}, `${text}\n`)

type Case = readonly [what: string, text: string, place: string, expected: string]

/** What is wrong, the document, every finding as `line:column code`, and what is reported. */
const ERRORS: readonly Case[] = [
  // YAML
  ['a title that begins with #', titled('#Nóng'), '2:8 bi-cat-boi-thang', 'title: "#Nóng"'],
  ['a hash after quotes', titled('"Hạng" #1'), '2:8 bi-cat-boi-thang', 'title: "Hạng #1"'],
  ['a title that is null', titled('null'), '2:8 sai-kieu', 'title: "null"'],
  ['an empty title', titled(''), '2:8 thieu-truong', 'để trống'],
  ['a title nobody sees', titled('"\u200e"'), '2:8 thieu-truong', 'để trống'],
  ['a binary value', titled('!!binary aGVsbG8='), '2:17 yaml-hong', 'ngoặc kép'],
  ['a bar', titled('| gốm'), '2:8 thieu-ngoac-kep', 'title: "| gốm"'],
  ['a first line set in', article().replace('title', ' title'), '2:1 yaml-hong', 'sát lề'],
  ['a line set in', article().replace('section', ' section'), '4:1 yaml-hong', 'sát lề'],
  [
    'two alts',
    article({ cover: '{ src: /images/lo.png, alt: a, alt: b }' }),
    '6:39 trung-truong',
    'alt',
  ],
  ['two commas', article({ tags: '[Gốm,, Lò]' }), '6:7 yaml-hong', 'một dấu phẩy'],
  ['a colon in a list', article({ tags: '[Gốm: mới, Lò]' }), '6:8 sai-kieu', '"Gốm: mới"'],
  ['a year as slug', article({ previousSlugs: '[2024]' }), '6:17 sai-kieu', '["2024"]'],
  ['a switch for a reason', article({ unpublished: 'false' }), '6:14 sai-kieu', 'xóa cả dòng'],
  ['a capital', article().replace('title', 'Title'), '2:1 truong-la', 'Có phải title?'],
  ['a Cyrillic letter', article().replace('title', 'tіtle'), '2:1 truong-la', 'ký tự lạ'],
  [
    'a rule of the body for the second rule',
    article({}, 'Chữ đầu tiên.\n\n---\n\nChữ sau.').replace('\n---\n', '\n'),
    '6:1 phan-dau-chua-dong',
    'Viết một dòng --- ở đây',
  ],
  ['a first rule with a space', article().replace('---', '--- '), '1:1 thieu-phan-dau', 'dấu cách'],
  ['lines of old Macs', article().replaceAll('\n', '\r'), '1:1 thieu-phan-dau', 'CR'],
  [
    'a local source',
    article({ source: '{ name: a, url: "http://localhost/x" }' }),
    '6:25 lien-ket-may-nha',
    'thật',
  ],
  // Times
  ['the year 26', timed('0026-08-01T08:00:00+07:00'), '5:14 ngay-khong-co', 'năm 26'],
  ['the evening', timed('2026-08-01 8:30 PM'), '5:14 sai-gio', '2026-08-01T20:30:00+07:00'],
  ['hours in words', timed('2026-08-01 14 giờ'), '5:14 sai-gio', '2026-08-01T14:00:00+07:00'],
  ['slashes', timed('2026/08/01 9:05'), '5:14 sai-gio', '2026-08-01T09:05:00+07:00'],
  [
    'a date in words',
    timed('"Thứ bảy, 01/08/2026, 08:15 (GMT+7)"'),
    '5:14 sai-thu-tu-ngay',
    '2026-08-01T08:15:00+07:00',
  ],
  ['a day first that is none', timed('31/04/2026 08:00'), '5:14 sai-thu-tu-ngay', 'chỉ có 30 ngày'],
  // Bodies
  ['an import in words', body('Một.\n\nimport x'), '10:1 ma-lenh', 'đầu dòng'],
  [
    'a tag without end',
    body('<Figure src="/images/lo.png" alt="b"\n\nChữ.'),
    '8:1 thuoc-tinh-sai',
    'ngoặc kép',
  ],
  ['a quotation without end', body('<Quote by="a">\n\nChữ.'), '8:1 the-chua-dong', 'viết </Quote>'],
  [
    'an attribute twice',
    body('<Figure src="/images/lo.png" alt="b" alt="c" credit="d" />'),
    '8:1 thuoc-tinh-sai',
    'hai lần',
  ],
  ['a capital tag', body('Một<BR/>hai.'), '8:4 thanh-phan-la', '<br/>'],
  ['a mail address as a tag', body('<mailto:a@example.org>'), '8:1 lien-ket-nhon', 'mailto:'],
  ['a hidden number', body('Chữ &#x202e;chữ'), '8:5 ky-tu-an', 'Mã &#'],
  ['a space in a footnote', body('a[^ghi chú]\n\n[^ghi chú]: x'), '10:1 than-bai-sai', 'dấu cách'],
  ['a file as a link', body('[x](lo-gom.mdx)'), '8:1 lien-ket-nguy-hiem', '/van-hoa/ten-bai'],
  ['a named picture', body('![x][a]\n\n[a]: /images/khong.png'), '8:1 thieu-anh', 'Không có ảnh'],
  ['a named picture without alt', body('![][a]\n\n[a]: /images/lo.png'), '8:1 thieu-mo-ta-anh', ''],
  ...['chu.txt', 'rong.png', 'thu-muc.png', 'anh.heic', 'anh.bmp'].map(
    (name): Case => [
      `no picture: ${name}`,
      body(`![Lò gốm](/images/${name})`),
      '8:1 thieu-anh',
      'JPEG',
    ],
  ),
  ...['rong.mp4', 'phim.mov'].map(
    (name): Case => [
      `no film: ${name}`,
      body(`<Video src="/images/${name}" title="a" credit="b" />`),
      name === 'phim.mov' ? '8:1 phim-khong-phat' : '8:1 phim-hong',
      name === 'phim.mov' ? 'Tương thích nhất' : 'Chép lại tệp',
    ],
  ),
  ['the folder of pictures', body('![x](/images/)'), '8:1 thieu-anh', 'Không có ảnh'],
  [
    'a path out of it',
    body('![x](/images/../../etc/passwd)'),
    '8:1 thieu-anh',
    'Đặt tệp vào content/images/',
  ],
  ['a bare picture', body('![lò gốm](lo.png)'), '8:1 thieu-anh', 'Có phải /images/lo.png?'],
]

const ADVICE: readonly Case[] = [
  [
    'a correction before its story',
    article({ corrections: '\n  - at: 2020-08-01T08:00:00+07:00\n    text: Sai.' }),
    '7:3 gio-nguoc',
    'đính chính',
  ],
  [
    'its own former name',
    article({ previousSlugs: '[bai]' }),
    '6:16 ten-cu-dang-dung',
    'tên tệp này',
  ],
  ['a sign of Wingdings', body('\uf0b7 Một'), '8:1 ky-tu-thua', 'ô vuông'],
  ['a mark of direction', body('Chữ\u200f'), '8:4 ky-tu-thua', 'gõ lại'],
  ['a cell too many', body('| a | b |\n|---|---|\n| 1 | 2 | 3 |'), '10:1 dinh-dang-sai', 'số ô'],
  ['a column too few', body('| a | b |\n|---|\n| 1 | 2 |'), '9:1 dinh-dang-sai', 'số ô'],
  ['a footnote nobody reads', body('Chữ.\n\n[^1]: Lời.'), '10:1 thieu-chu-thich', 'không hiện'],
  ['a footnote twice', body('a[^1]\n\n[^1]: x\n[^1]: y'), '11:1 thieu-chu-thich', 'cùng tên'],
  ['a space in a picture', body('![x](/images/lo gom.png)'), '8:1 lien-ket-sai-dang', 'Đổi tên'],
]

describe('is refused at its place, with what to write', () => {
  it.each(ERRORS)('%s', async (_what, text, place, expected) => {
    const errors = (await check(text)).filter(isError)
    expect(errors.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([place])
    expect(`${errors[0]?.message} ${errors[0]?.fix}`).toContain(expected)
  })
})

describe('is advised against, but not refused', () => {
  it.each(ADVICE)('%s', async (_what, text, place, expected) => {
    const found = await check(text)
    expect(found.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([place])
    expect(found.filter(isError)).toEqual([])
    expect(`${found[0]?.message} ${found[0]?.fix}`.toLowerCase()).toContain(expected.toLowerCase())
  })
})

describe('a headline', () => {
  it.each([
    [{ article: 'lo-gom', url: 'https://example.org/a' }, 'hai-dich'],
    [{ article: 'ban-nhap' }, 'lien-ket-ban-nhap'],
    [{ url: '/van-hoa/lo-gom' }, 'sai-kieu'],
    [{ url: 'http://172.16.0.1/a' }, 'lien-ket-may-nha'],
  ])('%o is reported as %s', async (fields, code) => {
    const found = await check(headlineText(fields), 'headlines/moi-nhat/tin.mdx')
    expect(found.map((problem) => problem.code)).toEqual([code])
  })
})

it.each([
  ['a field without value', article({ byline: '', tags: '[]', cover: '{ src: "", alt: }' })],
  ['a source without parts', article({ source: '{}' })],
  ['rules that end the body', body('Chữ.\n\n---')],
  ['a pipe in a cell', body('| a | b |\n|---|:-:|\n| 1 \\| 2 | 3 |\n| chỉ một |')],
  ['a footnote that comes first', body('[^1]: Lời.\n\nChữ.[^1]')],
  ['a text of many lines', article({ description: '>-\n  Một câu.\n\n  Câu nữa.' })],
  ['lines of Windows', article().replaceAll('\n', '\r\n')],
  ['a sign of byte order', `\ufeff${article()}`],
  ['a picture by its name', body('![Lò gốm][a]\n\n[a]: /images/lo.png')],
])('passes %s', async (_what, text) => {
  expect(await check(text)).toEqual([])
})

describe('--fix', () => {
  it.each([...ERRORS, ...ADVICE])('fixes once and for all: %s', (_what, text) => {
    const fixed = autofixText(FILE, text, NOW)
    expect(autofixText(FILE, fixed, NOW)).toBe(fixed)
  })

  it.each([
    ['a switch for a reason', article({ unpublished: 'false' })],
    ['a list', article({ tags: '[Gốm,, Lò]' })],
    ['a line set in', article().replace('title', ' title')],
    ['a binary value', titled('!!binary aGVsbG8=')],
    ['a hash after quotes', titled('"Hạng" #1')],
  ])('leaves to its editor: %s', (_what, text) => {
    expect(autofixText(FILE, text, NOW)).toBe(text)
  })
})
