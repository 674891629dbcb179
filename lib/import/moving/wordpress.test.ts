import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkArchive } from '../../check/check-archive'
import { isError } from '../../model/codes'
import { fixture, type OldSite, oldSite, PICTURE } from './testing/move-site'

let site: OldSite
let exported: string

beforeEach(() => {
  site = oldSite()
  exported = site.put('bao-lang.xml', readFileSync(fixture('bao-lang.xml')))
  site.put('wp-content/uploads/2021/03/lo.png', PICTURE)
  site.put('wp-content/uploads/2021/03/lo-300x200.png', PICTURE)
  site.put('wp-content/uploads/2021/03/Bến đò.png', PICTURE)
})
afterEach(() => site.remove())

it('proposes sections first, with counts, and writes no story', async () => {
  const { code, said } = await site.move(exported)
  expect(code).toBe(0)
  expect(said).toContain('  "Nông thôn": đoán # 2\n  "Văn hóa": van-hoa # 1')
  expect(said).toContain('  "page": bỏ # 1')
  expect(Object.keys(site.paper())).toEqual([])
})

it('goes by the mapping as it was changed, and names the line of a wrong one', async () => {
  await site.move(exported)
  const file = path.join(site.dir, 'nhap/chuyen-muc.yaml')
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace('"Nông thôn": đoán', '"Nông thôn": doi-sog'))
  expect((await site.move(exported)).said).toMatch(/chuyen-muc\.yaml:5: .*doi-sog.*doi-song/)
  writeFileSync(file, text.replace('"Nông thôn": đoán', '"Nông thôn": doi-song'))
  await site.move(exported)
  expect(site.text('articles/doi-song/cho.mdx')).toContain('section: doi-song')
})

it('brings a story of blocks with its people, times, topics, pictures and links', async () => {
  await site.move(exported, '--yes')
  const text = site.text('articles/van-hoa/lang-gom.mdx')
  expect(text).toContain(
    [
      'title: Làng gốm & bến đò',
      'description: Lò gốm đỏ lửa, bến đò đông.',
      'section: van-hoa',
      'publishedAt: 2021-03-05T08:00:00+07:00',
      'updatedAt: 2021-03-06T08:00:00+07:00',
      'byline: Lan Anh',
      'tags:',
      '  - Gốm',
      '  - Nông thôn',
      'cover:',
    ].join('\n'),
  )
  expect(text).toMatch(/src: \/images\/2021\/03\/ben-do-[0-9a-f]{6}\.png\n {2}alt: Bến đò lúc sáng/)
  expect(text).toContain('**sáng sớm**, [chợ](/thoi-su/cho#gia) họp')
  expect(text).toContain(
    '<Figure src="/images/2021/03/lo.png" alt="Lò mới." caption="Lò mới." credit="Minh Đức" />',
  )
  expect(text).toContain('[trang cũ](https://baolang.example/lien-he-cu/) \\[sic]')
  expect(text).not.toMatch(/contact-form|wp-content/)
})

it('brings a story of the old editor with its paragraphs, codes and galleries', async () => {
  await site.move(exported, '--yes')
  const text = site.text('articles/thoi-su/cho.mdx')
  expect(text).toContain('Chợ họp\\\ntừ năm giờ.')
  expect(text).toContain('caption="Chợ cạnh lò"')
  expect(text).toContain('> Đông lắm.\n>\n> Năm nay đông.')
  expect(text.match(/<Figure /g)).toHaveLength(3)
  expect(text).toContain('https://www.youtube.com/watch?v=abc')
})

it('has every old address lead to what is here, or say that it is gone', async () => {
  await site.move(exported, '--yes')
  const rules = site.text('redirects.yaml')
  for (const line of [
    '/2021/03/lang-gom: /van-hoa/lang-gom',
    '/?p=11: /van-hoa/lang-gom',
    '/2021/04/chợ: /thoi-su/cho',
    '/2021/03/lang-gom/lo: /van-hoa/lang-gom',
    '/ben: 410',
    '/gioi-thieu-cu: 410',
    '/2021/05/loi: 410',
    '/category/van-hoa: /van-hoa',
    '/category/van-hoa/feed: /van-hoa/rss.xml',
    '/category/nong-thon: /chu-de/nong-thon',
    '/tag/gom: /chu-de/gom',
    '/author/lananh: /tac-gia/lan-anh',
    '/2021/04/01: /luu-tru/2021/04/01',
    '/2021/03: /luu-tru/2021/03',
    '/wp-content/uploads/2021/03/lo.png: /images/2021/03/lo.png',
    '/wp-content/uploads/2021/03/lo-300x200.png: /images/2021/03/lo.png',
    '/*/page/*: /*',
  ])
    expect(`\n${rules}`).toContain(`\n${line}\n`)
  expect(rules).not.toContain('?p=16')
})

