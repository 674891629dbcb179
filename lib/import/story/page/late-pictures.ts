import type { Element, Root, RootContent } from 'hast'
import { elementsOf, isElement, rebuild } from '../elements'
import { picturesOf } from '../picture-sources'

/**
 * A page with what it keeps for browsers without scripts, where that is a picture shown nowhere else:
 * some pages load their pictures late, and have the real ones there alone.
 */
export function withLatePictures(page: Root): Root {
  const fallbacks = elementsOf(page, 'noscript')
  const hidden = new Set(fallbacks.flatMap((it) => elementsOf(it, 'img')))
  const shown = new Set(
    elementsOf(page, 'img').flatMap((img) => (hidden.has(img) ? [] : picturesOf(img, []))),
  )
  const isOnlyHere = (img: Element) => picturesOf(img, []).every((src) => !shown.has(src))
  const change = (node: RootContent): RootContent[] => {
    if (!isElement(node, 'noscript')) return [node]
    return elementsOf(node, 'img').filter((img) => isOnlyHere(img) && !isDot(img))
  }
  return { ...page, children: rebuild(page.children, change) }
}

/** Pages count their readers by pictures of one point. */
function isDot({ properties: { width, height } }: Element): boolean {
  return Number(width) === 1 || Number(height) === 1
}
