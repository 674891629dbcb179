import type { Element, RootContent } from 'hast'
import { attribute, element, isElement } from './elements'
import { type Finding, placeOf, quoted } from './finding'
import { picturesOf } from './picture-sources'

/** A picture as this paper has it, and what is known of it besides what its page says. */
export type FoundPicture = {
  readonly src: string
  readonly alt?: string
  readonly caption?: string
  readonly credit?: string
}

/** Finds a picture by its addresses, best first, or says in Vietnamese why it cannot be taken. */
export type FindPicture = (
  addresses: readonly string[],
  img: Element,
) => FoundPicture | { readonly fault: string }

/** What is known while a story's pictures are taken. */
export type Taking = {
  readonly title: string
  readonly find: FindPicture
  readonly findings: Finding[]
}

/** The pictures within a block; those of a `<picture>` know its other sizes. */
export function figures(block: Element, caption: string, taking: Taking): RootContent[] {
  return block.children.flatMap((child): RootContent[] => {
    if (child.type !== 'element') return []
    if (child.tagName !== 'img') return figures(child, caption, taking)
    const sources = block.children.filter((it): it is Element => isElement(it, 'source'))
    return figure(child, sources, caption, taking)
  })
}

/** A picture as a `<Figure>`; nothing where it cannot be taken. */
export function figure(
  img: Element,
  sources: readonly Element[],
  below: string,
  taking: Taking,
): RootContent[] {
  const { find, findings, title } = taking
  const addresses = picturesOf(img, sources)
  const number = attribute(img, 'dataMediaId')
  if (addresses.length === 0 && number === undefined) return []
  const found = find(addresses, img)
  if ('fault' in found) {
    findings.push(lost(img, addresses[0] ?? `số ${number} trong thư viện cũ`, found.fault))
    return []
  }
  const caption = below || attribute(img, 'dataCaption') || (found.caption ?? '')
  const { words, credit = found.credit } = withCredit(caption)
  const described = attribute(img, 'alt') ?? found.alt ?? (words || caption)
  if (!described) findings.push(undescribed(img, found.src))
  const alt = described || `Ảnh trong bài: ${title}`
  const values = {
    ...{ src: found.src, alt },
    ...(words && { caption: words }),
    ...(credit && { credit }),
  }
  return [component('Figure', values)]
}

/** A caption without the credit at its end: `Chợ sáng. Ảnh: Minh Anh`. */
export function withCredit(caption: string): { words: string; credit?: string } {
  const [, words = caption, credit] = /^(.*?)[\s(–—-]*Ảnh:\s*([^()]+?)\)?\.?$/iu.exec(caption) ?? []
  return { words, ...(credit && { credit }) }
}

/** A component of a body, as the writer of MDX knows it. */
export function component(
  name: string,
  values: Readonly<Record<string, string>>,
  children: Element['children'] = [],
): Element {
  return element('story-component', { name, written: JSON.stringify(values) }, children)
}

function lost(img: Element, src: string, fault: string): Finding {
  const alt = attribute(img, 'alt')
  return {
    ...placeOf(img),
    vietnamese: `không lấy được ảnh ${quoted(src)}${alt ? ` (${alt})` : ''}: ${fault}. Chép ảnh vào images/ rồi viết <Figure … />.`,
    english: 'the picture is not in the file or beside it, or cannot be taken',
  }
}

function undescribed(img: Element, src: string): Finding {
  return {
    ...placeOf(img),
    vietnamese: `ảnh ${src} chưa có mô tả: viết lại alt của nó.`,
    english: 'the picture had no alternative text',
  }
}
