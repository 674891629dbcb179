import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { importFile } from '../import/run-import'
import { renderDocument } from '../model/write-document'
import { runExport } from './run-export'

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGNgYGD4D8UQAAAT8gP9O2sQnwAAAABJRU5ErkJggg==',
  'base64',
)

let dir: string

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'xuat-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

function put(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(dir, folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}

function filesIn(folder: string): Record<string, string> {
  if (!existsSync(path.join(dir, folder))) return {}
  const all = readdirSync(path.join(dir, folder), { recursive: true, withFileTypes: true })
  return Object.fromEntries(
    all
      .filter((it) => it.isFile())
      .map((it) => path.join(it.parentPath, it.name))
      .sort()
      .map((file) => [path.relative(path.join(dir, folder), file), readFileSync(file, 'latin1')]),
  )
}

const said: string[] = []
const voice = { report: (text: string) => said.push(text), warn: (text: string) => said.push(text) }
const out = (form: string, to: string, from = 'bao') =>
  runExport([`--${form}`, path.join(dir, to)], path.join(dir, from), voice)
const back = (from: string, to: string) =>
  importFile(
    [path.join(dir, from), '--yes', '--out', path.join(dir, to), '--work', path.join(dir, 'nhap')],
    voice,
  )

const PAPER = {
  'site.yaml':
    'name: Tin Làng\ntagline: Báo của làng\nsections:\n  - slug: lang\n    name: Làng & bến\n    children:\n      - slug: gom\n        name: Gốm\n',
  'redirects.yaml': '# của báo\n/cu: /lang/lo\n',
  'articles/lang/lo.mdx':
    '---\ntitle: "Lò <b> & gốm ]]> 5 < 6"\ndescription: Sapo.\nsection: lang/gom\npublishedAt: 2025-08-19T08:00:00+07:00\nupdatedAt: 2025-08-20T08:00:00+07:00\nbyline: [Lan Anh, Minh Đức]\ntags: [Gốm, "C++"]\ncover: { src: /images/lo/anh-1.png, alt: Lò }\ncorrections:\n  - at: 2025-08-21T08:00:00+07:00\n    text: Sai tên.\n---\n\nMở đầu, xem [chợ](/lang/cho).\n\n<Figure src="/images/ben.png" alt="Bến" caption="Bến" />\n',
  'articles/lang/cho.mdx':
    '---\r\ntitle: Chợ\r\ndescription: Sapo.\r\nsection: lang\r\npublishedAt: 2025-08-19T08:00:00+07:00\r\n---\r\n\r\nChợ họp.  \r\n\r\n\r\n',
  'articles/lang/nhap.mdx':
    '---\ntitle: Nháp\ndescription: S.\nsection: lang\npublishedAt: 2025-08-19T08:00:00+07:00\ndraft: true\n---\n\nx\n',
  'articles/lang/go.mdx':
    '---\ntitle: Gỡ\ndescription: S.\nsection: lang\npublishedAt: 2025-08-19T08:00:00+07:00\nunpublished: Sai\n---\n\nx\n',
  'people/lan.mdx': '---\nname: Nguyễn Thị Lan\n---\n',
  'articles/lang/ky.mdx':
    '---\ntitle: Ký\ndescription: S.\nsection: lang\npublishedAt: 2025-08-19T08:00:00+07:00\nbylines: [{ person: lan, role: Ảnh }]\nbyline: An\n---\n\nx\n',
  'live/bao-so-9/su-kien.mdx':
    '---\ntitle: Bão số 9\ndescription: S.\nsection: lang\npublishedAt: 2025-08-19T08:00:00+07:00\n---\n\nBão vào.\n',
  'live/bao-so-9/0901.mdx':
    '---\npublishedAt: 2025-08-19T09:01:00+07:00\ntitle: Gió\n---\n\nGió cấp 12.\n',
  'live/bao-so-9/0902.mdx':
    '---\npublishedAt: 2025-08-19T09:02:00+07:00\ndraft: true\n---\n\nChưa đăng.\n',
  'headlines/noi-bat/tin.mdx': '---\ntitle: Tin\nsection: lang\nrank: 1\narticle: lo\n---\n',
  'images/lo/anh-1.png': PICTURE,
  'images/ben.png': PICTURE,
}

it('out as WXR and in again is the same paper', async () => {
  put('bao', PAPER)
  expect(out('wxr', 'ra')).toBe(0)
  expect(await back('ra/bao.xml', 'lai')).toBe(0)
  expect(filesIn('lai')).toEqual(filesIn('bao'))
})

it('is read as any export where WordPress has changed it since', async () => {
  put('bao', PAPER)
  out('wxr', 'ra')
  const file = path.join(dir, 'ra/bao.xml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('<p>Mở đầu', '<p>Sửa rồi'))
  await back('ra/bao.xml', 'lai')
  const text = filesIn('lai')
  const changed = Object.values(text).find((it) =>
    Buffer.from(it, 'latin1').toString().includes('Sửa rồi'),
  )
  expect(changed).toContain('section: lang/gom')
  expect(Object.keys(text)).toContain('articles/lang/cho.mdx')
})

it('holds for every text', async () => {
  const line = fc.string({ unit: fc.constantFrom(...'ab ữĐ&<>]"\'[*_#-|\\`{}:!.'), maxLength: 30 })
  const story = fc.record({ title: line, body: fc.array(line, { maxLength: 4 }), tag: line })
  let number = 0
  await fc.assert(
    fc.asyncProperty(fc.array(story, { minLength: 1, maxLength: 5 }), async (stories) => {
      number += 1
      for (const [index, { title, body, tag }] of stories.entries()) {
        const fields = {
          ...{ title: title.trim() || 'x', description: 'Sapo', section: 'thoi-su' },
          ...{ publishedAt: '2025-08-19T08:00:00+07:00', tags: [tag.trim() || 'y'] },
        }
        const text = renderDocument(fields, body.join('\n\n'))
        put(`bao${number}`, { [`articles/thoi-su/bai-${index}.mdx`]: text })
      }
      out('wxr', `ra${number}`, `bao${number}`)
      await back(`ra${number}/bao.xml`, `lai${number}`)
      const [before, after] = [filesIn(`bao${number}`), filesIn(`lai${number}`)]
      // What the check refuses is kept beside the paper, as it is.
      const refused = Object.fromEntries(
        Object.keys(before)
          .filter((file) => !(file in after))
          .map((file) => [file, readFileSync(path.join(dir, 'nhap/bi-tu-choi', file), 'latin1')]),
      )
      expect({ ...after, ...refused }).toEqual(before)
      rmSync(path.join(dir, 'nhap'), { recursive: true })
    }),
    { numRuns: 25 },
  )
})

it('writes JSON that any program reads, and pages that need no server', () => {
  put('bao', PAPER)
  out('json', 'json')
  const entries = JSON.parse(readFileSync(path.join(dir, 'json/bao.json'), 'utf8')) as {
    slug: string
    html: string
    markdown: string
    text: string
    url: string
  }[]
  expect(entries.map(({ slug }) => slug).sort()).toEqual([
    'bao-so-9',
    'cho',
    'go',
    'ky',
    'lo',
    'nhap',
    'tin',
  ])
  expect(entries.find(({ slug }) => slug === 'lo')?.html).toMatch(
    /<img src="https?:[^"]+\/images\/ben\.png"/,
  )
  const live = entries.find(({ slug }) => slug === 'bao-so-9')
  expect(live?.url).toMatch(/\/lang\/bao-so-9$/)
  expect(live?.html).toContain('<h2>19/08/2025 09:01 – Gió</h2><p>Gió cấp 12.</p>')
  expect(live?.text).toBe('Bão vào. Gió cấp 12.')
  expect(filesIn('json')['settings/live/bao-so-9/0902.mdx']).toContain('draft')
  expect(filesIn('json')['settings/site.yaml']).toBeDefined()
  out('html', 'html')
  const files = filesIn('html')
  expect(files['lang/gom/lo/index.html']).toContain('<img src="../../../images/ben.png"')
  expect(files['lang/gom/lo/index.html']).toContain('href="../../../lang/cho/index.html"')
  expect(files['index.html']).toContain('./lang/gom/lo/index.html')
  expect(files['images/ben.png']).toBeDefined()
  expect(Buffer.from(files['lang/ky/index.html'] ?? '', 'latin1').toString()).toContain(
    'Nguyễn Thị Lan – An',
  )
  expect(files['lang/bao-so-9/index.html']).toContain('09:01')
  expect(Object.keys(files)).not.toContain('lang/nhap/index.html')
})

it('does not write into a folder with something in it, and says how it is called', () => {
  put('bao', PAPER)
  put('day', { 'x.txt': 'x' })
  expect(out('wxr', 'day')).toBe(1)
  expect(runExport(['--wxr', '--json', 'x'], dir, voice)).toBe(1)
  expect(said.join('\n')).toContain('không trống')
})
