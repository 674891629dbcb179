import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { xmlText } from '@/lib/shared/text'
import { corpusArticle } from './corpus'

/** Milliseconds between two posts: ten a day. */
const STEP_MS = 144 * 60_000

const CATEGORIES = ['Thời sự', 'Kinh doanh', 'Đời sống', 'Văn hóa', 'Nông thôn', 'Chuyện làng']
const PEOPLE = ['lananh', 'minhduc', 'hatrang', 'quocbao']

/** A picture of 2 × 2 points. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGNgYGD4D8UQAAAT8gP9O2sQnwAAAABJRU5ErkJggg==',
  'base64',
)

/**
 * Writes the export of a WordPress site of `count` posts below `dir`, with its uploads: posts of some 600 syllables in
 * blocks and of the old editor, with pictures in several sizes, galleries, links to each other, comments and
 * revisions. The same numbers give the same export; nothing in it is real. Returns the file's path.
 */
export function writeWxr(dir: string, count: number): string {
  mkdirSync(dir, { recursive: true })
  const file = path.join(dir, 'bao-cu.xml')
  const out = openSync(file, 'w')
  writeSync(out, HEAD)
  for (let index = 0; index < count; index++) {
    writeSync(out, post(index, count))
    if (index % 4 === 0) writeSync(out, picture(index, dir))
    if (index % 10 === 0) writeSync(out, revision(index))
  }
  writeSync(out, '</channel></rss>\n')
  closeSync(out)
  return file
}

const HEAD = `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Báo cũ</title><link>https://baocu.example</link><wp:wxr_version>1.2</wp:wxr_version>
<wp:base_blog_url>https://baocu.example</wp:base_blog_url>
${PEOPLE.map((login, id) => `<wp:author><wp:author_id>${id + 1}</wp:author_id><wp:author_login>${login}</wp:author_login><wp:author_display_name><![CDATA[Tác giả ${'ABCD'[id]}]]></wp:author_display_name></wp:author>`).join('\n')}
${CATEGORIES.map((name, id) => `<wp:category><wp:term_id>${id + 1}</wp:term_id><wp:category_nicename>muc-${id}</wp:category_nicename><wp:cat_name><![CDATA[${name}]]></wp:cat_name></wp:category>`).join('\n')}
`

function timeOf(index: number): Date {
  return new Date(Date.parse('2026-10-01T00:00:00Z') - index * STEP_MS)
}

/** The address a post had. */
export function oldAddressOf(index: number): string {
  const at = timeOf(index).toISOString()
  return `/${at.slice(0, 4)}/${at.slice(5, 7)}/bai-cu-so-${index}/`
}

function post(index: number, count: number): string {
  const { text } = corpusArticle(index, Date.parse('2026-10-01T00:00:00Z'))
  const [title = ''] = /(?<=title: ).*/.exec(text) ?? []
  const paragraphs = text.split('---\n').slice(2).join('').trim().split('\n\n')
  const time = timeOf(index).toISOString().slice(0, 19).replace('T', ' ')
  const comments = Array.from(
    { length: index % 5 },
    (_, id) =>
      `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_content><![CDATA[Hay]]></wp:comment_content><wp:comment_type></wp:comment_type></wp:comment>`,
  )
  return `<item><title>${xmlText(title)}</title><link>https://baocu.example${oldAddressOf(index)}</link><dc:creator><![CDATA[${PEOPLE[index % 4]}]]></dc:creator><guid isPermaLink="false">https://baocu.example/?p=${index + 1}</guid>
<content:encoded><![CDATA[${index % 3 === 0 ? classic(paragraphs, index, count) : blocks(paragraphs, index, count)}]]></content:encoded><excerpt:encoded><![CDATA[${index % 2 === 0 ? 'Sapo ngắn của bài.' : ''}]]></excerpt:encoded>
<wp:post_id>${index + 1}</wp:post_id><wp:post_date_gmt>${time}</wp:post_date_gmt><wp:post_name>bai-cu-so-${index}</wp:post_name><wp:status>${index % 50 === 49 ? 'draft' : 'publish'}</wp:status><wp:post_type>post</wp:post_type>
<category domain="category" nicename="muc-${index % 6}"><![CDATA[${CATEGORIES[index % 6]}]]></category><category domain="post_tag" nicename="the-${index % 97}"><![CDATA[Thẻ số ${index % 97}]]></category>
<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>${pictureId(index - (index % 4))}</wp:meta_value></wp:postmeta>${comments.join('')}</item>
`
}

function linkTo(index: number, count: number): string {
  const other = (index * 31 + 7) % count
  return `<a href="https://baocu.example${oldAddressOf(other)}">bài <strong>số ${other}</strong></a>`
}

function blocks(paragraphs: readonly string[], index: number, count: number): string {
  const name = pictureName(index - (index % 4))
  const written = paragraphs.map((text, at) => {
    const words = at === 2 ? `${text} Xem ${linkTo(index, count)}, <em>cùng mục</em>.` : text
    return `<!-- wp:paragraph -->\n<p>${words}</p>\n<!-- /wp:paragraph -->`
  })
  const image = `<!-- wp:image {"id":${pictureId(index)}} -->\n<figure class="wp-block-image"><img src="https://baocu.example/wp-content/uploads/${name}-300x200.png" alt=""/><figcaption>Chú thích ${index}. Ảnh: Minh họa</figcaption></figure>\n<!-- /wp:image -->`
  return [
    ...written.slice(0, 3),
    image,
    '<!-- wp:heading --><h2>Tiêu đề phụ</h2><!-- /wp:heading -->',
    '<!-- wp:list --><ul><li>Một</li><li>Hai</li></ul><!-- /wp:list -->',
    ...written.slice(3),
  ].join('\n\n')
}

function classic(paragraphs: readonly string[], index: number, count: number): string {
  const name = pictureName(index - (index % 4))
  const image = `[caption id="attachment_${index}" width="300"]<img src="https://baocu.example/wp-content/uploads/${name}.png" alt="Ảnh ${index}" /> Chú thích ${index}[/caption]`
  const [first = '', ...others] = paragraphs
  return [first, image, `Xem ${linkTo(index, count)}.`, ...others].join('\n\n')
}

function pictureId(index: number): number {
  return 1_000_000 + index
}

function pictureName(index: number): string {
  return `2026/${String((index % 12) + 1).padStart(2, '0')}/anh-${index}`
}

function picture(index: number, dir: string): string {
  const name = pictureName(index)
  const file = path.join(dir, 'wp-content/uploads', name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(`${file}.png`, PICTURE)
  writeFileSync(`${file}-300x200.png`, PICTURE)
  return `<item><title>anh-${index}</title><link>https://baocu.example/anh-${index}/</link><wp:post_id>${pictureId(index)}</wp:post_id><wp:post_parent>${index + 1}</wp:post_parent><wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://baocu.example/wp-content/uploads/${name}.png</wp:attachment_url></item>\n`
}

function revision(index: number): string {
  return `<item><title>Bản cũ</title><wp:post_id>${2_000_000 + index}</wp:post_id><wp:status>inherit</wp:status><wp:post_type>revision</wp:post_type><content:encoded><![CDATA[Bản cũ]]></content:encoded></item>\n`
}
