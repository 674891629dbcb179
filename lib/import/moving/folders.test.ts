import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type OldSite, oldSite, PICTURE } from './testing/move-site'

let site: OldSite

beforeEach(() => {
  site = oldSite()
})
afterEach(() => site.remove())

const old = () => path.join(site.dir, 'old')
const put = (files: Readonly<Record<string, string | Uint8Array>>) => {
  for (const [file, content] of Object.entries(files)) site.put(`old/${file}`, content)
}
const rules = (...lines: string[]) => {
  for (const line of lines) expect(`\n${site.text('redirects.yaml')}`).toContain(`\n${line}\n`)
}

it('a folder of Hugo: TOML, bundles, shortcodes, permalinks, aliases', async () => {
  put({
    'hugo.toml':
      'baseURL = "https://bao.example/"\n[permalinks]\n  posts = "/:year/:month/:slug/"\n',
    'content/_index.md': '---\ntitle: Trang đầu\n---\n',
    'content/posts/cho-phien/index.md': `+++
title = "Chợ phiên dời bãi"
date = 2019-05-02T08:30:00+07:00
categories = ["Đời sống"]
tags = ["Chợ"]
authors = ["Lan Anh", "Minh Đức"]
aliases = ["/cu/cho.html"]
[cover]
image = "cho.png"
alt = "Chợ sớm"
+++

Đoạn một.

{{< figure src="cho.png" caption="Chợ sáng" >}}

Xem [bài khác]({{< ref "lo.md" >}}), \`{{< giữ nguyên >}}\`.

{{< youtube abc >}}

{{< bieu-do so="3" >}}

{{% luu-y %}}Nhớ **đội mũ**.{{% /luu-y %}}

> [!WARNING]
> Bãi trơn.

> [!LA-LUNG] Không phải ghi chú.
`,
    'content/posts/cho-phien/cho.png': PICTURE,
    'content/posts/lo.md':
      '{\n"title": "Lò gốm",\n"date": "2019-05-03",\n"draft": true,\n"section": "Văn hóa"\n}\nLò nung.\n\nĐoạn hai.\n',
    'content/posts/hong.md': '+++\ntitle = "Hỏng\n+++\nChữ.\n\nĐoạn.\n',
    'content/ve-bao.md': '---\ntitle: Về báo\n---\nVề báo.\n',
  })
  await site.move(old(), '--yes')
  const text = site.text('articles/doi-song/cho-phien.mdx')
  expect(text).toContain(
    'publishedAt: 2019-05-02T08:30:00+07:00\nbyline:\n  - Lan Anh\n  - Minh Đức\n',
  )
  expect(text).toContain('cover:\n  src: /images/posts/cho-phien/cho.png\n  alt: Chợ sớm\n')
  expect(text).toContain(
    '<Figure src="/images/posts/cho-phien/cho.png" alt="Chợ sáng" caption="Chợ sáng" />',
  )
  expect(text).toContain('[bài khác](https://bao.example/2019/05/lo-gom/), `{{< giữ nguyên >}}`.')
  expect(text).toContain('https://www.youtube.com/watch?v=abc')
  expect(text).toContain('Nhớ **đội mũ**.')
  expect(text).toContain('<Note kind="warning">\n  Bãi trơn.\n</Note>')
  expect(site.text('articles/van-hoa/lo.mdx')).toContain('draft: true')
  rules(
    '/2019/05/cho-phien-doi-bai: /doi-song/cho-phien',
    '/cu/cho.html: /doi-song/cho-phien',
    '/ve-bao: 410',
    '/index.xml: /rss.xml',
  )
  const report = site.work('bao-cao.html')
  expect(report).toContain('dòng 21: bỏ mã “{{&lt; bieu-do')
  expect(report).toContain('phần khai báo ở đầu tệp không đọc được')
})

