import { rmSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type OldSite, oldSite, PICTURE } from './testing/move-site'

let site: OldSite

beforeEach(() => {
  site = oldSite()
})
afterEach(() => site.remove())

/** A list in a list in a list. */
const DEEP = `${'{"type":"list","children":['.repeat(20_000)}${']}'.repeat(20_000)}`

const GHOST = {
  db: [
    {
      meta: { version: '5.80.0' },
      data: {
        posts: [
          {
            id: 'p1',
            title: 'Chợ phiên &amp; bến',
            slug: 'cho-phien',
            type: 'post',
            status: 'published',
            visibility: 'public',
            html: '<p>Đoạn một, xem <a href="__GHOST_URL__/lo-gom/#gia">lò</a>.</p><figure class="kg-card kg-gallery-card"><div class="kg-gallery-container"><div class="kg-gallery-row"><div class="kg-gallery-image"><img src="__GHOST_URL__/content/images/size/w600/2024/05/cho.png" alt="Chợ"></div><div class="kg-gallery-image"><img src="__GHOST_URL__/content/images/2024/05/ben.png"></div></div></div><figcaption>Hai bên bến</figcaption></figure><div class="kg-card kg-callout-card"><div class="kg-callout-text">Họp sáng thứ bảy.</div></div>',
            feature_image: '__GHOST_URL__/content/images/2024/05/ben.png',
            published_at: '2024-05-02T01:30:00.000Z',
            updated_at: '2024-05-04T01:30:00.000Z',
          },
          {
            id: 'p2',
            title: 'Lò gốm',
            slug: 'lo-gom',
            type: 'post',
            status: 'published',
            visibility: 'paid',
            html: '<p>Cho thành viên.</p>',
            published_at: '2024-05-01T01:30:00.000Z',
          },
          {
            id: 'p3',
            title: 'Về báo',
            slug: 've-bao',
            type: 'page',
            status: 'published',
            html: '<p>Về báo.</p>',
            published_at: '2024-01-01T01:30:00.000Z',
          },
        ],
        posts_meta: [
          {
            post_id: 'p1',
            feature_image_alt: 'Bến sớm',
            feature_image_caption: 'Bến lúc năm giờ. Ảnh: Minh Đức',
          },
        ],
        tags: [
          { id: 't1', name: 'Đời sống', slug: 'doi-song' },
          { id: 't2', name: 'Chợ', slug: 'cho' },
          { id: 't3', name: '#nội bộ', slug: 'hash-noi-bo' },
        ],
        posts_tags: [
          { post_id: 'p1', tag_id: 't2', sort_order: 1 },
          { post_id: 'p1', tag_id: 't1', sort_order: 0 },
          { post_id: 'p1', tag_id: 't3', sort_order: 2 },
        ],
        users: [
          {
            ...{ id: 'u1', name: 'Minh Anh', slug: 'minh-anh', bio: 'Viết về chợ &amp; bến.' },
            ...{ profile_image: '__GHOST_URL__/content/images/size/w300/2024/05/minh-anh.png' },
            website: 'https://minh-anh.example/',
          },
          { id: 'u2', name: 'Lan, Ban Đời sống', slug: 'lan', website: 'javascript:1' },
          { id: 'u3', name: 'Không viết gì', slug: 'khong' },
        ],
        posts_authors: [
          { post_id: 'p1', author_id: 'u1', sort_order: 0 },
          { post_id: 'p1', author_id: 'u2', sort_order: 1 },
        ],
      },
    },
  ],
}

