import type { Element, ElementContent } from 'hast'
import { mediaAddress } from '@/lib/model'
import messages from '../../../messages/vi.json'
import { captioned, element, text } from '../html-elements'
import type { HtmlContext } from './component'

type Written = {
  readonly src: string
  readonly title: string
  readonly poster?: string | undefined
  readonly captions?: string | undefined
  readonly caption?: string | undefined
  readonly credit?: string | undefined
}

/** A player as plain HTML. Readers that have none show what is in it: a link. */
export function recordingHtml(
  tagName: 'video' | 'audio',
  { src, title, poster, captions, caption = title, credit }: Written,
  transcript: readonly ElementContent[],
  { absolute, mediaOf }: HtmlContext,
): Element {
  const file = mediaOf(src)
  const address = absolute(mediaAddress(src, file))
  const size = file && 'width' in file && { width: file.width, height: file.height }
  const player = element(
    tagName,
    { src: address, controls: true, preload: 'none', poster: poster && absolute(poster), ...size },
    [
      ...(captions ? [trackOf(absolute(mediaAddress(captions, mediaOf(captions))))] : []),
      element('a', { href: address }, [text(title)]),
    ],
  )
  const figure = captioned(player, { caption, credit })
  return { ...figure, children: [...figure.children, ...transcript] }
}

function trackOf(src: string): Element {
  return element('track', { kind: 'captions', srcLang: 'vi', label: messages.media.captions, src })
}

/** Its words for search and descriptions. */
export function recordingText(
  { title, caption }: Pick<Written, 'title' | 'caption'>,
  transcript: string,
): string {
  const words = [title, caption ?? '', transcript].map((part) => part.trim())
  return `${words.filter(Boolean).join('\n')} `
}
