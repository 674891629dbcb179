import type { Element, Root, RootContent } from 'hast'
import type { Picture } from '@/lib/model'
import { isTall } from '@/lib/pictures'

/** What two pictures beside each other are within. */
export const PAIR = 'FigurePair'

type PictureOf = (src: string) => Picture | undefined

/**
 * A body in which two half-wide pictures that follow each other stand beside each other, cut to one shape:
 * a square where one of them is upright. One by itself is as wide as the text.
 */
export function withPairs(tree: Root, pictureOf: PictureOf): Root {
  const children: RootContent[] = []
  let waiting: Element | undefined
  for (const node of tree.children) {
    const half = node.type === 'element' && node.properties.size === 'half' ? node : undefined
    if (half && waiting) {
      children[children.lastIndexOf(waiting)] = pair([waiting, half], pictureOf)
      waiting = undefined
      continue
    }
    children.push(node)
    const isBlank = node.type === 'text' && node.value.trim() === ''
    if (!isBlank) waiting = half
  }
  return { ...tree, children }
}

function pair(both: readonly Element[], pictureOf: PictureOf): Element {
  const isOneTall = both.some(({ properties }) => {
    const picture = pictureOf(String(properties.src))
    return picture !== undefined && isTall(picture)
  })
  const size = isOneTall ? 'square' : 'pair'
  return {
    type: 'element',
    tagName: PAIR,
    properties: {},
    children: both.map((one) => ({ ...one, properties: { ...one.properties, size } })),
  }
}

/** Whether a body has a picture that needs more room than the column of text. */
export function isWideBody({ children }: Root): boolean {
  return children.some(
    (node) => node.type === 'element' && /^(?:wide|full)$/.test(String(node.properties.size ?? '')),
  )
}
