import type { ExportedStory, SourcePlace } from '../../moving/exported'
import { plainText } from '../../moving/plain-text'
import { childrenOf, textOf, type XmlElement } from '../xml/stream-xml'
import { slugIn, timeOf } from './entry-facts'

/** An item of an RSS feed: its whole text where the feed has that, else its description. */
export function rssStory(entry: XmlElement, place: SourcePlace): ExportedStory {
  const link = textOf(entry, 'link')
  const guid = textOf(entry, 'guid')
  const content = textOf(entry, 'content:encoded')
  const about = textOf(entry, 'description') ?? ''
  const description = content === undefined ? '' : plainText(about)
  const publishedAt = timeOf(entry, 'pubDate', 'dc:date', 'atom:published')
  const slug = slugIn(link)
  const picture = childrenOf(entry, 'enclosure').find(({ attributes }) =>
    /^image\//.test(attributes.type ?? ''),
  )?.attributes.url
  const author = plainText(
    textOf(entry, 'dc:creator') ??
      (textOf(entry, 'author') ?? '').replace(/^\S+@\S+\s*\((.*)\)$/, '$1'),
  )
  return {
    kind: 'story',
    id: `item ${guid ?? link ?? place.line}`,
    place,
    ...{ type: 'post', state: 'public' },
    title: plainText(textOf(entry, 'title') ?? ''),
    ...(slug && { slug }),
    ...(description && { description }),
    categories: childrenOf(entry, 'category')
      .map(({ text }) => plainText(text))
      .filter(Boolean),
    tags: [],
    authors: author === '' || author.includes('@') ? [] : [author],
    ...(publishedAt !== undefined && { publishedAt }),
    addresses: link ? [link] : [],
    ...(picture && { cover: { src: picture } }),
    body: { html: content ?? about },
    comments: Number(textOf(entry, 'slash:comments') ?? 0) || 0,
  }
}