it('keeps what the check refuses out of the paper, and links to it at the old site', async () => {
  const { code } = await site.move(exported, '--yes')
  expect(code).toBe(1)
  expect(site.work('bi-tu-choi/articles/thoi-su/loi.mdx')).toContain('Bảng lỗi')
  expect(
    site.text('articles/thoi-su/noi-toi-bai-loi.mdx'.replace('noi-toi-bai-loi', 'noi')),
  ).toContain('[bài kia](https://baolang.example/2021/05/loi/)')
  const archive = { contentDir: site.out, cacheFile: path.join(site.dir, 'c.json'), version: '1' }
  const { problems } = await checkArchive(archive, Date.parse('2026-11-25T12:00:00+07:00'))
  expect(problems.filter(isError)).toEqual([])
})

it('run again changes nothing, and takes what is new', async () => {
  await site.move(exported, '--yes')
  const before = site.paper()
  const again = await site.move(exported, '--yes')
  expect(again.said).toContain('Đã ghi 0 bài')
  expect(site.paper()).toEqual(before)
  // Whatever a kill left of the import's own files: what is there is known by itself.
  rmSync(path.join(site.dir, 'nhap'), { recursive: true })
  await site.move(exported, '--yes')
  expect(site.paper()).toEqual(before)
  rmSync(path.join(site.out, 'articles/thoi-su/cho.mdx'))
  await site.move(exported, '--yes')
  expect(site.paper()).toEqual(before)
})

it('overwrites what an editor changed only when it is forced to', async () => {
  await site.move(exported, '--yes')
  const before = site.paper()
  const file = path.join(site.out, 'articles/thoi-su/cho.mdx')
  writeFileSync(file, 'của biên tập viên')
  rmSync(path.join(site.dir, 'nhap/nhat-ky.jsonl'))
  await site.move(exported, '--yes')
  expect(readFileSync(file, 'utf8')).toBe('của biên tập viên')
  await site.move(exported, '--yes', '--force')
  expect(site.paper()).toEqual(before)
})

it('writes nothing but a report when it is only tried', async () => {
  const { said } = await site.move(exported, '--dry-run')
  expect(said).toContain('Sẽ ghi')
  expect(Object.keys(site.paper())).toEqual([])
  const report = site.work('xem-truoc.html')
  for (const words of [
    'Nông thôn',
    'Bảng lỗi',
    'bao-lang.xml:',
    'bản cũ của bài',
    'contact-form-7',
  ])
    expect(report).toContain(words)
})

it('keeps the caption of a gallery whose pictures are lost, and names these', async () => {
  const text = readFileSync(fixture('bao-lang.xml'), 'utf8')
  writeFileSync(
    exported,
    text.replace(
      '[gallery ids="12,13"]',
      '<figure class="wp-block-gallery"><img src="https://baolang.example/mat-1.png"/><img src="https://baolang.example/mat-2.png"/><figcaption>Hai bờ bến cũ</figcaption></figure>[gallery ids="901"]<p><a href="https://baolang.example/"><img src="https://baolang.example/mat-3.png"/></a></p>',
    ),
  )
  await site.move(exported, '--yes')
  const file = Object.keys(site.paper()).find((name) =>
    site.text(name).includes('\nHai bờ bến cũ\n'),
  )
  expect(file).toMatch(/^articles\//)
  const report = readFileSync(path.join(site.dir, 'nhap/bao-cao.html'), 'utf8')
  expect(report).toContain('không lấy được ảnh “số 901 trong thư viện cũ”')
  expect(report).not.toContain('“”')
})