it('a folder of Hugo in two languages: bundles are no categories', async () => {
  put({
    'hugo.toml': 'baseURL = "https://bao.example/"\ndefaultContentLanguage = "vi"\n',
    'content/posts/ben-do/index.vi.md':
      '---\ntitle: Bến đò\ndate: 2019-05-02\n---\nĐò sang.\n\n![Đò](do.png)\n\nXem [lò](../../van-hoa/lo/#gia).\n',
    'content/posts/ben-do/index.en.md':
      '---\ntitle: The ferry\ndate: 2019-05-02\n---\nThe ferry goes.\n\nTwo.\n',
    'content/posts/ben-do/do.png': PICTURE,
    'content/van-hoa/lo.vi.md': '---\ntitle: Lò\ndate: 2019-05-03\n---\nLò nung.\n\nHai.\n',
  })
  const { said } = await site.move(old(), '--yes')
  expect(said).toContain('Hugo: 3 bài')
  expect(said).not.toMatch(/"ben-do"|"index/)
  expect(site.text('articles/van-hoa/lo.mdx')).not.toMatch(/tags|language/)
  expect(site.text('articles/thoi-su/ben-do.mdx')).toContain('language: en')
  expect(site.text('articles/thoi-su/ben-do-2.mdx')).toContain('[lò](/van-hoa/lo#gia)')
  rules(
    '/en/posts/ben-do: /thoi-su/ben-do',
    '/posts/ben-do: /thoi-su/ben-do-2',
    '/posts/ben-do/do.png: /images/posts/ben-do/do.png',
  )
})

it('a folder of Jekyll: Liquid, days in names, links by post_url', async () => {
  put({
    '_config.yml': 'url: https://bao.example\nbaseurl: /bao\npermalink: /:year/:title/\n',
    '_posts/2019-05-02-cho-phien.md': `---
layout: post
title: "Chợ phiên"
date: 2019-05-02 08:30:00 +0700
categories: doi-song
---
Đoạn một.

![Chợ]({{ site.baseurl }}/assets/cho.png)

![Bến](\\assets\\ben.png)

Xem [lò]({% post_url 2019-05-03-lo %}) và {{ page.tac_gia }}.

{% highlight ruby %}
puts "{{ x }}"
{% endhighlight %}
`,
    '_posts/2019-05-03-lo.md': '---\ntitle: Lò\n---\nLò nung.\n\nHai.\n',
    'assets/cho.png': PICTURE,
    'assets/ben.png': Buffer.concat([PICTURE, Buffer.from('x')]),
    '_site/2019/lo/index.html': 'x',
    'atom.xml': '---\nlayout: null\n---\n<feed xmlns="http://www.w3.org/2005/Atom"><entry/></feed>',
  })
  await site.move(old(), '--yes')
  const text = site.text('articles/doi-song/cho-phien.mdx')
  expect(text).toContain('publishedAt: 2019-05-02T08:30:00+07:00')
  expect(text).toContain('<Figure src="/images/assets/cho.png" alt="Chợ" />')
  expect(text).toContain('<Figure src="/images/assets/ben.png" alt="Bến" />')
  expect(text).toContain('Xem [lò](/thoi-su/lo) và .')
  expect(text).toContain('puts "{{ x }}"')
  expect(site.text('articles/thoi-su/lo.mdx')).toContain('publishedAt: 2019-05-03T00:00:00+07:00')
  rules('/bao/2019/cho-phien: /doi-song/cho-phien', '/bao/2019/lo: /thoi-su/lo')
  expect(site.work('bao-cao.html')).toContain('dòng 13: bỏ mã “{{ page.tac_gia }}”')
})

it('a folder of Docusaurus: JSX, admonitions, people by their keys', async () => {
  put({
    'docusaurus.config.js': "export default { url: 'https://bao.example', baseUrl: '/' }",
    'blog/authors.yml':
      'lan:\n  name: Lan Anh\n  title: Phóng viên\n  image_url: /img/lan.png\nkhac:\n  name: Không viết gì\n',
    'static/img/lan.png': PICTURE,
    'blog/2019-05-02-cho.mdx': `---
title: Chợ
authors: [lan]
tags: [Chợ]
---
import Tabs from '@theme/Tabs'

Mở đầu.

<!-- truncate -->

:::tip Nhớ
Đội mũ.
:::

<Tabs>

Chữ trong thẻ.

</Tabs>

Xem [lò](./2019-05-03-lo/index.md#gia).
`,
    'blog/2019-05-03-lo/index.md': '---\nslug: lo-gom\ntitle: Lò\n---\nLò nung.\n\n![](lo.png)\n',
    'blog/2019-05-03-lo/lo.png': PICTURE,
  })
  await site.move(old(), '--yes')
  const text = site.text('articles/thoi-su/cho.mdx')
  expect(text).toContain('byline: Lan Anh')
  expect(text).toContain('<Note kind="tip">\n  **Nhớ**\n\n  Đội mũ.\n</Note>')
  expect(site.text('people/lan-anh.mdx')).toBe(
    '---\nname: Lan Anh\nrole: Phóng viên\npicture:\n  src: /images/img/lan.png\n  alt: Chân dung Lan Anh\n---\n',
  )
  expect(Object.keys(site.paper()).filter((it) => it.startsWith('people/'))).toHaveLength(1)
  expect(text).toContain('Chữ trong thẻ.')
  expect(text).toContain('[lò](/thoi-su/lo-gom#gia)')
  expect(text).not.toMatch(/Tabs|import/)
  expect(site.text('articles/thoi-su/lo-gom.mdx')).toContain('/images/2019-05-03-lo/lo.png')
  rules('/blog/2019/05/02/cho: /thoi-su/cho', '/blog/lo-gom: /thoi-su/lo-gom')
})

it('a folder of Astro, and one of plain Markdown', async () => {
  put({
    'astro.config.mjs': "export default { site: 'https://bao.example' }",
    'src/content/blog/cho.md':
      '---\ntitle: Chợ\npubDate: 2019-05-02\nheroImage: ../../assets/cho.png\n---\nMở đầu.\n\nHai.\n',
    'src/assets/cho.png': PICTURE,
  })
  await site.move(old(), '--yes')
  expect(site.text('articles/thoi-su/cho.mdx')).toContain('src: /images/assets/cho.png')
  rules('/blog/cho: /thoi-su/cho')
  const file = site.put('le/bai-viet.md', '# Tên bài\n\nMở đầu.\n\nHai.\n')
  await site.move(file, '--yes')
  expect(Object.keys(site.paper())).not.toContain('articles/thoi-su/bai-viet.mdx')
  site.put('nhap/chuyen-muc.yaml', 'types:\n  page: nhập\n')
  await site.move(file, '--yes')
  expect(site.text('articles/thoi-su/bai-viet.mdx')).toContain('title: Tên bài\n')
})

it('a folder of Eleventy: fields and addresses of a folder, raw parts, captions', async () => {
  put({
    '.eleventy.js': 'module.exports = () => ({ dir: { input: "src" } })',
    'src/posts/posts.json':
      '{"tags":["posts"],"permalink":"/bai/{{ page.fileSlug }}/index.html","author":"Lan Anh"}',
    'src/posts/2020-01-02-cho.md':
      '---\ntitle: Chợ\ndate: 2020-01-02\ntags: [Đò]\n---\nMở.\n\n![Bến](/img/ben.png "Bến lúc sáng. Ảnh: Lan")\n\nGõ {% raw %}{{ ten }}{% endraw %} vào.\n',
    'src/img/ben.png': PICTURE,
  })
  await site.move(old(), '--yes')
  const text = site.text('articles/thoi-su/cho.mdx')
  expect(text).toContain('byline: Lan Anh\ntags:\n  - Đò\n---')
  expect(text).toContain('alt="Bến" caption="Bến lúc sáng." credit="Lan" />')
  expect(text).toMatch(/Gõ .*ten.* vào\./)
  rules('/bai/cho: /thoi-su/cho')
})

it('posts of Jekyll in HTML, its attributes, its list of subheads', async () => {
  put({
    '_config.yml': 'permalink: pretty\n',
    '_posts/2020-01-02-cho.html': '---\ntitle: Chợ\n---\n<p>Một.</p>\n<p>Hai &amp; ba.</p>\n',
    '_posts/2020-01-03-ben.md':
      '---\ntitle: Bến\n---\n* TOC\n{:toc}\n\nMột.\n{: .giua}\n\nXem [chợ]({% link _posts/2020-01-02-cho.html %}){:target="_blank"}.\n',
  })
  await site.move(old(), '--yes')
  expect(site.text('articles/thoi-su/cho.mdx')).toMatch(/\nHai & ba\.\n$/)
  expect(site.text('articles/thoi-su/ben.mdx')).toMatch(/---\n\nXem \[chợ\]\(\/thoi-su\/cho\)\.\n$/)
})

it('pictures and films of MDX, imported and by their names', async () => {
  put({
    'astro.config.mjs': "export default { site: 'https://bao.example' }",
    'src/content/posts/cho.mdx':
      '---\ntitle: Chợ\ndate: 2020-01-02\n---\nimport { Image } from "astro:assets"\nimport cho from "./cho.png"\n\nMở.\n\n<Image src={cho} alt="Chợ sớm" />\n\n<YouTube id="aqz-KE-bpKQ" />\n',
    'src/content/posts/cho.png': PICTURE,
  })
  await site.move(old(), '--yes')
  const text = site.text('articles/thoi-su/cho.mdx')
  expect(text).toContain('alt="Chợ sớm" />')
  expect(text).toContain('<Embed src="https://www.youtube.com/watch?v=aqz-KE-bpKQ"')
})

it('a folder with nothing in it is told so', async () => {
  put({ 'a.txt': 'x' })
  const { code, said } = await site.move(old(), '--yes')
  expect(code).toBe(1)
  expect(said).toContain('không có bài nào đọc được')
})
