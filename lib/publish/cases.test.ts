import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { toHtml } from 'hast-util-to-html'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bodyTree } from '../body/body-tree'
import { READ_AS_MEANT, TOLD } from '../body/testing/typed-texts'
import { autofixText } from '../check/autofix-files'
import { checkArchive } from '../check/check-archive'
import { isError } from '../model/codes'
import type { Problem } from '../model/problem'
import { compileFiles } from './compile-files'
import { publish } from './publish'
import { articleText, type ContentFolder, makeContentFolder, PIXEL } from './testing/content-folder'
import { judgeBoth } from './testing/judge-both'

/** Texts from newsrooms that went wrong once; each stands for a kind. */
const NOW = Date.parse('2026-11-30T12:00:00+07:00')
const CASES = fileURLToPath(new URL('testing/cases', import.meta.url))

let content: ContentFolder
beforeEach(() => {
  content = makeContentFolder()
})
afterEach(() => content.dispose())

const textOf = (name: string) => readFileSync(path.join(CASES, name), 'utf8')

function bring(...names: string[]): void {
  for (const name of names) {
    const folder = path.basename(name) === 'tin-hen.mdx' ? 'headlines/noi-bat' : 'articles/doi-song'
    content.write(`${folder}/${path.basename(name)}`, textOf(name))
  }
}

async function check(): Promise<readonly Problem[]> {
  const archive = { contentDir: content.dir, cacheFile: `${content.storeFile}.json`, version: '1' }
  return (await checkArchive(archive, NOW)).problems
}

const shortly = (problems: readonly Problem[]) =>
  problems.map(({ line, column, code }) => `${line}:${column} ${code}`)

/** The body of a case as readers get it. */
async function page(name: string): Promise<string> {
  bring(name)
  const file = `articles/doi-song/${path.basename(name)}`
  const compiled = await compileFiles([{ path: file, stamp: '' }], {
    contentDir: content.dir,
    now: NOW,
  })
  const [document] = compiled.documents
  return document ? toHtml(bodyTree(document.record.body)) : 'refused'
}

describe('what is written is what is read', () => {
  it.each([
    ['text/ca-nga.mdx', ['5~10 khách, giá 30~40 nghìn'], ['<del']],
    ['text/ca-sao.mdx', ['20*30*40 cm, giá 2*3*4 = 24', '5 * 6 m', 'A_B_C và _chưa rõ'], ['<em']],
    [
      'text/ca-url.mdx',
      [
        '“<a href="https://example.org/huong-dan">https://example.org/huong-dan</a>”',
        '<a href="https://example.org/tra-cuu">https://example.org/tra-cuu</a>…',
        '<a href="https://example.org/bai">https://example.org/bai</a>–phần 2',
        '(<a href="https://example.org/a">https://example.org/a</a>).',
        '<a href="mailto:toasoan@example.org">toasoan@example.org</a>”',
        '<a href="http://www.example.org">www.example.org</a>”',
        '>https://vi.example.org/wiki/Hà_Nội</a>',
      ],
      ['%E2'],
    ],
    ['text/ca-gach-duoi.mdx', ['bên dưới.</p>', '<hr>'], ['<h2']],
    ['text/ca-moc.mdx', ['<p>1975. Bến', '<p>1986. Hợp', '<p>2007. Cầu'], ['<ol']],
    ['text/gach-dai.mdx', ['<hr>'], []],
    ['text/cms-trong.mdx', ['<p>Thân.</p>'], []],
  ])('%s', async (name, there, notThere) => {
    const html = await page(name)
    for (const part of there) expect(html).toContain(part)
    for (const part of notThere) expect(html).not.toContain(part)
    expect(shortly(await check())).toEqual([])
  })

  it.each([
    ['text/dau-la.mdx', ['2:20 chu-d-la']],
    ['text/n04-bang.mdx', ['10:1 dinh-dang-sai', '17:1 dinh-dang-sai']],
    ['text/n08-br.mdx', ['8:9 the-chua-dong', '8:22 the-chua-dong']],
    ['text/n11-vni2.mdx', ['8:1 bang-ma-cu']],
    ['names/ca-phan-tram.mdx', ['8:1 ten-anh-sai', '10:1 thieu-anh']],
    ['names/ten-anh-la.mdx', ['8:1 ten-anh-sai', '10:1 ten-anh-sai']],
  ])('%s is told', async (name, places) => {
    for (const file of ['giam-50%.png', 'a#b.png', 'a?c.png', 'a b.png'])
      content.write(`images/${file}`, PIXEL)
    bring(name)
    expect(shortly(await check())).toEqual(places)
  })

  it('letters that only look like đ are mended', () => {
    const mended = autofixText('articles/doi-song/dau-la.mdx', textOf('text/dau-la.mdx'), NOW)
    expect(mended).toContain('Con đường đê và Đà Nẵng, ĐÀ; đường thường.')
  })

  it('every fault of a line is told at once', async () => {
    content.write(
      'articles/doi-song/bai.mdx',
      articleText(
        {},
        'Giá <5 triệu {a b} <br> và <!-- x --> nữa </b> <3, **đậm [x] (https://a.vn)\n',
      ),
    )
    expect(shortly(await check()).sort()).toEqual([
      '8:14 dau-ngoac-nhon',
      '8:20 the-chua-dong',
      '8:28 chu-thich-html',
      '8:43 the-chua-dong',
      '8:48 dau-nho-hon',
      '8:5 dau-nho-hon',
      '8:52 dinh-dang-sai',
      '8:58 lien-ket-sai-dang',
    ])
  })

  it('every fault of a front matter is told at once', async () => {
    content.write(
      'articles/doi-song/bai.mdx',
      articleText({
        title: '"Giá "vàng" tăng"',
        description: 'Giá: tăng',
        section: 'kinh-te',
        tags: '[Vàng',
        byline: '2026',
      }).replace('publishedAt: ', 'publishedAt:'),
    )
    expect(shortly(await check()).sort()).toEqual([
      '2:8 thieu-ngoac-kep',
      '3:14 thieu-ngoac-kep',
      '4:10 chuyen-muc-la',
      '5:12 thieu-dau-cach',
      '6:7 yaml-hong',
      '7:9 sai-kieu',
    ])
  })
})

