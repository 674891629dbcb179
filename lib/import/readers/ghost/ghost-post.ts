import { markdownToHtml } from '../../moving/body/markdown-to-html'
import type { ExportedStory, SourceNote, SourcePlace, SourceState } from '../../moving/exported'
import { plainText } from '../../moving/plain-text'
import { type Json, textAt } from '../json'
import { ownDocument } from '../own-document'
import { type GhostText, lexicalToHtml } from './lexical'
import { mobiledocToHtml } from './mobiledoc'
import type { GhostSite } from './read-ghost'

/** Stands in an export for the address the site was at. */
const SITE = /__GHOST_URL__/g

/** A post or page of Ghost. */
export function ghostPost(post: Json, place: SourcePlace, site: GhostSite): ExportedStory {
  const id = textAt(post, 'id') ?? ''
  const meta = site.metaOf.get(id) ?? {}
  const title = plainText(textAt(post, 'title') ?? '')
  const slug = textAt(post, 'slug')
  const text = textOf(post)
  const html = text.html.replace(SITE, '')
  const tags = (site.tagsOf.get(id) ?? []).map((it) => plainText(textAt(it, 'name') ?? ''))
  const open = tags.filter((name) => name !== '' && !name.startsWith('#'))
  const description = plainText(textAt(post, 'custom_excerpt') ?? '')
  const [publishedAt, updatedAt] = [
    timeAt(post, 'published_at') ?? timeAt(post, 'created_at'),
    timeAt(post, 'updated_at'),
  ]
  const src = (textAt(post, 'feature_image') ?? textAt(post, 'image'))?.replace(SITE, '')
  const alt = textAt(meta, 'feature_image_alt')
  const caption = plainText(textAt(meta, 'feature_image_caption') ?? '')
  const isPage = post.page === true || post.page === 1 || textAt(post, 'type') === 'page'
  const notes = notesOf(post, place, text, title)
  return {
    kind: 'story',
    id: `post ${id || slug}`,
    place,
    type: isPage ? 'page' : 'post',
    state: stateOf(post),
    title,
    ...(slug && { slug }),
    ...(description && { description }),
    // The first tag is the one that a post is filed under.
    categories: open.slice(0, 1),
    tags: open.slice(1),
    authors: authorsOf(post, id, site)
      .map((it) => plainText(textAt(it, 'name') ?? ''))
      .filter(Boolean),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(updatedAt !== undefined && { updatedAt }),
    addresses: slug ? [`/${slug}`] : [],
    ...(src && { cover: { src, ...(alt && { alt }), ...(caption && { caption }) } }),
    body: { html },
    comments: site.comments.get(id) ?? 0,
    ...(notes.length > 0 && { notes }),
    ...ownOf(meta, html, title),
  }
}

/** Before posts had several authors, each named its one. */
function authorsOf(post: Json, id: string, { authorsOf, users }: GhostSite): readonly Json[] {
  const one = users.get(textAt(post, 'author_id') ?? '')
  return authorsOf.get(id) ?? (one ? [one] : [])
}

function ownOf(meta: Json, html: string, title: string) {
  const own = ownDocument({ html, title }, (name) => textAt(meta, name))
  return own && { own }
}

function timeAt(data: Json, name: string): number | undefined {
  const value = data[name]
  if (typeof value === 'number') return value
  const text = String(value ?? '').trim()
  // Ghost's clock is UTC, also where it does not say so.
  const at = Date.parse(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) ? `${text}Z` : text)
  return Number.isNaN(at) ? undefined : at
}

/** What only members could read is not opened to all by moving. */
function stateOf(post: Json): SourceState {
  const status = textAt(post, 'status') ?? 'published'
  if (status !== 'published' && status !== 'scheduled') return 'draft'
  return (textAt(post, 'visibility') ?? 'public') === 'public' ? 'public' : 'hidden'
}

/** A post's text: as Ghost shows it, or else as its editor keeps it, for drafts and exports that were never shown. */
function textOf(post: Json): GhostText {
  const html = textAt(post, 'html')
  if (html !== undefined) return { html, unknown: [] }
  const [lexical, mobiledoc] = [textAt(post, 'lexical'), textAt(post, 'mobiledoc')]
  const markdown = textAt(post, 'markdown')
  const read =
    (lexical && lexicalToHtml(lexical)) || (mobiledoc && mobiledocToHtml(mobiledoc)) || undefined
  if (read) return read
  if (markdown !== undefined) return { html: markdownToHtml(markdown), unknown: [] }
  return { html: '', unknown: lexical || mobiledoc ? ['text'] : [] }
}

function notesOf(
  post: Json,
  place: SourcePlace,
  { unknown }: GhostText,
  title: string,
): SourceNote[] {
  const members: SourceNote = {
    place,
    vietnamese: `bài “${title}” chỉ dành cho thành viên ở trang cũ: nhập thành bản nháp.`,
    english: 'the post was for members only: it comes as a draft',
  }
  const unread: SourceNote = {
    place,
    vietnamese: `bài “${title}” có phần của Ghost không có nghĩa ở đây, chỉ giữ được chữ: ${unknown.join(', ')}.`,
    english: 'parts of the post that only Ghost knows were left out, their words kept',
  }
  return [...(stateOf(post) === 'hidden' ? [members] : []), ...(unknown.length > 0 ? [unread] : [])]
}
