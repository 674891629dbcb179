import type { Element, Root, RootContent } from 'hast'
import { classesOf, element, elementsOf, isElement, rebuild, textIn } from '../elements'

/**
 * A page whose pictures with a caption are figures: newspapers have boxes for them, or tables of a single
 * column.
 */
export function withFigures(page: Root): Root {
  const change = (node: RootContent): RootContent[] => {
    if (!isElement(node, 'div', 'table')) return [node]
    const pictures = elementsOf(node, 'img')
    const caption = pictures.length === 1 ? captionIn(node) : undefined
    if (!caption || elementsOf(node, 'figure').length > 0) return [node]
    const [shown = pictures[0]] = elementsOf(node, 'picture')
    const words = element('figcaption', {}, caption.children)
    return [element('figure', {}, [...(shown ? [shown] : []), words])]
  }
  return { ...page, children: rebuild(page.children, change) }
}

/** What says all that a box says, and is called its caption. */
function captionIn(box: Element): Element | undefined {
  if (elementsOf(box, 'tr').some((row) => elementsOf(row, 'td', 'th').length > 1)) return undefined
  const isCaption = (it: Element) => classesOf(it).some((name) => /caption/.test(name))
  const found = elementsOf(box, 'div', 'p', 'td', 'span').find(isCaption)
  return found && textIn(found) !== '' && textIn(found) === textIn(box) ? found : undefined
}
