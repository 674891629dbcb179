import type { Element, ElementContent } from 'hast'
import { paperLanguage } from '@/lib/shared/paper-place'
import { captioned, element, text } from '../html-elements'
import { posterAddress } from '../linked-address'
import type { HtmlContext } from './component'

/** What browsers call the captions: their language. */
export const CAPTIONS_LABEL = 'Tiếng Việt'

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
  { absolute, pictureOf, mediaOf, playedFrom }: HtmlContext,
): Element {
  const file = mediaOf(src)
  const address = playedFrom(src)
  const still = posterAddress(poster, pictureOf)
  const size = file && 'width' in file && { width: file.width, height: file.height }
  const player = element(
    tagName,
    { src: address, controls: true, preload: 'none', poster: still && absolute(still), ...size },
    [
      ...(captions ? [trackOf(playedFrom(captions))] : []),
      element('a', { href: address }, [text(title)]),
    ],
  )
  const figure = captioned(player, { caption, credit })
  return { ...figure, children: [...figure.children, ...transcript] }
}

function trackOf(src: string): Element {
  return element('track', {
    kind: 'captions',
    srcLang: paperLanguage(),
    label: CAPTIONS_LABEL,
    src,
  })
}

/** Its words for search and descriptions. */
export function recordingText(
  { title, caption }: Pick<Written, 'title' | 'caption'>,
  transcript: string,
): string {
  const words = [title, caption ?? '', transcript].map((part) => part.trim())
  return `${words.filter(Boolean).join('\n')} `
}
