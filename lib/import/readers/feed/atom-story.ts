import type { ExportedStory, SourcePlace } from '../../moving/exported'
import { plainText } from '../../moving/plain-text'
import { childrenOf, textOf, type XmlElement } from '../xml/stream-xml'
import { addressOf, authorsOf, slugIn, timeOf } from './entry-facts'

/** An entry of an Atom feed. */
export function atomStory(entry: XmlElement, place: SourcePlace): ExportedStory {
  const address = addressOf(entry)
  const [content] = childrenOf(entry, 'content')
  const summary = textOf(entry, 'summary') ?? ''
  const publishedAt = timeOf(entry, 'published', 'updated', 'issued')
  const updatedAt = timeOf(entry, 'updated', 'modified')
  const description = content ? plainText(summary) : ''
  const slug = slugIn(address)
  return {
    kind: 'story',
    id: `entry ${textOf(entry, 'id') ?? address ?? place.line}`,
    place,
    ...{ type: 'post', state: 'public' },
    title: plainText(textOf(entry, 'title') ?? ''),
    ...(slug && { slug }),
    ...(description && { description }),
    categories: childrenOf(entry, 'category')
      .map(({ attributes }) => plainText(attributes.label ?? attributes.term ?? ''))
      .filter(Boolean),
    tags: [],
    authors: authorsOf(entry),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(updatedAt !== undefined && { updatedAt }),
    addresses: address ? [address] : [],
    body: { html: htmlOf(content) || summary },
    comments: 0,
    ...(content?.attributes.type === 'xhtml' && { notes: [xhtml(place)] }),
  }
}

/** The HTML of a content: as text, or as elements of XHTML, of which the words are kept. */
function htmlOf(content: XmlElement | undefined): string {
  if (!content) return ''
  if (content.children.length === 0) return content.text
  const paragraphs = (element: XmlElement): string[] =>
    element.children.length === 0
      ? [element.text]
      : [element.text, ...element.children.flatMap(paragraphs)]
  return paragraphs(content)
    .map((text) => `<p>${text.replace(/[<&]/g, (it) => (it === '<' ? '&lt;' : '&amp;'))}</p>`)
    .join('\n')
}

function xhtml(place: SourcePlace) {
  return {
    place,
    vietnamese: 'bài viết bằng XHTML ngay trong nguồn tin: chỉ giữ được chữ, hãy xem lại.',
    english: 'the entry is XHTML within the feed: only its words are kept',
  }
}
