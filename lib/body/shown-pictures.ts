import { visit } from 'unist-util-visit'
import { type Focus, type Picture, type ReadableBody, readFocus } from '@/lib/model'
import type { PlaceName } from '@/lib/pictures'
import { COLUMN, standingOf } from './components/figure/standing'
import { withPairs } from './pairs'
import { valuesOf } from './values-of'

/** A picture that a body shows: in which place of the page, and around what it is cut there. */
export type ShownPicture = {
  readonly picture: Picture
  readonly place: PlaceName
  readonly focus?: Focus
}

const SHOW: readonly string[] = ['Figure', 'img']

/** The pictures a body shows, in its order; films' stills are not among them. */
export function shownPictures({ tree, pictures }: ReadableBody): ShownPicture[] {
  const shown: ShownPicture[] = []
  const pictureOf = (src: string) => pictures[src]
  visit(withPairs(tree, pictureOf), 'element', (element) => {
    const { src = '', size = '', focus: written = '' } = valuesOf(element)
    const picture = SHOW.includes(element.tagName) ? pictureOf(src) : undefined
    if (!picture) return
    const { place } = standingOf(size) ?? COLUMN
    const focus = readFocus(written)
    shown.push({ picture, place, ...(focus && { focus }) })
  })
  return shown
}
