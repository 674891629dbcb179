import type { Element } from 'hast'
import { visit } from 'unist-util-visit'
import { valuesOf } from '../../values-of'

/** A picture of a gallery as it is written. */
export type Written = {
  readonly src: string
  readonly alt: string
  readonly caption?: string | undefined
  readonly credit?: string | undefined
}

/** The pictures that stand in a component, in their order. */
export function picturesIn(component: Element): Written[] {
  const pictures: Written[] = []
  visit(component, 'element', (element) => {
    if (element.tagName !== 'Figure' && element.tagName !== 'img') return
    const { src = '', alt = '', title, caption = title, credit } = valuesOf(element)
    pictures.push({ src, alt, caption, credit })
  })
  return pictures
}
