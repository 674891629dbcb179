import { symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readRedirects } from '../../model/redirects/read-redirects'
import { OWN_META, sumOf } from '../readers/own-document'
import { type OldSite, oldSite, PICTURE } from './testing/move-site'

let site: OldSite

beforeEach(() => {
  site = oldSite()
})
afterEach(() => site.remove())

const wxr = (items: string, doctype = '') =>
  `<?xml version="1.0"?>${doctype}<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><link>https://bao.example</link><wp:wxr_version>1.2</wp:wxr_version>${items}</channel></rss>`

const post = (id: number, html: string, more = '') =>
  `<item><title>Bài ${id}</title><link>https://bao.example/bai-${id}/</link><content:encoded><![CDATA[${html}]]></content:encoded><wp:post_id>${id}</wp:post_id><wp:post_date_gmt>2020-01-01 00:00:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>${more}</item>`

const SOUND = post(1, '<p>Đoạn một.</p><p>Đoạn hai.</p>')

describe('an export that means harm', () => {
  it('has no entity of its own expanded, and no file read', async () => {
    const laughs = Array.from(
      { length: 20 },
      (_, at) => `<!ENTITY l${at + 1} "&l${at};&l${at};&l${at};&l${at};">`,
    )
    const doctype = `<!DOCTYPE rss [<!ENTITY l0 "ha"><!ENTITY tep SYSTEM "file:///etc/passwd">${laughs.join('')}]>`
    const item = post(2, 'x').replace('<title>Bài 2', '<title>Bài &l20; &tep; 2')
    await site.move(site.put('a.xml', wxr(SOUND + item, doctype)), '--yes')
    const text = Object.values(site.paper()).find((it) => it.includes('l20')) ?? ''
    expect(Buffer.from(text, 'latin1').toString()).toContain('title: Bài &l20; &tep; 2')
    expect(text).not.toContain('root:')
  })

  it.each([
    ['nested without end', '<a>'.repeat(100_000)],
    ['with an entry of endless text', `<item><title>${'a'.repeat(33_000_000)}`],
    ['with a tag that never ends', `<item ${'a'.repeat(33_000_000)}`],
    ['with a million elements', `<item>${'<a/>'.repeat(1_000_000)}</item>`],
  ])('%s is refused by its line', async (_, inside) => {
    const { code, said } = await site.move(site.put('a.xml', wxr(`\n${inside}`)), '--yes')
    expect(code).toBe(1)
    expect(said).toMatch(/a\.xml:\d+: một mục trong tệp lớn hay lồng nhau quá mức/)
    expect(Object.keys(site.paper())).toEqual([])
  })

  it('that is cut off brings what is whole', async () => {
    const file = site.put('a.xml', wxr(SOUND + post(2, 'x')).slice(0, -120))
    const { code, said } = await site.move(file, '--yes')
    expect(code).toBe(1)
    expect(said).toMatch(/chỗ hỏng, sau mỗi chỗ có thể thiếu bài.*a\.xml:\d+: XML sai cú pháp/)
    expect(site.text('articles/thoi-su/bai-1.mdx')).toContain('Đoạn một.')
    expect(site.work('bao-cao.html')).toContain('XML sai cú pháp ở đây')
  })

  it('with an ampersand that is none of XML loses no story behind it', async () => {
    const item = post(2, '<p>Hai.</p><p>Ba.</p>').replace('<title>Bài 2', '<title>Chợ & bến 2')
    const last = post(3, '<p>Bốn.</p><p>Năm.</p>')
    const { code } = await site.move(site.put('a.xml', wxr(SOUND + item + last)), '--yes')
    expect(code).toBe(0)
    expect(Object.keys(site.paper()).filter((it) => it.startsWith('articles/'))).toHaveLength(3)
  })

  it('costs one story that is too much, and no other', async () => {
    const deep = post(2, `${'<div>'.repeat(3_000)}x`)
    const { code } = await site.move(site.put('a.xml', wxr(SOUND + deep)), '--yes')
    expect(code).toBe(1)
    expect(Object.keys(site.paper())).toEqual(['articles/thoi-su/bai-1.mdx', 'redirects.yaml'])
    expect(site.work('bao-cao.html')).toContain('lồng nhau quá sâu')
  })

  it('writes nowhere but where stories are, and takes no file from elsewhere', async () => {
    site.put('bi-mat.png', PICTURE)
    site.put('uploads/lo.png', PICTURE)
    symlinkSync(path.join(site.dir, 'bi-mat.png'), path.join(site.dir, 'uploads/lien-ket.png'))
    const meta = (path: string, text: string, html: string, title: string) =>
      [
        [OWN_META.path, path],
        [OWN_META.text, text],
        [OWN_META.sum, sumOf({ html, title })],
      ]
        .map(
          ([key, value]) =>
            `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`,
        )
        .join('')
    const own = (id: number, at: string) => post(id, 'x', meta(at, 'x', 'x', `Bài ${id}`))
    const items = [
      post(
        2,
        '<p>Một <img src="../bi-mat.png"><img src="/uploads/../bi-mat.png"><img src="https://bao.example/lien-ket.png"></p>',
        '<wp:post_name>../../../ra-ngoai</wp:post_name>',
      ),
      own(3, '../../ra-ngoai.mdx'),
      own(4, 'articles/../../ra-ngoai.mdx'),
      own(5, '/etc/ra-ngoai.mdx'),
      `<item><title>x</title><wp:post_type>trang_nhat_file</wp:post_type>${meta('fronts/../../ra-ngoai.yaml', 'x', '', 'x')}</item>`,
    ]
    await site.move(site.put('a.xml', wxr(items.join(''))), '--yes')
    expect(Object.keys(site.paper())).toEqual(['articles/thoi-su/ra-ngoai.mdx', 'redirects.yaml'])
  })

  it('says no rule of its own for former addresses', async () => {
    const links = [
      'https://bao.example/a%0A/vua: /x',
      'https://bao.example/*',
      'https://bao.example/b%23c',
      'https://bao.example/d: /x #',
    ]
    const items = links.map((link, at) =>
      post(at + 1, 'x').replace(/<link>.*?<\/link>/, `<link>${link}</link>`),
    )
    await site.move(site.put('a.xml', wxr(items.join(''))), '--yes')
    const { rules, faults } = readRedirects(site.text('redirects.yaml'))
    expect(faults).toEqual([])
    const targets = rules.map(({ to }) => to).filter((to) => to?.startsWith('/thoi-su/'))
    expect(targets.every((to) => /^\/thoi-su\/bai-\d$/.test(to ?? ''))).toBe(true)
    expect(rules.map(({ from }) => from)).not.toContain('/*')
  })

  it('has its names written as text in the report and in the mapping', async () => {
    const evil = '</h2><script>alert(1)</script>"\n  x: bỏ # '
    const item = post(
      1,
      'x',
      `<category domain="category" nicename="x"><![CDATA[a ${evil}]]></category>`,
    ).replace('Bài 1', '<![CDATA[&lt;script&gt;alert(1)&lt;/script&gt;]]>')
    const file = site.put('a.xml', wxr(item))
    await site.move(file)
    expect((await site.move(file)).code).toBe(0)
    expect(site.work('bao-cao.html')).not.toContain('<script>')
  })
})

