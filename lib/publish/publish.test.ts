import { readdirSync, readFileSync, symlinkSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ContentProblems, type Problem } from '../model/problem'
import { openStoreForReading } from '../store/database'
import { publish, publishStrictly } from './publish'
import {
  articleText,
  type ContentFolder,
  headlineText,
  makeContentFolder,
} from './testing/content-folder'

let content: ContentFolder

beforeEach(() => {
  content = makeContentFolder()
})
afterEach(() => content.dispose())

const NOW = Date.parse('2025-08-20T08:00:00+07:00')

async function compile() {
  const { documents, published, removed } = await publishStrictly(content.place, NOW)
  return { documents, compiled: published.length, removed: removed.length }
}

async function problemsOf(): Promise<readonly Problem[]> {
  const error = await compile().then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (error instanceof ContentProblems) return error.problems
  throw error ?? new Error('the content was accepted')
}

function titles(): string[] {
  const store = openStoreForReading(content.storeFile)
  const rows = store.prepare('SELECT card FROM document ORDER BY path').all() as { card: string }[]
  store.close()
  return rows.map(({ card }) => (JSON.parse(card) as { title: string }).title)
}

describe('what a story plays', () => {
  const STORY = 'articles/van-hoa/lo-gom.mdx'
  const play = (name: string) =>
    articleText({}, `<Video src="/images/lo.mp4" title="${name}" credit="a" />\n`)
  const film = (fixture: string) => readFileSync(`lib/files/media/fixtures/${fixture}`)

  /** The shape of the film as the store has it, and the word for all there is. */
  function stored() {
    const store = openStoreForReading(content.storeFile)
    const { json } = store.prepare('SELECT json FROM record').get() as { json: string }
    const { digest } = store.prepare('SELECT digest FROM version').get() as { digest: string }
    store.close()
    const { width, height } = JSON.parse(json).media['/images/lo.mp4']
    return { shape: `${width} × ${height}`, digest }
  }

  /** What a look at everything, or at the film alone, publishes and refuses. */
  async function look(paths?: readonly string[]) {
    const { published, refused } = await publish(content.place, NOW, paths)
    return [published.length, ...refused.map(({ line, code }) => `${line} ${code}`)]
  }

  it.each([
    ['everything', undefined],
    ['the film alone', ['images/lo.mp4']],
  ])('is new when its file is, by a look at %s', async (_what, paths) => {
    content.write('images/lo.mp4', film('film.mp4'))
    content.write(STORY, play('a'))
    expect(await look()).toEqual([1])
    const before = stored()
    expect(await look(paths)).toEqual([0])
    content.write('images/lo.mp4', film('upright.mp4'))
    expect(await look(paths)).toEqual([1])
    const after = stored()
    expect([before.shape, after.shape]).toEqual(['128 × 72', '72 × 128'])
    expect(after.digest).not.toBe(before.digest)
    content.write('images/lo.mp4', film('film.mp4'))
    expect(await look(paths)).toEqual([1])
    expect(stored()).toEqual(before)
  })

  it('keeps its last sound version while its file is broken or gone', async () => {
    content.write('images/lo.mp4', film('film.mp4'))
    content.write(STORY, play('a'))
    await look()
    content.write('images/lo.mp4', film('hevc.mp4'))
    expect(await look(['images/lo.mp4'])).toEqual([0, '8 phim-khong-phat'])
    content.remove('images/lo.mp4')
    expect(await look(['images/lo.mp4'])).toEqual([0, '8 thieu-phim'])
    expect(stored().shape).toBe('128 × 72')
    content.write('images/lo.mp4', film('film.mp4'))
    expect(await look(['images/lo.mp4', STORY])).toEqual([1])
  })
})