describe('Ghost', () => {
  it('comes with its first tag as the section, its people, pictures brought back to their originals', async () => {
    const file = site.put('ghost.json', JSON.stringify(GHOST))
    site.put('content/images/2024/05/cho.png', PICTURE)
    site.put('content/images/2024/05/ben.png', PICTURE)
    site.put('content/images/2024/05/minh-anh.png', PICTURE)
    await site.move(file, '--yes')
    const text = site.text('articles/doi-song/cho-phien.mdx')
    expect(text).toContain('title: Chợ phiên & bến\n')
    expect(text).toContain('byline:\n  - Minh Anh\n  - Lan, Ban Đời sống\ntags:\n  - Chợ\ncover:')
    expect(text).toContain(
      'src: /images/2024/05/ben.png\n  alt: Bến sớm\n  caption: Bến lúc năm giờ.\n  credit: Minh Đức',
    )
    expect(text).toContain('<Figure src="/images/2024/05/cho.png" alt="Chợ" />')
    expect(text).toContain('Họp sáng thứ bảy.')
    const paid = site.text('articles/thoi-su/lo-gom.mdx')
    expect(paid).toContain('draft: true')
    const rules = site.text('redirects.yaml')
    for (const line of [
      '/cho-phien: /doi-song/cho-phien',
      '/tag/doi-song: /doi-song',
      '/tag/cho/rss: /chu-de/cho/rss.xml',
      '/author/minh-anh: /tac-gia/minh-anh',
      // Members' posts lead to what they become once they are made public.
      '/lo-gom: /thoi-su/lo-gom',
      '/ve-bao: 410',
    ])
      expect(`\n${rules}`).toContain(`\n${line}\n`)
    expect(site.work('bao-cao.html')).toContain('chỉ dành cho thành viên')
    expect(site.text('people/minh-anh.mdx')).toBe(
      '---\nname: Minh Anh\ndescription: Viết về chợ & bến.\npicture:\n  src: /images/2024/05/minh-anh.png\n  alt: Chân dung Minh Anh\nlinks:\n  - name: Trang riêng\n    url: https://minh-anh.example/\n---\n',
    )
    expect(site.text('people/lan-ban-doi-song.mdx')).toBe('---\nname: Lan, Ban Đời sống\n---\n')
    expect(Object.keys(site.paper()).filter((it) => it.startsWith('people/'))).toHaveLength(2)
    // What the newsroom makes of them is theirs.
    const mine = '---\nname: Minh Anh (báo)\notherNames: [Minh Anh]\n---\n'
    site.put('content/people/minh-anh-cu.mdx', mine)
    rmSync(path.join(site.out, 'people/minh-anh.mdx'))
    await site.move(file, '--yes')
    expect(Object.keys(site.paper())).not.toContain('people/minh-anh.mdx')
  })

  const ghost = (post: object) =>
    JSON.stringify({
      data: {
        posts: [
          {
            ...{ id: 'p9', title: 'Chợ', slug: 'cho', status: 'draft', html: null },
            ...post,
          },
        ],
      },
    })
  const lexical = (...children: object[]) => ({
    lexical: JSON.stringify({ root: { type: 'root', children } }),
  })
  const words = (text: string, format = 0) => ({ type: 'extended-text', text, format })

  it('has the text of a post that was never shown as its editor keeps it', async () => {
    const link = {
      type: 'link',
      url: '__GHOST_URL__/lo/',
      children: [words('lò <1>')],
    }
    const item = (text: string) => ({ type: 'listitem', children: [words(text)] })
    const post = lexical(
      { type: 'paragraph', children: [words('Mở '), words('đậm', 1), words(' nghiêng', 3)] },
      { type: 'extended-heading', tag: 'h3', children: [words('Giá')] },
      { type: 'paragraph', children: [words('Xem '), link, { type: 'linebreak' }, words('.')] },
      { type: 'list', tag: 'ol', children: [item('Một'), item('Hai')] },
      { type: 'image', src: '__GHOST_URL__/content/images/cho.png', alt: 'Sớm', caption: 'Chợ' },
      { type: 'embed', url: 'https://www.youtube.com/watch?v=aqz-KE-bpKQ', html: '<iframe>' },
      { type: 'toggle', heading: 'Lộ trình', content: '<p>Qua cầu.</p>' },
      { type: 'bookmark', url: 'https://a.example/x', metadata: { title: 'Bài & nguồn' } },
      { type: 'markdown', markdown: '**Chữ** đậm' },
      { type: 'la-lung', children: [words('Giữ lại')] },
      { type: 'email', html: '<p>Chỉ trong thư</p>' },
    )
    const file = site.put('ghost.json', ghost(post))
    site.put('content/images/cho.png', PICTURE)
    await site.move(file, '--yes')
    const text = site.text('articles/thoi-su/cho.mdx')
    for (const part of [
      'Mở **đậm** **_nghiêng_**',
      '## Giá',
      'lò <1>'.replace('<', '\\<'),
      '1. Một\n2. Hai',
      '<Figure src="/images/cho.png" alt="Sớm" caption="Chợ" />',
      '<Embed src="https://www.youtube.com/watch?v=aqz-KE-bpKQ" title="Chợ" />',
      '<Details title="Lộ trình">\n  Qua cầu.\n</Details>',
      '[Bài & nguồn](https://a.example/x)',
      '**Chữ** đậm',
      'Giữ lại',
    ])
      expect(text).toContain(part)
    expect(text).not.toContain('Chỉ trong thư')
    expect(site.work('bao-cao.html')).toContain('la-lung')
  })

  it('has the text of an older post as its editor kept it', async () => {
    const mobiledoc = JSON.stringify({
      version: '0.3.1',
      atoms: [['soft-return', '', {}]],
      cards: [
        ['image', { src: '/content/images/cho.png', alt: 'Sớm' }],
        ['card-markdown', { markdown: '## Bảng\n\nGiá *cũ*' }],
        ['la-lung', {}],
      ],
      markups: [['strong'], ['a', ['href', 'https://a.example/x']], ['em']],
      sections: [
        [
          1,
          'p',
          [
            [0, [], 0, 'Mở '],
            [0, [0], 0, 'đậm '],
            [0, [2], 2, 'và nghiêng'],
            [1, [], 0, 0],
          ],
        ],
        [1, 'h2', [[0, [1], 1, 'Nguồn']]],
        [3, 'ul', [[[0, [], 0, 'Một']], [[0, [], 0, 'Hai']]]],
        ...[10, 10, 10].map((kind, index) => [kind, index]),
      ],
    })
    const file = site.put('ghost.json', ghost({ mobiledoc }))
    site.put('content/images/cho.png', PICTURE)
    await site.move(file, '--yes')
    const text = site.text('articles/thoi-su/cho.mdx')
    for (const part of [
      'Mở **đậm _và nghiêng_**',
      '## [Nguồn](https://a.example/x)',
      '- Một\n- Hai',
      '<Figure src="/images/cho.png" alt="Sớm" />',
      '## Bảng\n\nGiá *cũ*',
    ])
      expect(text).toContain(part)
    expect(site.work('bao-cao.html')).toContain('la-lung')
  })

  it.each([
    ['a list without end', { lexical: `{"root":{"children":[${DEEP}]}}` }],
    ['no text', { lexical: '[1, {"root": 3}]', mobiledoc: '{"sections": [[1]], "cards": 3}' }],
    ['numbers', { mobiledoc: '{"sections": [[1, "p", [[0, [9, "x"], 99, 5]]], [10, -1], 7]}' }],
  ])('takes a text that is %s for what it is', async (_, post) => {
    const { said } = await site.move(site.put('ghost.json', ghost(post)), '--yes')
    expect(said).toMatch(/1 bài|0 bài/)
  })

  it('that is no JSON is told so', async () => {
    const file = site.put('ghost.json', `{"db": [${'['.repeat(200_000)}`)
    const { code, said } = await site.move(file, '--yes')
    expect(code).toBe(1)
    expect(said).toContain('không phải JSON mà Ghost xuất ra')
  })
})

