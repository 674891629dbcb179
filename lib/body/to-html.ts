import type { Element, ElementContent, Root, RootContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { interfaceWords } from '@/lib/config'
import { mediaAddress, type ReadableBody } from '@/lib/model'
import { componentOf } from './components'
import type { HtmlContext } from './components/component'
import { picture } from './html-elements'
import { linkedAddress } from './linked-address'
import { relOf } from './paid-links'
import { valuesOf } from './values-of'

/** Where HTML that leaves the site will stand: the story's whole address, and how others are made whole. */
export type Place = { readonly page: string; readonly absolute: (path: string) => string }

/** A body as plain HTML that stands by itself, for feed readers: every address in it is whole. */
export function bodyToHtml(
  { tree, pictures, media, storyOf, isPaid }: ReadableBody,
  place: Place,
): string {
  const context = {
    absolute: place.absolute,
    pictureOf: (src: string) => pictures[src],
    mediaOf: (src: string) => media?.[src],
    playedFrom: (src: string) => place.absolute(mediaAddress(src, media?.[src])),
    storyOf: (slug: string) => storyOf?.(slug),
    relOf: (href: string) => relOf(href, isPaid),
    words: interfaceWords().body,
  }
  return toHtml(plainTree(tree, place.page, context))
}

function plainTree(tree: Root, page: string, context: HtmlContext): Root {
  const toPlain = <T extends RootContent>(node: T): T | Element => {
    if (node.type !== 'element') return node
    const children = node.children.map(toPlain) as ElementContent[]
    return plainElement({ ...node, children }, page, context)
  }
  return { ...tree, children: tree.children.map(toPlain) }
}

function plainElement(node: Element, page: string, context: HtmlContext): Element {
  const values = valuesOf(node)
  const component = componentOf(node.tagName)
  if (component) return component.toHtml(values, node.children, context)
  const { src = '', alt = '', href } = values
  if (node.tagName === 'img') return picture({ src, alt }, context)
  // Names of places are the page's: in a feed other stories have the same.
  if (/^h[2-6]$/.test(node.tagName)) return { ...node, properties: {} }
  if (node.tagName !== 'a' || href === undefined) return node
  const rel = context.relOf(href)
  const whole = { href: wholeAddress(href, page, context), ...(rel && { rel: rel.split(' ') }) }
  return { ...node, properties: { ...node.properties, ...whole } }
}

function wholeAddress(href: string, page: string, { absolute, pictureOf }: HtmlContext): string {
  if (href.startsWith('#')) return page + href
  return href.startsWith('/') ? absolute(linkedAddress(href, pictureOf)) : href
}