describe('the check refuses what the publisher refuses', () => {
  const files = [...filesIn(CASES), ...filesIn(path.resolve('content'))]

  it.each(files)('%s', async (file) => {
    const folder = file.includes('headlines/') || file.endsWith('tin-hen.mdx')
    const target = folder
      ? `headlines/noi-bat/${path.basename(file)}`
      : `articles/${path.basename(file)}`
    await judgeBoth(content, target, readFileSync(file), NOW)
  })
})

it('the check refuses what the publisher refuses of all texts with mistakes', async () => {
  const texts = [...READ_AS_MEANT, ...TOLD].map(([typed]) => typed)
  for (const [at, typed] of texts.entries())
    content.write(`articles/doi-song/bai-${at}.mdx`, articleText({}, `${typed}\n`))
  const refusedByCheck = (await check()).filter(isError).map(({ file, code }) => `${file} ${code}`)
  const place = content.place
  const { refused } = await publish(place, NOW)
  expect(refused.map(({ file, code }) => `${file} ${code}`).sort()).toEqual(refusedByCheck.sort())
})

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => path.join(folder, name))
}

describe('stories that go', () => {
  it('links and headlines to them are told', async () => {
    bring('names/bai-go.mdx', 'names/bai-hen.mdx', 'names/lien-ket-hen.mdx', 'names/tin-hen.mdx')
    const found = (await check()).map(
      ({ file, line, code }) => `${path.basename(file)}:${line} ${code}`,
    )
    expect(found).toEqual([
      'lien-ket-hen.mdx:8 lien-ket-hen-gio',
      'lien-ket-hen.mdx:8 lien-ket-bai-go',
      'tin-hen.mdx:5 lien-ket-hen-gio',
    ])
  })
})

describe('names', () => {
  it('that differ by a mark are told, and stay two', async () => {
    bring('names/nhan-1.mdx', 'names/nhan-2.mdx', 'names/nhan-3.mdx')
    const found = (await check()).map(
      ({ file, line, code }) => `${path.basename(file)}:${line} ${code}`,
    )
    expect(found).toEqual([
      'nhan-1.mdx:6 ten-gan-giong',
      'nhan-2.mdx:7 ten-gan-giong',
      'nhan-3.mdx:7 ten-gan-giong',
    ])
  })
})

it.each(['NFC', 'NFD'] as const)('a picture whose name is in %s is found', async (form) => {
  content.write(`images/${'bến-đò.png'.normalize(form)}`, PIXEL)
  const body = '<Figure src="/images/bến-đò.png" alt="Bến" credit="Lan" />'
  content.write('articles/doi-song/bai.mdx', articleText({}, body))
  expect(shortly(await check())).toEqual([])
})

it('a credit is printed with its label once', async () => {
  content.write('images/a.png', PIXEL)
  const credit = '\n  src: /images/a.png\n  alt: Bến\n  credit: "Ảnh: Lan"'
  content.write(
    'articles/doi-song/bai.mdx',
    articleText(
      { cover: credit },
      '<Figure src="/images/a.png" alt="Bến" credit="Nguồn ảnh: Minh" />',
    ),
  )
  const { documents } = await compileFiles([{ path: 'articles/doi-song/bai.mdx', stamp: '' }], {
    contentDir: content.dir,
    now: NOW,
  })
  const [document] = documents
  expect(document?.card.cover?.credit).toBe('Lan')
  expect(document && toHtml(bodyTree(document.record.body))).toContain('credit="Minh"')
  expect(shortly(await check()).filter((told) => told.includes('lap'))).toEqual([
    '9:3 nhan-anh-lap',
    '12:39 nhan-anh-lap',
  ])
})
