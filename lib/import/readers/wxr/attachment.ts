import type { ExportedMedia } from '../../moving/exported'
import { plainText } from '../../moving/plain-text'
import { childrenOf, textOf, type XmlElement } from '../xml/stream-xml'

/** A picture or film of WordPress's library. */
export function attachment(entry: XmlElement): ExportedMedia {
  const id = textOf(entry, 'wp:post_id') ?? ''
  const parent = textOf(entry, 'wp:post_parent')
  const alt = plainText(metaOf(entry, '_wp_attachment_image_alt') ?? '')
  const caption = plainText(textOf(entry, 'excerpt:encoded') ?? '')
  const link = textOf(entry, 'link')
  return {
    kind: 'media',
    id,
    src: textOf(entry, 'wp:attachment_url') ?? textOf(entry, 'guid') ?? '',
    ...(alt && { alt }),
    ...(caption && { caption }),
    ...(parent && parent !== '0' && { parent: `post ${parent}` }),
    addresses: [...(link ? [link] : []), `/?attachment_id=${id}`],
  }
}

/** A value that WordPress or a plug-in keeps beside an entry. */
export function metaOf(entry: XmlElement, key: string): string | undefined {
  return wholeMetaOf(entry, key)?.trim()
}

/** The same with the blanks at its edges. */
export function wholeMetaOf(entry: XmlElement, key: string): string | undefined {
  const meta = childrenOf(entry, 'wp:postmeta').find((it) => textOf(it, 'wp:meta_key') === key)
  return meta && childrenOf(meta, 'wp:meta_value')[0]?.text
}
