import { feedPath } from '@/lib/routes'
import type { Exported, SourcePlace } from '../../moving/exported'
import { isXmlElement, readEntries, type XmlElement } from '../xml/stream-xml'
import { atomStory } from './atom-story'
import { bloggerKind, bloggerStory } from './blogger-story'
import { rssStory } from './rss-story'

/** Reads feeds of RSS and Atom, and what Blogger exports, which is one of Atom. */
export async function* readFeed(
  files: readonly string[],
  isBlogger: boolean,
): AsyncGenerator<Exported> {
  const labels = new Set<string>()
  let hasSite = false
  for (const file of files) {
    for await (const entry of readEntries(file, ['channel', 'feed', 'rdf:RDF'])) {
      const place = { file, line: entry.line }
      if (!isXmlElement(entry)) yield { kind: 'note', place, ...notWellFormed(entry.fault) }
      else if (entry.name === 'link' && !hasSite) {
        const address = siteOf(entry)
        hasSite = address !== undefined
        if (address) yield { kind: 'site', address }
      } else yield* story(entry, place, isBlogger, labels)
    }
  }
  if (isBlogger) yield* pagesOfBlogger(labels)
}

function* story(
  entry: XmlElement,
  place: SourcePlace,
  isBlogger: boolean,
  labels: Set<string>,
): Generator<Exported> {
  if (entry.name === 'item') yield rssStory(entry, place)
  if (entry.name !== 'entry') return
  if (!isBlogger) {
    yield atomStory(entry, place)
    return
  }
  const kind = bloggerKind(entry)
  if (kind !== 'post' && kind !== 'page') {
    yield { kind: 'left', what: kind === 'comment' ? 'comment' : 'settings', place }
    return
  }
  const one = bloggerStory(entry, place, kind)
  for (const label of one.categories) labels.add(label)
  yield one
}

/** The site a feed is of: the link that is not the feed's own. */
function siteOf(link: XmlElement): string | undefined {
  const { href, rel = 'alternate', type = 'text/html' } = link.attributes
  const address =
    href === undefined ? link.text.trim() : rel === 'alternate' && type === 'text/html' ? href : ''
  return /^https?:\/\//i.test(address) ? new URL(address).origin : undefined
}

function* pagesOfBlogger(labels: ReadonlySet<string>): Generator<Exported> {
  for (const address of ['/feeds/posts/default', '/atom.xml'])
    yield { kind: 'address', address, shows: { page: feedPath('/', 'atom.xml') } }
  yield { kind: 'address', address: '/feeds/comments/default', shows: 'nothing' }
  for (const label of labels)
    yield { kind: 'address', address: `/search/label/${label}`, shows: { category: label } }
}

function notWellFormed(fault: string) {
  return {
    vietnamese: `XML sai cú pháp ở đây (${fault}); phần đọc được vẫn nhập.`,
    english: 'the XML is not well-formed here; what can be read is',
  }
}
