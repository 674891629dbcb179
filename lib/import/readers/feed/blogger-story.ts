import type { ExportedStory, SourcePlace } from '../../moving/exported'
import { plainText } from '../../moving/plain-text'
import { childrenOf, textOf, type XmlElement } from '../xml/stream-xml'
import { atomStory } from './atom-story'
import { addressOf, slugIn } from './entry-facts'

const KINDS = 'http://schemas.google.com/g/2005#kind'

/** What an entry of Blogger's export is: `post`, `page`, `comment`, `settings`. */
export function bloggerKind(entry: XmlElement): string {
  // Exports by Google Takeout say it otherwise.
  const type = textOf(entry, 'blogger:type')
  if (type !== undefined) return type.toLowerCase()
  const kind = childrenOf(entry, 'category').find(({ attributes }) => attributes.scheme === KINDS)
  return kind?.attributes.term?.replace(/^.*#/, '') ?? 'post'
}

/** A post or page of Blogger; its labels are all that it is filed under. */
export function bloggerStory(entry: XmlElement, place: SourcePlace, type: string): ExportedStory {
  const filename = textOf(entry, 'blogger:filename')
  const address = addressOf(entry) ?? filename
  const isDraft =
    childrenOf(entry, 'app:control').some((it) => textOf(it, 'app:draft') === 'yes') ||
    /^(?:draft|soft_trashed)$/i.test(textOf(entry, 'blogger:status') ?? '')
  const slug = slugIn(address)
  return {
    ...atomStory(entry, place),
    ...{ type, state: isDraft ? 'draft' : 'public' },
    ...(slug && { slug }),
    categories: childrenOf(entry, 'category')
      .filter(({ attributes }) => attributes.scheme !== KINDS)
      .map(({ attributes }) => plainText(attributes.term ?? ''))
      .filter(Boolean),
    addresses: address ? [address] : [],
  }
}