describe('compiling', () => {
  it('compiles what is new or changed, and only that', async () => {
    content.write('articles/van-hoa/lo-gom.mdx', articleText())
    content.write('headlines/noi-bat/cho-phien.mdx', headlineText({ rank: '1' }))
    expect(await compile()).toEqual({ documents: 2, compiled: 2, removed: 0 })
    expect(await compile()).toEqual({ documents: 2, compiled: 0, removed: 0 })
    content.write('articles/van-hoa/lo-gom.mdx', articleText({ title: '"Lò gốm đỏ lửa"' }))
    content.remove('headlines/noi-bat/cho-phien.mdx')
    expect(await compile()).toEqual({ documents: 1, compiled: 1, removed: 1 })
    expect(titles()).toEqual(['Lò gốm đỏ lửa'])
  })

  it('notices other content under the same modification time and size', async () => {
    const file = path.join(content.dir, 'articles/van-hoa/lo-gom.mdx')
    const time = new Date('2025-08-19T00:00:00Z')
    content.write('articles/van-hoa/lo-gom.mdx', articleText({ title: '"Lò gốm A"' }))
    utimesSync(file, time, time)
    await compile()
    content.write('articles/van-hoa/lo-gom.mdx', articleText({ title: '"Lò gốm B"' }))
    utimesSync(file, time, time)
    expect(await compile()).toMatchObject({ compiled: 1 })
    expect(titles()).toEqual(['Lò gốm B'])
  })

  it('writes nothing when one document of many is wrong', async () => {
    content.write('articles/van-hoa/lo-gom.mdx', articleText())
    await compile()
    content.write('articles/van-hoa/lo-gom.mdx', articleText({ title: '"Bản mới"' }))
    content.write('articles/van-hoa/hong.mdx', articleText({ section: 'khong-co' }))
    expect(await problemsOf()).toHaveLength(1)
    expect(titles()).toEqual(['Làng gốm mở lò nung mới'])
  })

  it('lets a slug move to another file', async () => {
    content.write('articles/van-hoa/lo-gom.mdx', articleText())
    await compile()
    content.remove('articles/van-hoa/lo-gom.mdx')
    content.write('articles/2025/lo-gom.mdx', articleText({ title: '"Đã chuyển thư mục"' }))
    expect(await compile()).toEqual({ documents: 1, compiled: 1, removed: 1 })
    expect(titles()).toEqual(['Đã chuyển thư mục'])
  })

  it('keeps text in NFC', async () => {
    const title = 'Tuyến đường Điện Biên'
    content.write(
      'articles/van-hoa/duong.mdx',
      articleText({ title: `"${title.normalize('NFD')}"` }),
    )
    await compile()
    expect(titles()).toEqual([title])
  })
})