it('a bomb of aliases in YAML is a fault of that file', async () => {
  const levels = Array.from(
    { length: 12 },
    (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at}, `.repeat(9)}*a${at}]`,
  )
  site.put(
    'cu/bom.md',
    `---\na0: &a0 [x, x]\n${levels.join('\n')}\ntitle: Bom\ndate: 2020-01-01\n---\nx\n`,
  )
  site.put('cu/tot.md', '---\ntitle: Tốt\ndate: 2020-01-01\n---\nMột.\n\nHai.\n')
  await site.move(path.join(site.dir, 'cu'), '--yes')
  expect(site.text('articles/thoi-su/tot.mdx')).toContain('title: Tốt')
  expect(site.work('bao-cao.html')).toContain('phần khai báo ở đầu tệp không đọc được')
})

it('an export that names what every object has is data all the same', async () => {
  const file = path.join(site.dir, 'g.json')
  writeFileSync(
    file,
    '{"db":[{"data":{"__proto__":{"posts":[1]},"posts":[null,1,{"id":"1","title":"Bài","slug":"bai","html":"<p>Một.</p><p>Hai.</p>","status":"published","published_at":"2020-01-01T00:00:00Z","constructor":{}}],"tags":"x","posts_tags":[{"post_id":{},"tag_id":[]}]}}]}',
  )
  await site.move(file, '--yes')
  expect(site.text('articles/thoi-su/bai.mdx')).toContain('title: Bài')
})
