import { feedPath } from '@/lib/routes'
import type { Exported, SourcePlace } from '../../moving/exported'
import { plainText } from '../../moving/plain-text'
import { OWN_FILE, ownDocument } from '../own-document'
import { isXmlElement, readEntries, textOf, type XmlElement } from '../xml/stream-xml'
import { attachment, wholeMetaOf } from './attachment'
import { isSettings, itemState, leftBehind } from './item-state'
import { readPost } from './read-post'

/** What is known of an export before its posts are read: who its users are, which categories it has. */
export type WxrSite = {
  /** Names of people by the names they sign in with. */
  readonly authors: Map<string, string>
  /** Names of categories by their numbers. */
  readonly categories: Map<string, string>
  /** The base of its addresses: `https://baox.vn`. */
  base: string
}

/** Reads the export of a WordPress site: one file, or several parts of one export. */
export async function* readWxr(files: readonly string[]): AsyncGenerator<Exported> {
  const site: WxrSite = { authors: new Map(), categories: new Map(), base: '' }
  for (const file of files) {
    for await (const entry of readEntries(file, ['channel'])) {
      const place = { file, line: entry.line }
      if (isXmlElement(entry)) yield* readEntry(entry, place, site)
      else yield { kind: 'note', place, ...notWellFormed(entry.fault) }
    }
  }
}

function* readEntry(entry: XmlElement, place: SourcePlace, site: WxrSite): Generator<Exported> {
  switch (entry.name) {
    case 'wp:base_blog_url':
    case 'wp:base_site_url':
    case 'link':
      if (site.base === '' || entry.name === 'wp:base_blog_url') {
        site.base = entry.text.trim().replace(/\/+$/, '')
        yield { kind: 'site', address: site.base }
        yield { kind: 'address', address: '/feed', shows: { page: feedPath('/', 'rss.xml') } }
        yield { kind: 'address', address: '/?feed=rss2', shows: { page: feedPath('/', 'rss.xml') } }
        yield { kind: 'address', address: '/comments/feed', shows: 'nothing' }
      }
      return
    case 'wp:author':
      yield* author(entry, site)
      return
    case 'wp:category':
      yield* category(entry, site)
      return
    case 'wp:tag':
      yield* tag(entry)
      return
    case 'item':
      yield* item(entry, place, site)
  }
}

function* author(entry: XmlElement, site: WxrSite): Generator<Exported> {
  const login = textOf(entry, 'wp:author_login') ?? ''
  const name = plainText(textOf(entry, 'wp:author_display_name') || login)
  site.authors.set(login, name)
  yield { kind: 'person', name }
  const slug = login.toLowerCase().replace(/[^\w-]+/g, '-')
  yield { kind: 'address', address: `/author/${slug}`, shows: { author: name } }
  const id = textOf(entry, 'wp:author_id')
  if (id) yield { kind: 'address', address: `/?author=${id}`, shows: { author: name } }
}

function* category(entry: XmlElement, site: WxrSite): Generator<Exported> {
  const slug = textOf(entry, 'wp:category_nicename') ?? ''
  const parent = textOf(entry, 'wp:category_parent') ?? ''
  const name = plainText(textOf(entry, 'wp:cat_name') ?? slug)
  const id = textOf(entry, 'wp:term_id')
  if (id) site.categories.set(id, name)
  const addresses = [`/category/${slug}`, ...(parent ? [`/category/${parent}/${slug}`] : [])]
  for (const address of addresses) {
    yield { kind: 'address', address, shows: { category: name } }
    yield { kind: 'address', address: `${address}/feed`, shows: { category: name, feed: true } }
  }
  if (id) yield { kind: 'address', address: `/?cat=${id}`, shows: { category: name } }
}

function* tag(entry: XmlElement): Generator<Exported> {
  const slug = textOf(entry, 'wp:tag_slug') ?? ''
  const name = plainText(textOf(entry, 'wp:tag_name') ?? slug)
  yield { kind: 'address', address: `/tag/${slug}`, shows: { topic: name } }
  yield { kind: 'address', address: `/tag/${slug}/feed`, shows: { topic: name, feed: true } }
  yield { kind: 'address', address: `/?tag=${slug}`, shows: { topic: name } }
}

function* item(entry: XmlElement, place: SourcePlace, site: WxrSite): Generator<Exported> {
  const type = textOf(entry, 'wp:post_type') ?? 'post'
  if (type === 'attachment') {
    yield attachment(entry)
    return
  }
  const title = plainText(textOf(entry, 'title') ?? '')
  if (type === OWN_FILE) {
    const meta = (key: string) => wholeMetaOf(entry, key)
    const own = ownDocument({ html: '', title: textOf(entry, 'title') ?? '' }, meta)
    if (own) yield { kind: 'file', path: own.path, text: own.text }
    return
  }
  if (isSettings(type)) {
    yield { kind: 'left', what: type, place }
    return
  }
  const status = textOf(entry, 'wp:status') ?? 'publish'
  const left = leftBehind(status)
  if (left) {
    yield { kind: 'left', what: left, place, title }
    return
  }
  yield readPost(entry, { place, type, title, state: itemState(status), site })
}

function notWellFormed(fault: string) {
  return {
    vietnamese: `XML sai cú pháp ở đây (${fault}); phần đọc được vẫn nhập.`,
    english: 'the XML is not well-formed here; what can be read is',
  }
}