describe('refusing', () => {
  it.each<[string, string, { line: number; code: string }]>([
    ['an empty field', articleText({ description: '' }), { line: 3, code: 'thieu-truong' }],
    ['no sapo', articleText().replace(/description.*\n/, ''), { line: 2, code: 'thieu-truong' }],
    ['a number as title', articleText({ title: '2025' }), { line: 2, code: 'sai-kieu' }],
    [
      'an unknown section',
      articleText({ section: 'cong-nge' }),
      { line: 4, code: 'chuyen-muc-la' },
    ],
    ['an unknown key', articleText({ tilte: '"a"' }), { line: 6, code: 'truong-la' }],
    [
      'a day-first date',
      articleText({ publishedAt: '01/08/2024 14:00' }),
      { line: 5, code: 'sai-thu-tu-ngay' },
    ],
    [
      'a day that is none',
      articleText({ publishedAt: '2026-02-30T08:00' }),
      { line: 5, code: 'ngay-khong-co' },
    ],
    [
      'a date without time',
      articleText({ publishedAt: '2024-08-01' }),
      { line: 5, code: 'sai-gio' },
    ],
    ['broken YAML', articleText({ title: 'Giá xăng: tăng' }), { line: 2, code: 'thieu-ngoac-kep' }],
    [
      'a title cut by #',
      articleText({ title: 'Xếp hạng #1 châu Á' }),
      { line: 2, code: 'bi-cat-boi-thang' },
    ],
    [
      'a repeated key',
      articleText().replace('section:', 'title: "a"\nsection:'),
      { line: 4, code: 'trung-truong' },
    ],
    ['a flag that is none', articleText({ featured: '"có"' }), { line: 6, code: 'sai-kieu' }],
    ['a tag that is no text', articleText({ tags: '[Gốm, 2]' }), { line: 6, code: 'sai-kieu' }],
    [
      'a cover without alt',
      articleText({ cover: '{ src: /images/a.svg }' }),
      { line: 6, code: 'thieu-truong' },
    ],
    [
      'a missing picture',
      articleText({ cover: '{ src: /images/a.svg, alt: a }' }),
      { line: 6, code: 'thieu-anh' },
    ],
    [
      'a YAML tag',
      articleText({ byline: '!!js/function "x"' }),
      { line: 6, code: 'thieu-ngoac-kep' },
    ],
    ['an HTML comment', articleText({}, '<!-- x -->\n'), { line: 8, code: 'chu-thich-html' }],
    ['a stray end tag', articleText({}, '</InfoBox>\n'), { line: 8, code: 'the-chua-dong' }],
    ['an open <br>', articleText({}, 'A<br>B\n'), { line: 8, code: 'the-chua-dong' }],
    ['an anchor', articleText({ title: '&a "x"' }), { line: 2, code: 'yaml-hong' }],
    [
      'JavaScript front matter',
      articleText().replace('---', '---js'),
      { line: 1, code: 'thieu-phan-dau' },
    ],
    ['no front matter', 'Chỉ có chữ.\n', { line: 1, code: 'thieu-phan-dau' }],
    ['a brace', articleText({}, 'Một.\n\nGiá { là.\n'), { line: 10, code: 'dau-ngoac-nhon' }],
    [
      'an expression',
      articleText({}, 'Ẩn {process.env.HOME} đi.\n'),
      { line: 8, code: 'dau-ngoac-nhon' },
    ],
    ['a heart', articleText({}, 'Yêu <3 quá.\n'), { line: 8, code: 'dau-nho-hon' }],
    ['an import', articleText({}, 'import x from "y"\n'), { line: 8, code: 'ma-lenh' }],
    [
      'an unknown component',
      articleText({}, '<Figur src="/a" alt="b" />\n'),
      { line: 8, code: 'thanh-phan-la' },
    ],
    ['a script', articleText({}, '<script>alert(1)</script>\n'), { line: 8, code: 'the-html' }],
    [
      'an open component',
      articleText({}, '<InfoBox title="a">\n\nChữ.\n'),
      { line: 8, code: 'the-chua-dong' },
    ],
    [
      'a missing attribute',
      articleText({}, '<Figure src="/images/a.svg" />\n'),
      { line: 8, code: 'thieu-thuoc-tinh' },
    ],
    [
      'an attribute with code',
      articleText({}, '<Figure src={x} alt="b" />\n'),
      { line: 8, code: 'dau-ngoac-nhon' },
    ],
    [
      'a dangerous link',
      articleText({}, '[bấm](javascript:alert(1))\n'),
      { line: 8, code: 'lien-ket-nguy-hiem' },
    ],
    [
      'a data link',
      articleText({}, '[bấm](data:text/html,x)\n'),
      { line: 8, code: 'lien-ket-nguy-hiem' },
    ],
    ['a first-level heading', articleText({}, '# To\n'), { line: 8, code: 'tieu-de-cap-1' }],
  ])('%s', async (_what, text, expected) => {
    content.write('articles/van-hoa/bai.mdx', text)
    const [problem, ...others] = await problemsOf()
    expect(others).toEqual([])
    expect(problem).toMatchObject({ file: 'articles/van-hoa/bai.mdx', ...expected })
    expect(problem?.fix).not.toBe('')
  })

  it('names the nearest section, key and component', async () => {
    content.write('articles/a.mdx', articleText({ section: 'cong-nge' }))
    content.write('articles/b.mdx', articleText({ tilte: '"a"' }))
    content.write('articles/c.mdx', articleText({}, '<Figur src="/a" alt="b" />\n'))
    const fixes = (await problemsOf()).map(({ fix }) => fix)
    expect(fixes).toEqual([
      expect.stringContaining('Có phải cong-nghe?'),
      expect.stringContaining('Có phải title?'),
      expect.stringContaining('Có phải <Figure>?'),
    ])
  })

  it('the second of two files with one slug', async () => {
    content.write('articles/a/bai.mdx', articleText())
    content.write('articles/b/bai.mdx', articleText())
    expect(await problemsOf()).toMatchObject([{ file: 'articles/b/bai.mdx', code: 'trung-ten' }])
  })

  it('a headline that leads to no article, or lies in no collection', async () => {
    content.write('headlines/noi-bat/a.mdx', headlineText({ article: 'khong-co' }))
    content.write('headlines/b.mdx', headlineText())
    expect((await problemsOf()).map(({ code }) => code).sort()).toEqual(['bai-khong-co', 'sai-cho'])
  })

  it('a link to a story that is nowhere, but not one to a story that comes with it', async () => {
    const linking = (slug: string) => articleText({}, `Một.\n\n[Xem](/van-hoa/${slug}).\n`)
    content.write('articles/van-hoa/a.mdx', linking('b'))
    content.write('articles/van-hoa/b.mdx', linking('a'))
    content.write('articles/van-hoa/c.mdx', articleText({ previousSlugs: '[c-cu]' }))
    await compile()
    content.write('articles/van-hoa/d.mdx', linking('c-cu'))
    content.write('articles/van-hoa/e.mdx', linking('khong-co'))
    expect(await problemsOf()).toMatchObject([
      { file: 'articles/van-hoa/e.mdx', line: 10, code: 'lien-ket-gay' },
    ])
  })

  it('nothing for advice: letters are composed, a time is Vietnam time', async () => {
    const text = 'Tuyến đường Ðông'
    content.write(
      'articles/van-hoa/a.mdx',
      articleText({ publishedAt: '2025-08-19T08:00' }, `${text.normalize('NFD')}\n`),
    )
    await compile()
    const store = openStoreForReading(content.storeFile)
    const row = store.prepare('SELECT published_at, json FROM document, record').get()
    store.close()
    expect(row).toMatchObject({
      published_at: Date.parse('2025-08-19T08:00+07:00'),
      json: expect.stringContaining('Tuyến đường Đông'),
    })
  })

  it('names that are no addresses, and files that are no documents', async () => {
    content.write('articles/Bài Viết.mdx', articleText())
    content.write('articles/bai.md', articleText())
    expect(await problemsOf()).toMatchObject([
      { code: 'ten-tep-sai', fix: expect.stringContaining('bai-viet.mdx') },
      { code: 'sai-cho' },
    ])
  })

  it('bytes that are not UTF-8, files over 1 MB, and symbolic links', async () => {
    content.write('articles/a.mdx', new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe]))
    content.write('articles/b.mdx', articleText({}, 'chữ '.repeat(400_000)))
    symlinkSync('/etc/hostname', path.join(content.dir, 'articles', 'c.mdx'))
    const codes = (await problemsOf()).map(({ code }) => code)
    expect(codes.sort()).toEqual(['lien-ket-tuong-trung', 'sai-bang-ma', 'tep-qua-lon'])
  })
})

