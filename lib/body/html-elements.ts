/** Elements of plain HTML, as data (hast). A property that is undefined is left out when it is written. */
import type { Element, ElementContent } from 'hast'
import { plainOf } from '@/lib/pictures'
import type { HtmlContext } from './components/component'

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

/** A picture of this site, in the one rendition for all who are elsewhere. */
export function picture(
  { src, alt }: { readonly src: string; readonly alt: string },
  { pictureOf, absolute }: Pick<HtmlContext, 'pictureOf' | 'absolute'>,
): Element {
  const file = pictureOf(src)
  const shown = file ? plainOf(file) : { src }
  return element('img', { ...shown, src: absolute(shown.src), alt })
}

/** Anything shown with a caption and a credit beneath. */
export function captioned(
  shown: Element,
  {
    caption,
    credit,
  }: { readonly caption?: string | undefined; readonly credit?: string | undefined },
): Element {
  const words = [caption, credit && `(${credit})`].filter(Boolean).join(' ')
  const beneath = words ? [element('figcaption', {}, [text(words)])] : []
  return element('figure', {}, [shown, ...beneath])
}
