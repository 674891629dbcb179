import type { Element, ElementContent, Root, RootContent } from 'hast'
import { element, elementsOf, hasClass, isElement, rebuild, textIn } from '../../story/elements'

const GALLERY = [
  'gallery',
  'wp-block-gallery',
  'kg-gallery-card',
  'tiled-gallery',
  'blocks-gallery-grid',
]

/** Galleries of the old site as boxes of pictures that stay together until these are taken along. */
export function withGalleries(content: Root): Root {
  const change = (node: RootContent): RootContent[] => {
    if (!isElement(node, 'figure', 'div', 'ul')) return [node]
    if (!GALLERY.some((name) => hasClass(node, name)) || elementsOf(node, 'img').length < 2)
      return [node]
    return [gallery(node)]
  }
  return { ...content, children: rebuild(content.children, change) }
}

/** Each picture a figure with its own caption; the gallery's caption below all. */
function gallery(box: Element): Element {
  const items = elementsOf(box, 'figure').filter(
    (it) => elementsOf(it, 'img').length === 1 && it !== box,
  )
  const within = new Set(items.flatMap((it) => elementsOf(it, 'img')))
  const bare = elementsOf(box, 'img').filter((it) => !within.has(it))
  const own = box.children.find((it) => isElement(it, 'figcaption'))
  const name = isElement(own) ? textIn(own) : ''
  const children: ElementContent[] = [...items, ...bare.map((img) => element('figure', {}, [img]))]
  return element('story-gallery', { ...(name && { title: name }) }, children)
}
