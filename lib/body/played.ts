import type { Element } from 'hast'
import { visit } from 'unist-util-visit'
import { isRecording, type MediaFiles, type ReadableBody, type Recording } from '@/lib/model'
import { posterAddress } from './linked-address'
import { textOfBody } from './to-text'
import { valuesOf } from './values-of'

/** A film or sound recording of a body, as machines are told of it. */
export type Played = {
  readonly src: string
  readonly title: string
  readonly caption?: string
  /** The address of its still, as a rendition. */
  readonly poster?: string
  /** Its words as plain text. */
  readonly transcript?: string
  readonly file: Recording
}

/** What plays it is in its component's name. */
const PLAYERS: readonly string[] = ['Video', 'Audio']

/**
 * The films and sound of a story, in the order of its body. A body without any is not read: that takes some
 * milliseconds.
 */
export function playedIn(story: {
  readonly media?: MediaFiles
  readonly readBody: () => ReadableBody
}): Played[] {
  if (!story.media) return []
  const { media } = story
  const played: Played[] = []
  const { tree, pictures } = story.readBody()
  visit(tree, 'element', (element) => {
    if (PLAYERS.includes(element.tagName)) played.push(...playedBy(element, media, pictures))
  })
  return played
}

function playedBy(
  element: Element,
  media: MediaFiles,
  pictures: ReadableBody['pictures'],
): Played[] {
  const { src = '', title = '', caption, poster: written } = valuesOf(element)
  const poster = posterAddress(written, (address) => pictures[address])
  const file = media[src]
  if (!file || !isRecording(file)) return []
  const transcript = textOfBody({ tree: { type: 'root', children: element.children } })
  return [
    {
      ...{ src, title, file },
      ...(caption && { caption }),
      ...(poster && { poster }),
      ...(transcript && { transcript }),
    },
  ]
}
