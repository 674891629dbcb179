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
import { checkText } from './check-text'

/** Documents as they come from other programs, other newspapers and other bad days. */
const NOW = Date.parse('2026-11-25T12:00:00+07:00')
const FILE = 'articles/van-hoa/bai.mdx'
const HEADLINE = 'headlines/moi-nhat/tin.mdx'

let content: ContentFolder

beforeAll(() => {
  content = makeContentFolder()
  content.write(
    'articles/van-hoa/lo-gom.mdx',
    articleText({ tags: '[Gốm]', byline: 'Lan', source: '{ name: Báo bạn }' }),
  )
  content.write('images/lo.png', PIXEL)
})
afterAll(() => content.dispose())

async function check(text: string, file = FILE): Promise<Problem[]> {
  return judgeBoth(content, file, text, NOW)
}

const article = articleText
const titled = (title: string) => articleText({ title })
const body = (text: string) => articleText({}, `${text}\n`)
const figure = (src: string) => body(`<Figure src="${src}" alt="b" credit="c" />`)
const places = (found: readonly Problem[]) =>
  found.map(({ line, column, code }) => `${line}:${column} ${code}`)

type Case = readonly [what: string, text: string, place: string, expected: string]

/** What is wrong, the document, every error as `line:column code`, and what is reported. */
const ERRORS: readonly Case[] = [
  // Front matter
  [
    'a picture on the line of its field',
    article({ cover: 'src: /images/lo.png' }),
    '6:8 yaml-hong',
    'Xuống dòng sau cover:',
  ],
  [
    'a source on the line of its field',
    article({ source: 'name: Báo bạn' }),
    '6:9 yaml-hong',
    'Xuống dòng sau source:',
  ],
  [
    'a title over two lines',
    titled('Một tiêu đề dài\nxuống dòng ở đây'),
    '3:1 yaml-hong',
    'nối dòng này vào cuối dòng trên',
  ],
  [
    'dots for what is still to come',
    article().replace('section', '...\nsection'),
    '4:1 yaml-hong',
    'Xóa dòng',
  ],
  ['another program’s date', article({ date: '2026-01-01' }), '6:1 truong-la', 'publishedAt?'],
  ['another program’s author', article({ author: 'Lan' }), '6:1 truong-la', 'byline?'],
  ['another program’s picture', article({ image: '/images/lo.png' }), '6:1 truong-la', 'cover?'],
  ['another program’s section', article({ category: 'xe' }), '6:1 truong-la', 'section?'],
  ['another program’s sapo', article({ excerpt: 'Lò.' }), '6:1 truong-la', 'description?'],
  ['a label without marks', article({ 'Tac gia': 'Lan' }), '6:1 truong-la', 'byline?'],
  ['a slug', article({ slug: 'bai-khac' }), '6:1 truong-la', 'Tên tệp chính là địa chỉ'],
  [
    'an address for a name',
    article({ source: 'https://bao.vn/bai' }),
    '6:9 sai-kieu',
    'name: … và url: https://bao.vn/bai',
  ],
  ['a title of blank letters', titled('"\u3164\u2800"'), '2:8 thieu-truong', 'để trống'],
  // Tags and braces
  ['a tag of ours left open', body('H<sub>2O'), '8:2 the-chua-dong', '</sub>'],
  ['an end without a beginning', body('Chữ.\n\n</InfoBox>'), '10:1 the-chua-dong', '</InfoBox>'],
  ['an end of another tag', body('Một.</sup>'), '8:5 the-chua-dong', '</sup>'],
  ['a document type', body('<!DOCTYPE html>'), '8:1 the-html', 'Xóa'],
  ['a section of XML', body('<![CDATA[x]]>'), '8:1 the-html', 'Xóa'],
  ['an instruction of XML', body('<?xml version="1.0"?>'), '8:1 dau-nho-hon', '\\<'],
  [
    'a tag without its last sign',
    body('<Figure src="/images/lo.png" alt="b" credit="c" /\n\nChữ.'),
    '8:1 the-chua-dong',
    '/>',
  ],
  [
    'a slash amid a tag',
    body('<Figure src="/images/lo.png" / alt="b">'),
    '8:1 the-chua-dong',
    '/>',
  ],
  [
    'a space before the name',
    body('Chữ.\n\n< Figure src="/images/lo.png" alt="b" />'),
    '10:1 dau-nho-hon',
    'dấu cách',
  ],
  // Letters
  ['letters read as Mac Roman', body('Ti·∫øng Vi·ªát b·ªã h·ªèng.'), '8:3 chu-hong', 'gõ lại'],
  ['letters broken twice', body('TiÃ¡ÂºÂ¿ng ViÃ¡Â»â€¡t'), '8:3 chu-hong', 'gõ lại'],
  ['accents read as Latin', body('Ã”ng Ba vÃ  bÃ  TÆ'), '8:10 chu-hong', 'gõ lại'],
  [
    'letters lost for question marks',
    body('Ti?ng Vi?t b? h?ng d?u h?t c? r?i.'),
    '8:1 chu-hong',
    'bản gốc',
  ],
  ['no character at all', body('Chữ\ufffe'), '8:4 ky-tu-an', 'gõ lại'],
  // Links
  ['a link to its own page', body('Xem [x](#phan-hai).'), '8:5 lien-ket-gay', '#phan-hai'],
  [
    'a preview link',
    body('[x](/van-hoa/lo-gom?xem-truoc=a.b)'),
    '8:5 lien-ket-may-nha',
    'xem trước',
  ],
  [
    'a whole preview link',
    body('Xem https://bao.example/van-hoa/lo-gom?xem-truoc=a.b'),
    '8:5 lien-ket-may-nha',
    'xem trước',
  ],
  ['two schemes', body('[x](https://https://bao.vn/a)'), '8:1 lien-ket-nguy-hiem', 'hai lần'],
  ['a picture without its slash', figure('images/lo.png'), '8:1 thieu-anh', '/images/lo.png?'],
  ['a picture on a drive', figure('C:\\anh\\lo.png'), '8:1 thieu-anh', '/images/lo.png?'],
]

