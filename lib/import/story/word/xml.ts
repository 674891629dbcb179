import type { Element, ElementContent, Nodes, Root } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { tooMuch } from '../../archive'

/** Six times what a long story has. What reads Word takes some four kilobytes for each. */
const MOST_TAGS = 80_000
/** Some thirty tables within each other. */
const DEEPEST = 120

/** Reads XML as a tree. Throws an ImportError when it is too large or deep, an Error when it is none. */
export function parseXml(text: string): Root {
  countTags(text)
  return fromXml(text)
}

/** How many tags a text has, after those of others. Throws an ImportError when it is too large or deep. */
export function countTags(text: string, others = 0): number {
  let tags = others
  let depth = 0
  for (const [tag] of text.matchAll(/<[^!?][^>]*>/g)) {
    tags += 1
    if (tag.startsWith('</')) depth -= 1
    else if (!tag.endsWith('/>')) depth += 1
    if (tags > MOST_TAGS) throw tooMuch('quá nhiều đoạn và định dạng', 'too many elements')
    if (depth > DEEPEST) throw tooMuch('bảng hay khung lồng nhau quá sâu', 'nested too deep')
  }
  return tags
}

export function isElement(node: Nodes | undefined): node is Element {
  return node?.type === 'element'
}

/** The elements right below a node. */
export function elementsIn({ children }: Root | Element): Element[] {
  return (children as Nodes[]).filter(isElement)
}

export function childrenOf(parent: Root | Element, name: string): Element[] {
  return elementsIn(parent).filter((it) => it.name === name)
}

/** The element that a path of names leads to: `w:pPr`, `w:numPr`. */
export function childAt(
  parent: Root | Element | undefined,
  ...names: string[]
): Element | undefined {
  return names.reduce<Root | Element | undefined>(
    (at, name) => at && childrenOf(at, name)[0],
    parent,
  ) as Element | undefined
}

/** The `w:val` of an element. */
export function valOf(node: Element | undefined): string | undefined {
  return node?.attributes['w:val'] ?? undefined
}

/** Whether a property that is on or off is on: `<w:vanish/>`, not `<w:vanish w:val="0"/>`. */
export function isOn(node: Element | undefined): boolean {
  return node !== undefined && !/^(?:0|false|off)$/.test(valOf(node) ?? '1')
}

/** All elements of a name below a node. */
export function allOf(parent: Root | Element, name: string): Element[] {
  return elementsIn(parent).flatMap((it) => [...(it.name === name ? [it] : []), ...allOf(it, name)])
}

/** The words below a node as Word shows them, deleted ones too. */
export function wordsIn(node: Element): string {
  if (node.name === 'w:t' || node.name === 'w:delText') return plainText(node.children)
  if (['w:tab', 'w:br', 'w:cr'].includes(node.name)) return ' '
  const inside = elementsIn(node).map(wordsIn).join('')
  return node.name === 'w:p' ? `${inside} ` : inside
}

function plainText(children: readonly ElementContent[]): string {
  return children.map((it) => (it.type === 'text' || it.type === 'cdata' ? it.value : '')).join('')
}

export function xml(
  name: string,
  attributes: Element['attributes'],
  ...children: Element[]
): Element {
  return { type: 'element', name, attributes, children }
}
