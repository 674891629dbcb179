import type { Element, ElementContent, Root, RootContent } from 'hast'
import { element, elementsOf, hasClass, isElement, textIn } from './elements'
import { figure, figures, type Taking } from './figures'

/** Blocks that a picture within is moved out of, to stand after them. */
const BLOCKS = 'p table ul ol dl blockquote h1 h2 h3 h4 h5 h6 pre figure note-text'.split(' ')

/**
 * Takes a story's pictures out of it. Each becomes a `<Figure>` of its own, after the block it stood in.
 * What cannot be taken is reported.
 */
export function takePictures(root: Root, taking: Taking): Root {
  return { type: 'root', children: withFigures(withCaptions(root.children), taking) }
}

/** A caption below a picture becomes its own: `<p class="caption">` is what Word has for it. */
function withCaptions(children: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = []
  for (const node of children) {
    const before = result.at(-1)
    const isCaption = isElement(node, 'p') && hasClass(node, 'caption')
    if (isCaption && isElement(before, 'p') && elementsOf(before, 'img').length === 1) {
      result[result.length - 1] = element('figure', {}, [
        ...before.children,
        element('figcaption', {}, node.children),
      ])
    } else result.push(node)
  }
  return result
}

function withFigures(children: readonly RootContent[], taking: Taking): RootContent[] {
  return children.flatMap((node): RootContent[] => {
    if (node.type !== 'element') return [node]
    if (node.tagName === 'img') return figure(node, [], '', taking)
    if (node.tagName === 'picture') return figures(node, '', taking)
    if (!BLOCKS.includes(node.tagName)) {
      return [{ ...node, children: withFigures(node.children, taking) as ElementContent[] }]
    }
    if (elementsOf(node, 'img').length === 0) return [node]
    const [caption] = elementsOf(node, 'figcaption')
    const taken = figures(node, caption ? textIn(caption) : '', taking)
    const rest = withoutImages(node)
    if (textIn(rest) === '') return taken
    if (node.tagName !== 'figure') return [rest, ...taken]
    // A gallery, or a picture with more than its caption beside it.
    const words = withoutCaption(rest)
    const isLost = taken.length === 0 && caption !== undefined
    return [
      ...(textIn(words) === '' ? [] : words.children),
      ...taken,
      ...(isLost ? [element('p', {}, caption.children)] : []),
    ]
  })
}

function withoutImages(node: Element): Element {
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    return child.tagName === 'img' ? [] : [withoutImages(child)]
  })
  return { ...node, children }
}

function withoutCaption(node: Element): Element {
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    return child.tagName === 'figcaption' ? [] : [withoutCaption(child)]
  })
  return { ...node, children }
}