const entry = (id: number, kind: string, inside: string) =>
  `<entry><id>tag:blogger.com,1999:blog-1.post-${id}</id><published>2019-05-0${id}T08:30:00.000+07:00</published><category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#${kind}'/>${inside}</entry>\n`

it('Ghost of the first years comes with its one author, its picture, and texts that are Markdown alone', async () => {
  const post = { status: 'published', author_id: 1, page: 0 }
  const data = {
    posts: [
      {
        ...{ ...post, id: 1, title: 'Chợ', slug: 'cho', image: '/content/images/2014/a.png' },
        ...{ html: '<p>Một, <a href="/ben/"><img src="/mat.png"></a>.</p><p>Hai.</p>' },
        published_at: 1283780649000,
      },
      {
        ...{ ...post, id: 2, title: 'Bến', slug: 'ben', html: null },
        ...{ markdown: 'Chỉ có *Markdown*.\n\nHai.', published_at: '2014-05-02 01:30:00' },
      },
    ],
    users: [{ id: 1, name: 'Minh Anh', slug: 'minh-anh' }],
  }
  site.put('content/images/2014/a.png', PICTURE)
  await site.move(
    site.put('ghost.json', JSON.stringify({ meta: { version: '003' }, data })),
    '--yes',
  )
  const text = site.text('articles/thoi-su/cho.mdx')
  expect(text).toContain('publishedAt: 2010-09-06T20:44:09+07:00\nbyline: Minh Anh\ncover:\n')
  expect(text).not.toContain('[](')
  const other = site.text('articles/thoi-su/ben.mdx')
  expect(other).toContain('description: Chỉ có Markdown.')
  expect(other).toContain('publishedAt: 2014-05-02T08:30:00+07:00\nbyline: Minh Anh\n')
})