describe('publishing on a live site', () => {
  it('takes what is sound, refuses what is not, and keeps what was live of it', async () => {
    content.write('articles/a.mdx', articleText({ title: '"A1"' }))
    await compile()
    content.write('articles/a.mdx', articleText({ title: '"A2"', section: 'khong-co' }))
    content.write('articles/b.mdx', articleText({ title: '"B1"' }))
    expect(await publish(content.place, NOW)).toMatchObject({
      published: ['articles/b.mdx'],
      refused: [{ file: 'articles/a.mdx', code: 'chuyen-muc-la' }],
    })
    expect(titles()).toEqual(['A1', 'B1'])
  })

  it('looks at the given files only', async () => {
    content.write('articles/a.mdx', articleText({ title: '"A1"' }))
    content.write('articles/b.mdx', articleText({ title: '"B1"' }))
    await compile()
    content.write('articles/a.mdx', articleText({ title: '"A2"' }))
    content.remove('articles/b.mdx')
    expect(await publish(content.place, NOW, ['articles/b.mdx'])).toEqual({
      read: 0,
      lostPictures: [],
      orphans: [],
      deadSlots: [],
      published: [],
      removed: ['articles/b.mdx'],
      retained: [],
      refused: [],
    })
    expect(titles()).toEqual(['A1'])
  })

  it('takes nothing down when the whole folder is lost', async () => {
    content.write('articles/a.mdx', articleText({ title: '"A1"' }))
    await compile()
    const lost = { ...content.place, contentDir: `${content.dir}-khong-con` }
    await expect(publish(lost, NOW)).rejects.toThrow('Không thấy thư mục nội dung')
    await expect(publish(lost, NOW, ['articles/a.mdx'])).rejects.toThrow('Không thấy thư mục')
    expect(titles()).toEqual(['A1'])
  })

  it('refuses a second file of a slug, whichever was live first stays', async () => {
    content.write('articles/z/bai.mdx', articleText({ title: '"Cũ"' }))
    await compile()
    content.write('articles/a/bai.mdx', articleText({ title: '"Mới"' }))
    const { refused } = await publish(content.place, NOW, ['articles/a/bai.mdx'])
    expect(refused).toMatchObject([{ file: 'articles/a/bai.mdx', code: 'trung-ten' }])
    expect(titles()).toEqual(['Cũ'])
  })

  it('refuses to lose a public address when a file is renamed', async () => {
    content.write('articles/ten-cu.mdx', articleText())
    await compile()
    content.remove('articles/ten-cu.mdx')
    content.write('articles/ten-moi.mdx', articleText())
    expect(await publish(content.place, NOW)).toMatchObject({
      published: [],
      removed: [],
      retained: ['articles/ten-cu.mdx'],
      refused: [{ code: 'doi-dia-chi', fix: expect.stringContaining('previousSlugs: [ten-cu]') }],
    })
    expect(titles()).toHaveLength(1)
    content.write('articles/ten-moi.mdx', articleText({ previousSlugs: '[ten-cu]' }))
    expect(await publish(content.place, NOW)).toMatchObject({
      published: ['articles/ten-moi.mdx'],
      removed: ['articles/ten-cu.mdx'],
      refused: [],
    })
  })
})

