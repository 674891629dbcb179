import type { Element, ElementContent, Root, RootContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { absoluteUrl } from '../absolute-url'
import type { Body, FeedStory, Picture } from '../content'

/** How many bodies are kept as HTML; one is some 5 kB, and stands in several feeds. */
const KEPT_BODIES = 500

const kept = new Map<string, string>()

/** A story's picture and body as plain HTML that stands by itself: every address is whole. */
export function storyHtml(story: FeedStory): string {
  return (
    (story.cover ? toHtml(figureOf(pictureElement(story.cover), story.cover)) : '') +
    bodyHtml(story)
  )
}

function bodyHtml({ bodyKey, href, readBody }: FeedStory): string {
  const key = `${bodyKey} ${href}`
  const html = kept.get(key) ?? toHtml(plainTree(readBody(), absoluteUrl(href)))
  kept.delete(key)
  kept.set(key, html)
  const [oldest] = kept.keys()
  if (kept.size > KEPT_BODIES && oldest !== undefined) kept.delete(oldest)
  return html
}

/** The tree of a body with the paper's components as HTML elements. `page` is its own address. */
function plainTree({ tree, pictures }: Body, page: string): Root {
  const toPlain = <T extends RootContent>(node: T): T | Element => {
    if (node.type !== 'element') return node
    const children = node.children.map(toPlain) as ElementContent[]
    return plainElement({ ...node, children }, pictures, page)
  }
  return { ...tree, children: tree.children.map(toPlain) }
}

function plainElement(node: Element, pictures: Body['pictures'], page: string): Element {
  const { src = '', alt = '', href, caption, credit, title, by } = textsOf(node)
  switch (node.tagName) {
    case 'Figure':
      return figureOf(pictureElement({ src, alt, ...pictures[src] }), { caption, credit })
    case 'img':
      return pictureElement({ src, alt, ...pictures[src] })
    case 'Quote':
      return element('blockquote', {}, [...node.children, ...(by ? [paragraph(`— ${by}`)] : [])])
    case 'InfoBox':
      return element('aside', {}, [element('h4', {}, [text(title ?? '')]), ...node.children])
    case 'Video':
      return figureOf(filmElement(node), { caption: caption ?? title, credit })
    case 'a':
      return href === undefined
        ? node
        : { ...node, properties: { ...node.properties, href: wholeAddress(href, page) } }
    default:
      return node
  }
}

type Texts = Readonly<Record<string, string | undefined>>

function textsOf({ properties }: Element): Texts {
  const texts = Object.entries(properties).filter(([, value]) => typeof value === 'string')
  return Object.fromEntries(texts) as Texts
}

function pictureElement(picture: Pick<Picture, 'src' | 'alt'> & Partial<Picture>): Element {
  const { src, alt, width, height } = picture
  return element('img', { src: absoluteUrl(src), alt, width, height })
}

function filmElement(node: Element): Element {
  const { src = '', poster } = textsOf(node)
  return element('video', {
    src: absoluteUrl(src),
    controls: true,
    ...(poster && { poster: absoluteUrl(poster) }),
  })
}

/** Anything shown with a caption and a credit beneath. */
function figureOf(
  shown: Element,
  { caption, credit }: { caption?: string; credit?: string },
): Element {
  const words = [caption, credit && `(${credit})`].filter(Boolean).join(' ')
  return element('figure', {}, [
    shown,
    ...(words ? [element('figcaption', {}, [text(words)])] : []),
  ])
}

function wholeAddress(href: string, page: string): string {
  if (href.startsWith('#')) return page + href
  return href.startsWith('/') ? absoluteUrl(href) : href
}

function paragraph(words: string): Element {
  return element('p', {}, [text(words)])
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children }
}