it('Blogger comes with its labels; comments are counted, settings left', async () => {
  const label = `<category scheme='http://www.blogger.com/atom/ns#' term='Đời sống'/><category scheme='http://www.blogger.com/atom/ns#' term='Chợ'/>`
  const link = (name: string) =>
    `<link rel='alternate' type='text/html' href='https://bao.blogspot.com/2019/05/${name}.html' title='x'/>`
  const file = site.put(
    'blogger.xml',
    `<?xml version='1.0' encoding='UTF-8'?><feed xmlns='http://www.w3.org/2005/Atom'><id>tag:blogger.com,1999:blog-1.archive</id><link rel='alternate' type='text/html' href='https://bao.blogspot.com/'/>
${entry(1, 'post', `<title type='text'>Chợ phiên</title>${label}${link('cho-phien')}<author><name>Lan Anh</name></author><content type='html'>&lt;p&gt;Đoạn một.&lt;/p&gt;&lt;p&gt;Xem &lt;a href="http://bao.blogspot.com/2019/05/lo.html"&gt;lò&lt;/a&gt;.&lt;/p&gt;</content>`)}
${entry(2, 'post', `<title type='text'>Lò</title>${link('lo')}<content type='html'>Lò nung.</content>`)}
${entry(3, 'post', `<title type='text'>Nháp</title><app:control xmlns:app='http://purl.org/atom/app#'><app:draft>yes</app:draft></app:control><content type='html'>x</content>`)}
${entry(4, 'comment', `<title type='text'>Hay</title><content type='html'>Hay quá</content>`)}
${entry(5, 'template', `<title type='text'>Mẫu</title><content type='text'>&lt;html&gt;</content>`)}</feed>`,
  )
  await site.move(file, '--yes')
  const text = site.text('articles/doi-song/cho-phien.mdx')
  expect(text).toContain(
    'publishedAt: 2019-05-01T08:30:00+07:00\nbyline: Lan Anh\ntags:\n  - Chợ\n',
  )
  expect(text).toContain('[lò](/thoi-su/lo)')
  expect(site.text('articles/thoi-su/nhap.mdx')).toContain('draft: true')
  const rules = site.text('redirects.yaml')
  for (const line of [
    '/2019/05/cho-phien.html: /doi-song/cho-phien',
    '/search/label/Đời sống: /doi-song',
    '/feeds/posts/default: /atom.xml',
  ])
    expect(`\n${rules}`).toContain(`\n${line}\n`)
  expect(site.work('bao-cao.html')).toContain('<td>bình luận</td><td>1</td>')
})

