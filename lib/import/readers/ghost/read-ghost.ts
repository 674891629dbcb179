import { readFileSync, statSync } from 'node:fs'
import { importError, systemMessage } from '../../import-error'
import type { Exported } from '../../moving/exported'
import { plainText } from '../../moving/plain-text'
import { isRecord, type Json, listAt, textAt } from '../json'
import { ghostPost } from './ghost-post'

/** A JSON file is read whole: some ten times of it in memory. Larger ones are exported in parts. */
const MOST_BYTES = 400 * 1024 * 1024

/** What is known of an export before its posts are read. */
export type GhostSite = {
  readonly tagsOf: ReadonlyMap<string, readonly Json[]>
  readonly authorsOf: ReadonlyMap<string, readonly Json[]>
  readonly users: ReadonlyMap<string, Json>
  readonly metaOf: ReadonlyMap<string, Json>
  readonly comments: ReadonlyMap<string, number>
}

/** Reads the export of a Ghost site (Settings → Export), of versions 0 to 6. */
export async function* readGhost(file: string): AsyncGenerator<Exported> {
  const { text, data } = parseFile(file)
  yield* siteOf(data)
  const site = joined(data)
  const lines = lineFinder(text)
  for (const post of listAt(data, 'posts')) {
    const place = { file, line: lines(textAt(post, 'id') ?? textAt(post, 'slug') ?? '') }
    yield ghostPost(post, place, site)
  }
  yield* pagesOf(data)
}

function parseFile(file: string): { text: string; data: Json } {
  if (statSync(file).size > MOST_BYTES) throw unreadable(file, 'larger than 400 MB')
  const text = readFileSync(file, 'utf8')
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (error) {
    throw unreadable(file, systemMessage(error))
  }
  const root = isRecord(parsed) ? (listAt(parsed, 'db')[0] ?? parsed) : {}
  const data = isRecord(root.data) ? root.data : root
  return { text, data }
}

function unreadable(file: string, english: string) {
  return importError({
    vietnamese: `Không đọc được ${file}: không phải JSON mà Ghost xuất ra. Hãy xuất lại.`,
    english,
  })
}

function* siteOf(data: Json): Generator<Exported> {
  const settings = listAt(data, 'settings')
  const value = (key: string) => textAt(settings.find((it) => it.key === key) ?? {}, 'value')
  const address = value('url') ?? value('site_url')
  if (address) yield { kind: 'site', address: address.replace(/\/+$/, '') }
}

function joined(data: Json): GhostSite {
  const by = (name: string) => new Map(listAt(data, name).map((it) => [textAt(it, 'id') ?? '', it]))
  const ordered = (name: string, key: string, of: ReadonlyMap<string, Json>) => {
    const lists = new Map<string, { order: number; one: Json }[]>()
    for (const link of listAt(data, name)) {
      const one = of.get(textAt(link, key) ?? '')
      const post = textAt(link, 'post_id') ?? ''
      if (one)
        lists.set(post, [...(lists.get(post) ?? []), { order: Number(link.sort_order ?? 0), one }])
    }
    return new Map(
      [...lists].map(([post, list]) => [
        post,
        list.sort((a, b) => a.order - b.order).map((it) => it.one),
      ]),
    )
  }
  const comments = new Map<string, number>()
  for (const comment of listAt(data, 'comments')) {
    const post = textAt(comment, 'post_id') ?? ''
    comments.set(post, (comments.get(post) ?? 0) + 1)
  }
  const users = by('users')
  return {
    users,
    tagsOf: ordered('posts_tags', 'tag_id', by('tags')),
    authorsOf: ordered('posts_authors', 'author_id', users),
    metaOf: new Map(listAt(data, 'posts_meta').map((it) => [textAt(it, 'post_id') ?? '', it])),
    comments,
  }
}

function* pagesOf(data: Json): Generator<Exported> {
  for (const tag of listAt(data, 'tags')) {
    const [slug = '', name = ''] = [textAt(tag, 'slug'), textAt(tag, 'name')]
    if (name.startsWith('#')) continue
    yield { kind: 'address', address: `/tag/${slug}`, shows: { category: name } }
    yield { kind: 'address', address: `/tag/${slug}/rss`, shows: { category: name, feed: true } }
  }
  for (const user of listAt(data, 'users')) {
    const [slug, name = ''] = [textAt(user, 'slug'), plainText(textAt(user, 'name') ?? '')]
    yield personOf(user, name)
    if (slug) yield { kind: 'address', address: `/author/${slug}`, shows: { author: name } }
  }
}

function personOf(user: Json, name: string): Exported {
  const description = plainText(textAt(user, 'bio') ?? '')
  const picture = textAt(user, 'profile_image') ?? textAt(user, 'image')
  const website = textAt(user, 'website')
  return {
    ...{ kind: 'person', name },
    ...(description && { description }),
    ...(picture && { picture }),
    ...(website && { website }),
  }
}

/** Tells the line of a file on which an id first stands: exports are mostly one line, then it is 1. */
function lineFinder(text: string): (id: string) => number {
  let [at, line] = [0, 1]
  return (id) => {
    const found = id === '' ? -1 : text.indexOf(`"${id}"`, at)
    if (found < 0) return line
    line += text.slice(at, found).split('\n').length - 1
    at = found
    return line
  }
}