describe('a large archive', () => {
  const COUNT = 450

  const fileOf = (index: number) => `articles/van-hoa/bai-${index}.mdx`

  /** Everything that is kept of the content, without the log that SQLite keeps while it works. */
  const savedFiles = () =>
    readdirSync(path.dirname(content.place.storeFile), { recursive: true, encoding: 'utf8' })
      .filter((name) => !/-(?:wal|shm)$/.test(name))
      .sort()

  beforeEach(() => {
    for (let index = 0; index < COUNT; index++)
      content.write(fileOf(index), articleText({ title: `"Bài ${index}"` }))
  })

  it('costs what has changed in it', async () => {
    expect(await publishStrictly(content.place, NOW)).toMatchObject({
      documents: COUNT,
      read: COUNT,
    })
    expect(titles()).toHaveLength(COUNT)
    expect(await publish(content.place, NOW)).toMatchObject({ read: 0, published: [] })
    content.write(fileOf(7), articleText({ title: '"Bài đã sửa"' }))
    const filesBefore = savedFiles()
    expect(await publish(content.place, NOW, [fileOf(7)])).toMatchObject({
      read: 1,
      published: [fileOf(7)],
    })
    // No document has a file of its own, and what was needed for compiling is cleared away.
    expect(savedFiles()).toEqual(filesBefore)
    expect(titles()).toContain('Bài đã sửa')
  })

  it('is read again, but not compiled again, when only the file system has changed', async () => {
    await compile()
    const soon = new Date(Date.now() + 60_000)
    for (let index = 0; index < COUNT; index++)
      utimesSync(path.join(content.dir, fileOf(index)), soon, soon)
    expect(await publish(content.place, NOW)).toMatchObject({ read: COUNT, published: [] })
    expect(await publish(content.place, NOW)).toMatchObject({ read: 0, published: [] })
  })

  it('is refused whole, or all but what is wrong, in whichever batch that is', async () => {
    content.write(fileOf(123), articleText({ section: 'khong-co' }))
    content.write('headlines/noi-bat/tin.mdx', headlineText({ article: 'bai-449' }))
    content.write('articles/doi-song/bai-3.mdx', articleText())
    const wrong = [
      { file: fileOf(123), code: 'chuyen-muc-la' },
      { file: fileOf(3), code: 'trung-ten' },
    ]
    expect(await problemsOf()).toMatchObject(wrong)
    expect(titles()).toEqual([])
    const { published, refused } = await publish(content.place, NOW)
    expect(refused).toMatchObject(wrong)
    expect(published).toHaveLength(COUNT)
    expect(published).toContain('headlines/noi-bat/tin.mdx')
  })
})