it.each([
  [
    'RSS',
    `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Báo</title><link>https://bao.example/</link><item><title>Chợ &amp;amp; bến</title><link>https://bao.example/tin/cho-ben.html?x=1</link><pubDate>Thu, 02 May 2019 01:30:00 GMT</pubDate><dc:creator>Lan Anh</dc:creator><category>Đời sống</category><description>Sapo.</description><content:encoded><![CDATA[<p>Một.</p>]]></content:encoded></item></channel></rss>`,
  ],
  [
    'Atom',
    `<feed xmlns="http://www.w3.org/2005/Atom"><link href="https://bao.example/"/><entry><id>urn:1</id><title>Chợ &amp;amp; bến</title><link href="https://bao.example/tin/cho-ben.html?x=1"/><published>2019-05-02T01:30:00Z</published><author><name>Lan Anh</name></author><category term="Đời sống"/><summary>Sapo.</summary><content type="html">&lt;p&gt;Một.&lt;/p&gt;</content></entry></feed>`,
  ],
])('%s comes with its whole text', async (_, feed) => {
  await site.move(site.put('feed.xml', feed), '--yes')
  expect(site.text('articles/doi-song/cho-ben.mdx')).toBe(
    '---\ntitle: Chợ & bến\ndescription: Sapo.\nsection: doi-song\npublishedAt: 2019-05-02T08:30:00+07:00\nbyline: Lan Anh\n---\n\nMột.\n',
  )
  expect(site.text('redirects.yaml')).toContain('\n/tin/cho-ben.html: /doi-song/cho-ben\n')
})

it('films, documents and pages of elsewhere become the components that the paper has', async () => {
  const html = `<p>Mở đầu.</p>
<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
https://www.youtube.com/watch?v=aqz-KE-bpKQ
</div><figcaption>Phim</figcaption></figure>
<div class="wp-block-file"><a href="https://bao.example/wp-content/uploads/bang-gia.pdf">Bảng giá</a><a href="https://bao.example/wp-content/uploads/bang-gia.pdf" class="wp-block-file__button" download>Download</a></div>
<figure class="wp-block-video"><video controls src="https://bao.example/wp-content/uploads/chuyen-do.mp4"></video></figure>
<p>Xem <iframe src="https://player.example/x"></iframe></p>`
  const file = site.put(
    'a.xml',
    `<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:base_blog_url>https://bao.example</wp:base_blog_url><item><title>Bến</title><link>https://bao.example/ben/</link><content:encoded><![CDATA[${html}]]></content:encoded><wp:post_id>1</wp:post_id><wp:post_date_gmt>2020-01-01 00:00:00</wp:post_date_gmt><wp:post_name>ben</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>`,
  )
  site.put('wp-content/uploads/bang-gia.pdf', '%PDF-1.4\n')
  site.put('wp-content/uploads/chuyen-do.mp4', 'phim')
  await site.move(file, '--yes')
  const text = site.text('articles/thoi-su/ben.mdx')
  expect(text).toContain('<Embed src="https://www.youtube.com/watch?v=aqz-KE-bpKQ" title="Bến" />')
  expect(text).toContain('<File src="/images/bang-gia.pdf" title="Bảng giá" />')
  expect(text).toContain('<Video src="/images/chuyen-do.mp4" title="Bến" />')
  expect(text).toContain('https://player.example/x')
  expect(Object.keys(site.paper())).toContain('images/bang-gia.pdf')
})
