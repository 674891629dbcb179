import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkArchive } from '../../check/check-archive'
import { isError } from '../../model/codes'
import type { Problem } from '../../model/problem'
import { publish } from '../../publish/publish'
import { type ContentFolder, makeContentFolder } from '../../publish/testing/content-folder'
import { importFile } from '../run-import'

/** What is imported is sound for the check and for the publisher, as a draft and when it comes out. */
const NOW = Date.parse('2026-11-25T13:00:00+07:00')
const FIXTURES = fileURLToPath(new URL('fixtures', import.meta.url))

const MARKUP: readonly (readonly [what: string, html: string])[] = [
  [
    'braces, signs and tags as words',
    '<p>{a} và {b: 1}, x &lt; 3 &amp;&amp; y &gt; 2, &lt;b&gt;</p>',
  ],
  [
    'words that look like code',
    '<p>import a from b</p><p>export default c</p><p>--- a</p><p>---</p>',
  ],
  [
    'words that look like marks',
    '<p>1) Một</p><p># Hai</p><p>&gt; Ba</p><p>| a | b |</p><p>```</p><p>:::note</p><p>[!NOTE]</p>',
  ],
  [
    'marks in words',
    '<p>a*b*c, d_e_f, g~h~i, ~~j~~, $k$, `l`, [m](n), ![o](p), [^1], \\q, &amp;nbsp;</p>',
  ],
  [
    'nested lists and quotes',
    '<ul><li><p>a</p><ol start="7"><li>b<blockquote><p>c</p></blockquote></li></ol></li></ul>',
  ],
  ['headings of every level', '<h2>a</h2><h5>b</h5><h3></h3><h2><b>c</b></h2><h6>d<br>e</h6>'],
  [
    'odd links',
    '<p><a href="javascript:alert(1)">a</a> <a href="/b c">d</a> <a href="">e</a> <a href="//f.vn/(g)">h</a> <a href="mailto:i">j</a></p>',
  ],
  [
    'tables',
    '<table><caption>t</caption><tr><td colspan=2>a | b</td></tr><tr><td rowspan=3>c<ul><li>d</li></ul></td><td></td></tr></table>',
  ],
  ['broken markup', '<p><b>a<i>b</b>c</i><table><p>d</table><td>e<p></div></p>'],
  [
    'old encodings and odd letters',
    '<p>Ðường ðê, tie&#x302;&#x301;ng, a&#8203;b, &#xfeff;c, d&#x202e;e, f&#xad;g</p>',
  ],
  ['a long line and a deep one', `<p>${'từ '.repeat(4_000)}</p>${'<div>'.repeat(60)}<p>a</p>`],
  [
    'pictures with odd names',
    '<p><img src="a%20b.png"><img src="c#d.png"><img src="data:image/png;base64,xx"><img alt="e"></p>',
  ],
  ['nothing but a title', ''],
]

let content: ContentFolder
let folder: string
beforeAll(() => {
  content = makeContentFolder()
  folder = mkdtempSync(path.join(tmpdir(), 'nhap-'))
})
afterAll(() => {
  content.dispose()
  rmSync(folder, { recursive: true, force: true })
})

const pages = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:docx|html)$/.test(name))
  .map((name) => path.join(FIXTURES, name))

it('the check and the publisher take all that was imported, as drafts and when they come out', async () => {
  const made = MARKUP.map(([what, html], at) => {
    const file = path.join(folder, `trang-${at}.html`)
    writeFileSync(file, `<meta charset="utf-8"><h1>${what}</h1><p>Đoạn đầu.</p>${html}<p>Hết.</p>`)
    return file
  })
  for (const file of [...pages, ...made])
    await importFile([file, '--now', '2026-11-25T12:00+07:00', '--out', content.dir], SILENT)
  const documents = readdirSync(content.dir, { recursive: true, encoding: 'utf8' })
  const drafts = documents.filter((name) => name.endsWith('.mdx'))
  expect(drafts).toHaveLength(pages.length + MARKUP.length)
  expect(await judged()).toEqual({ check: [], publisher: [] })
  for (const name of drafts) {
    const text = readFileSync(path.join(content.dir, name), 'utf8')
    content.write(name, text.replace('\ndraft: true\n', '\n'))
  }
  expect(await judged()).toEqual({ check: [], publisher: [] })
})

const SILENT = { report: () => undefined, warn: () => undefined }

/** What each of the two refuses. */
async function judged() {
  const place = content.place
  const archive = { ...place, cacheFile: `${content.storeFile}.json`, version: '1' }
  const told = ({ file, line, code }: Problem) => `${file}:${line} ${code}`
  const { problems } = await checkArchive(archive, NOW)
  const { refused } = await publish(place, NOW)
  return { check: problems.filter(isError).map(told), publisher: refused.map(told) }
}
