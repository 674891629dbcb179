/** Elements of plain HTML, as data (hast). A property that is undefined is left out when it is written. */
import type { Element, ElementContent } from 'hast'
import type { Size } from '@/lib/model'

type Properties = Readonly<Record<string, string | number | boolean | undefined>>

export function element(
  tagName: string,
  properties: Properties,
  children: ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children }
}

export function text(value: string): ElementContent {
  return { type: 'text', value }
}

export function paragraph(words: string): Element {
  return element('p', {}, [text(words)])
}

/** A picture; `src` is the address it is loaded from. */
export function picture(shown: { src: string; alt: string } & Partial<Size>): Element {
  const { src, alt, width, height } = shown
  return element('img', { src, alt, width, height })
}

/** Anything shown with a caption and a credit beneath. */
export function captioned(
  shown: Element,
  { caption, credit }: { readonly caption?: string; readonly credit?: string },
): Element {
  const words = [caption, credit && `(${credit})`].filter(Boolean).join(' ')
  const beneath = words ? [element('figcaption', {}, [text(words)])] : []
  return element('figure', {}, [shown, ...beneath])
}