const ADVICE: readonly Case[] = [
  ['a topic nobody has', body('[x](/chu-de/gomm)'), '8:1 chu-de-khong-bai', '/chu-de/gom?'],
  ['an author nobody is', body('[x](/tac-gia/khong-co-ai)'), '8:1 chu-de-khong-bai', 'Xem lại'],
  ['the feed of no topic', body('[x](/chu-de/xa-la/rss.xml)'), '8:1 chu-de-khong-bai', 'Xem lại'],
  [
    'an update that is still to come',
    article({ updatedAt: '2027-02-01T14:00:00+07:00' }),
    '6:12 gio-chua-toi',
    'cập nhật',
  ],
  [
    'a correction that is still to come',
    article({ corrections: '\n  - at: 2026-12-01T08:00:00+07:00\n    text: Sai.' }),
    '7:3 gio-chua-toi',
    'đính chính',
  ],
  ['a link in a title', titled('"[Gốm](https://bao.vn)"'), '2:8 chu-co-the', 'liên kết'],
  ['seven marks', body('####### Chữ'), '8:1 dinh-dang-sai', '##'],
  ['a caption of WordPress', body('[caption id="x"]Ảnh[/caption]'), '8:1 dinh-dang-sai', 'ngoặc'],
  ['marks of a forum', body('Chữ [b]đậm[/b].'), '8:5 dinh-dang-sai', '**'],
  ['a component in brackets', body('[Figure src="/images/lo.png"]'), '8:1 dinh-dang-sai', '<'],
  ['a space in a mail address', body('[x](mailto:a b@c.vn)'), '8:1 lien-ket-sai-dang', 'dấu cách'],
  ['letters that hide', body('Chữ\u{e0041}\u{e0042}'), '8:4 ky-tu-thua', 'gõ lại'],
]

describe('is refused at its place, with what to write', () => {
  it.each(ERRORS)('%s', async (_what, text, place, expected) => {
    const errors = (await check(text)).filter(isError)
    expect(places(errors)).toEqual([place])
    expect(`${errors[0]?.message} ${errors[0]?.fix}`).toContain(expected)
  })

  it('a space in the address of a headline', async () => {
    const found = await check(headlineText({ url: 'https://bao.vn/a b' }), HEADLINE)
    expect(places(found)).toEqual(['4:6 sai-kieu'])
    expect(found[0]?.fix).toContain('%20')
  })
})

describe('is advised against, but not refused', () => {
  it.each(ADVICE)('%s', async (_what, text, place, expected) => {
    const found = await check(text)
    expect(places(found)).toEqual([place])
    expect(found.filter(isError)).toEqual([])
    expect(`${found[0]?.message} ${found[0]?.fix}`).toContain(expected)
  })
})

it.each([
  ['a flag made of hidden letters', body('Đội 🏴\u{e0067}\u{e0062}\u{e007f} thắng.')],
  ['questions', body('Vì sao? Ai làm? Ở đâu? Thế thì sao?Hỏi vậy.')],
  ['addresses that ask', body('https://bao.vn/a?b=c https://bao.vn/d?e=f https://bao.vn/g?h=i')],
  ['capitals with tilde', article({ description: '«LÃNH ĐẠO ĐÃ», ĐÃ XONG; HÃY VỀ' })],
  [
    'links to topics, authors and sources',
    body('[a](/chu-de/gom) [b](/tac-gia/lan) [c](/nguon/bao-ban)'),
  ],
  ['links to a topic’s feed and pages', body('[a](/chu-de/gom/rss.xml) [b](/chu-de/gom/trang/1)')],
  ['a link to the corrections and to the top', body('[a](#dinh-chinh) [b](#)')],
  ['footnotes', body('Câu.[^1] Nữa.[^b]\n\n[^1]: Lời.\n[^b]: Lời nữa.')],
  ['brackets', body('Anh nói: “[tôi] không biết” [1], [sic].')],
  ['a smaller sign and a name', body('Giá < Figure là tên riêng.')],
  [
    'a story that is scheduled with its update',
    article({ publishedAt: '2026-12-24T08:00:00+07:00', updatedAt: '2026-12-24T08:00:00+07:00' }),
  ],
])('passes %s', async (_what, text) => {
  expect(await check(text)).toEqual([])
})

/** A rule that looked for its end from every place would not come to its own before the runner gives up. */
it.each([
  ['a word', 'a'.repeat(900_000)],
  ['questions', 'a?b '.repeat(2) + 'a? '.repeat(300_000)],
  ['asking addresses', '/a?b&'.repeat(180_000)],
  ['opening marks', '[b]'.repeat(300_000)],
  ['marks with values', '[b ='.repeat(200_000)],
  ['hidden letters', `🏴${'\u{e0041}'.repeat(200_000)}`],
  ['opening signs', '< '.repeat(400_000)],
])('comes to an end with %s without end', (_what, text) => {
  expect(checkText(FILE, body(text))).toBeInstanceOf(Array)
})

describe('--fix', () => {
  it.each([...ERRORS, ...ADVICE])('fixes once and for all: %s', (_what, text) => {
    const fixed = autofixText(FILE, text, NOW)
    expect(autofixText(FILE, fixed, NOW)).toBe(fixed)
  })

  it.each(ERRORS.slice(0, 2))('leaves to its editor: %s', (_what, text) => {
    expect(autofixText(FILE, text, NOW)).toBe(text)
  })
})
