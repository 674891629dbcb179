import { parseTime } from '@/lib/shared/time'
import type { ExportedStory, SourceNote, SourcePlace, SourceState } from '../../moving/exported'
import { plainText } from '../../moving/plain-text'
import { ownDocument } from '../own-document'
import { childrenOf, textOf, type XmlElement } from '../xml/stream-xml'
import { metaOf, wholeMetaOf } from './attachment'
import type { WxrSite } from './read-wxr'

/** What is known of an entry before it is read. */
export type PostFacts = {
  readonly place: SourcePlace
  readonly type: string
  readonly title: string
  readonly state: SourceState
  readonly site: WxrSite
}

/** A post, a page, or an entry of a type of the site's own. */
export function readPost(entry: XmlElement, facts: PostFacts): ExportedStory {
  const { place, type, title, site } = facts
  const id = textOf(entry, 'wp:post_id') ?? textOf(entry, 'guid') ?? `${place.line}`
  const html = textOf(entry, 'content:encoded') ?? ''
  const excerpt = plainText(textOf(entry, 'excerpt:encoded') ?? '')
  const { publishedAt, updatedAt } = timesOf(entry)
  const thumbnail = metaOf(entry, '_thumbnail_id')
  const slug = decoded(textOf(entry, 'wp:post_name') ?? '')
  const password = textOf(entry, 'wp:post_password')
  const written = textOf(entry, 'title') ?? ''
  const own = ownDocument({ html, title: written }, (key) => wholeMetaOf(entry, key))
  const notes = password ? [locked(place, title)] : []
  return {
    kind: 'story',
    id: `post ${id}`,
    place,
    type,
    state: password ? 'hidden' : facts.state,
    title,
    ...(slug && { slug }),
    ...(excerpt && { description: excerpt }),
    categories: categoriesOf(entry, site),
    tags: namesOf(entry, 'post_tag'),
    authors: authorsOf(entry, site),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(updatedAt !== undefined && { updatedAt }),
    addresses: addressesOf(entry, id, type),
    ...(thumbnail && { cover: { id: thumbnail } }),
    body: { html, isWordPress: true },
    comments: childrenOf(entry, 'wp:comment').filter(isByReader).length,
    ...(own && { own }),
    ...(notes.length > 0 && { notes }),
  }
}

/** What other sites or machines left is nobody's comment. */
function isByReader(comment: XmlElement): boolean {
  const type = textOf(comment, 'wp:comment_type') ?? ''
  return type === '' || type === 'comment'
}

/** WordPress writes local times without their zone, and the same in UTC; of a draft neither. */
function timesOf(entry: XmlElement): { publishedAt?: number; updatedAt?: number } {
  const publishedAt =
    utc(textOf(entry, 'wp:post_date_gmt')) ??
    parsed(textOf(entry, 'pubDate')) ??
    local(textOf(entry, 'wp:post_date')) ??
    utc(textOf(entry, 'wp:post_modified_gmt'))
  const updatedAt = utc(textOf(entry, 'wp:post_modified_gmt'))
  return {
    ...(publishedAt !== undefined && { publishedAt }),
    ...(updatedAt !== undefined && { updatedAt }),
  }
}

function utc(text = ''): number | undefined {
  return isTime(text) ? parsed(`${text.replace(' ', 'T')}Z`) : undefined
}

function local(text = ''): number | undefined {
  return isTime(text) ? parseTime(text.replace(' ', 'T')) : undefined
}

function isTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\d \d\d:\d\d/.test(text) && !text.startsWith('0000')
}

function parsed(text = ''): number | undefined {
  const at = Date.parse(text)
  return Number.isNaN(at) || at < 0 ? undefined : at
}

/** The one that a plug-in calls the main one comes first. */
function categoriesOf(entry: XmlElement, { categories }: WxrSite): string[] {
  const id = MAIN_CATEGORY.map((key) => metaOf(entry, key)).find(Boolean)
  const main = id && categories.get(id)
  const names = namesOf(entry, 'category')
  return main && names.includes(main) ? [...new Set([main, ...names])] : names
}

const MAIN_CATEGORY = ['_yoast_wpseo_primary_category', 'rank_math_primary_category']

function namesOf(entry: XmlElement, domain: string): string[] {
  const names = childrenOf(entry, 'category')
    .filter(({ attributes }) => attributes.domain === domain)
    .map(({ text }) => plainText(text))
  return [...new Set(names)].filter(Boolean)
}

/** A plug-in for several authors names them as it names categories. */
function authorsOf(entry: XmlElement, { authors }: WxrSite): string[] {
  const several = childrenOf(entry, 'category')
    .filter(({ attributes }) => attributes.domain === 'author')
    .map(
      ({ text, attributes }) =>
        authors.get((attributes.nicename ?? '').replace(/^cap-/, '')) ?? plainText(text),
    )
  const login = textOf(entry, 'dc:creator') ?? ''
  const one = authors.get(login) ?? plainText(login)
  return [...new Set(several.length > 0 ? several : [one])].filter(Boolean)
}

function addressesOf(entry: XmlElement, id: string, type: string): string[] {
  const link = textOf(entry, 'link')
  const guid = textOf(entry, 'guid')
  const short = type === 'page' ? [`/?page_id=${id}`, `/?p=${id}`] : [`/?p=${id}`]
  const old = childrenOf(entry, 'wp:postmeta').flatMap((meta) => {
    const slug = textOf(meta, 'wp:meta_key') === '_wp_old_slug' ? textOf(meta, 'wp:meta_value') : ''
    return slug && link ? [link.replace(/[^/]+\/?$/, slug)] : []
  })
  return [...(link ? [link] : []), ...short, ...(guid?.startsWith('http') ? [guid] : []), ...old]
}

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug)
  } catch {
    // It was cut in the middle of a letter.
    return slug.replace(/%[0-9a-f]?$|%/gi, '')
  }
}

function locked(place: SourcePlace, title: string): SourceNote {
  return {
    place,
    vietnamese: `bài “${title}” có mật khẩu ở trang cũ: nhập thành bản nháp.`,
    english: 'the post had a password: it comes as a draft',
  }
}
