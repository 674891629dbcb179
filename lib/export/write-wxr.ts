import { closeSync, openSync, writeSync } from 'node:fs'
import path from 'node:path'
import { paper } from '@/lib/config'
import { pictureNames } from '@/lib/files'
import { OWN_FILE, OWN_HEADLINE, OWN_META, sumOf } from '@/lib/import'
import { slugFromTitle, xmlText } from '@/lib/shared/text'
import { toIsoTime } from '@/lib/shared/time'
import { documentsOf, type ExportedDocument, settingsOf } from './read-paper'

/** Pictures are numbered from here on, documents from 1. */
const FIRST_PICTURE = 1_000_000_000

/**
 * Writes a paper as WordPress's own export. Beside what WordPress reads, each entry has the document it was made of,
 * so that `npm run import` makes the very same paper of it.
 */
export function writeWxr(contentDir: string, dir: string, site: string): number {
  const out = openSync(path.join(dir, 'bao.xml'), 'w')
  const write = (text: string) => writeSync(out, text)
  let count = 0
  try {
    write(head(site))
    const pictures = new Map(
      pictureNames(contentDir).map((name, index) => [name, FIRST_PICTURE + index]),
    )
    for (const document of documentsOf(contentDir)) {
      count += 1
      write(item(document, count, site, pictures))
    }
    for (const [src, id] of pictures) write(attachment(src, id, site))
    for (const [index, file] of settingsOf(contentDir).entries())
      write(ownFile(file, 2 * FIRST_PICTURE + index))
    write('</channel>\n</rss>\n')
  } finally {
    closeSync(out)
  }
  return count
}

function head(site: string): string {
  const { name, tagline, sections } = paper()
  const categories = sections.map(({ id, name: words }, index) => {
    const [slug = '', parent = ''] = id.split('/').reverse()
    return `<wp:category><wp:term_id>${index + 1}</wp:term_id><wp:category_nicename>${slug}</wp:category_nicename><wp:category_parent>${parent}</wp:category_parent><wp:cat_name>${cdata(words)}</wp:cat_name></wp:category>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>${xmlText(name)}</title>
<link>${xmlText(site)}</link>
<description>${xmlText(tagline)}</description>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>${xmlText(site)}</wp:base_site_url>
<wp:base_blog_url>${xmlText(site)}</wp:base_blog_url>
${categories.join('')}`
}

function item(
  document: ExportedDocument,
  id: number,
  site: string,
  pictures: ReadonlyMap<string, number>,
): string {
  const { title, description, kind, slug, address, publishedAt, updatedAt, authors, tags, cover } =
    document
  const html = document.html((it) => site + it)
  const written = asHtml(title)
  const thumbnail = cover === undefined ? undefined : pictures.get(cover)
  const [first = ''] = authors
  return `<item>
<title>${cdata(written)}</title>
<link>${xmlText(site + address)}</link>
${publishedAt === undefined ? '' : `<pubDate>${new Date(publishedAt).toUTCString()}</pubDate>\n`}<dc:creator>${cdata(first)}</dc:creator>
<content:encoded>${cdata(html)}</content:encoded>
<excerpt:encoded>${cdata(asHtml(description))}</excerpt:encoded>
<wp:post_id>${id}</wp:post_id>
${times(publishedAt, updatedAt)}<wp:post_name>${slug}</wp:post_name>
<wp:status>${STATUS[document.state]}</wp:status>
<wp:post_type>${kind === 'article' ? 'post' : OWN_HEADLINE}</wp:post_type>
${categoriesOf(document)}${tags.map((name) => `<category domain="post_tag" nicename="${slugFromTitle(name)}">${cdata(asHtml(name))}</category>\n`).join('')}${authors.map((name) => `<category domain="author" nicename="${slugFromTitle(name)}">${cdata(asHtml(name))}</category>\n`).join('')}${thumbnail === undefined ? '' : meta('_thumbnail_id', String(thumbnail))}${ownMeta(document, sumOf({ html, title: written }))}</item>
`
}

const STATUS = {
  public: 'publish',
  draft: 'draft',
  waiting: 'pending',
  withdrawn: 'private',
} as const

function times(publishedAt: number | undefined, updatedAt: number | undefined): string {
  const local = (at: number) => toIsoTime(at).slice(0, 19).replace('T', ' ')
  const utc = (at: number) => new Date(at).toISOString().slice(0, 19).replace('T', ' ')
  if (publishedAt === undefined) return ''
  const modified = updatedAt ?? publishedAt
  return `<wp:post_date>${local(publishedAt)}</wp:post_date>
<wp:post_date_gmt>${utc(publishedAt)}</wp:post_date_gmt>
<wp:post_modified_gmt>${utc(modified)}</wp:post_modified_gmt>
`
}

function categoriesOf({ section }: ExportedDocument): string {
  const found = paper().sections.find(({ id }) => id === section)
  if (!found) return ''
  const slug = section.slice(section.lastIndexOf('/') + 1)
  return `<category domain="category" nicename="${slug}">${cdata(found.name)}</category>\n`
}

function attachment(src: string, id: number, site: string): string {
  const url = xmlText(encodeURI(site + src))
  return `<item><title>${cdata(src.slice(src.lastIndexOf('/') + 1))}</title><link>${url}</link><wp:post_id>${id}</wp:post_id><wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type><wp:attachment_url>${url}</wp:attachment_url></item>\n`
}

function ownFile(file: { readonly path: string; readonly text: string }, id: number): string {
  const sum = sumOf({ html: '', title: file.path })
  return `<item><title>${cdata(file.path)}</title><wp:post_id>${id}</wp:post_id><wp:status>private</wp:status><wp:post_type>${OWN_FILE}</wp:post_type>${ownMeta(file, sum)}</item>\n`
}

function ownMeta(
  { path: place, text }: { readonly path: string; readonly text: string },
  sum: string,
): string {
  return meta(OWN_META.path, place) + meta(OWN_META.text, asMeta(text)) + meta(OWN_META.sum, sum)
}

/** XML has no carriage returns and no control characters: a text with such goes as base64. */
function asMeta(text: string): string {
  const isPlain = !/\r|(?![\n\t])\p{Cc}|[\ufffe\uffff]|\p{Cs}|^base64:/u.test(text)
  return isPlain ? text : `base64:${Buffer.from(text, 'utf8').toString('base64')}`
}

function meta(key: string, value: string): string {
  return `<wp:postmeta><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>\n`
}

/** WordPress keeps titles and names as HTML. */
function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function cdata(text: string): string {
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
}
