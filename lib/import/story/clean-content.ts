import type { Element, ElementContent, Root, RootContent } from 'hast'
import { isSafeLink } from '../../content/body/safe-link'
import { attribute, element, elementsOf, isElement, rebuild, textIn } from './elements'

/** Parts of a page that are not its story. */
const DROPPED =
  'script style noscript template nav footer aside form button select textarea input label link meta title svg canvas audio video source track object embed head'.split(
    ' ',
  )

/** What was left out or changed, for the editor to look over. */
export type Notes = { readonly lostLinks: string[] }

/**
 * A story's content without what cannot stand in a body: scripts, forms, links that lead nowhere,
 * invisible characters. `base` is the address by which relative links are read.
 */
export function cleanContent(
  content: Root,
  { title, base }: { readonly title: string; readonly base?: string },
  notes: Notes,
): Root {
  const children = rebuild(content.children, (node) => {
    if (node.type === 'text') return [{ ...node, value: cleanText(node.value) }]
    if (node.type !== 'element' || DROPPED.includes(node.tagName)) return []
    if (node.tagName === 'h1' && textIn(node) === cleanText(title)) return []
    if (node.tagName === 'a') return cleanLink(node, base, notes)
    if (node.tagName === 'iframe') return filmLink(node)
    if (node.tagName === 'table') return [withHeader(node)]
    if (node.tagName === 'td' || node.tagName === 'th') return [flatCell(node)]
    return [node]
  })
  return { type: 'root', children }
}

/** Composed letters, ordinary spaces, nothing invisible, no letters of symbol fonts. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('Ð', 'Đ')
    .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ue000-\uf8ff]/g, '')
    .replace(/[\u00a0\u2028\u2029\u202f]|[^\P{Cc}\n]/gu, ' ')
}

function cleanLink(node: Element, base: string | undefined, notes: Notes): RootContent[] {
  const href = attribute(node, 'href')
  const isNote = href?.startsWith('#') || (!href && (attribute(node, 'name') ?? node.properties.id))
  if (isNote) return [node]
  const address = href && addressFrom(href, base)
  if (textIn(node) === '' || address === undefined || address === '') {
    if (href) notes.lostLinks.push(href)
    return node.children
  }
  return [{ ...node, properties: { href: address } }]
}

/** An address that may stand in a body; undefined when it leads nowhere from here. */
function addressFrom(href: string, base: string | undefined): string | undefined {
  const isWhole = /^(?:https?:\/\/|mailto:|tel:)/i.test(href)
  const address = isWhole || !base ? href : resolved(href, base)
  const isLocal = /^https?:\/\/(?:localhost|127\.|0\.0\.0\.0|10\.|192\.168\.|\[)/i.test(
    address ?? '',
  )
  const isSound = address && isSafeLink(address) && !address.startsWith('/') && !isLocal
  return isSound ? address : undefined
}

function resolved(href: string, base: string): string | undefined {
  try {
    return new URL(href, base).href
  } catch {
    // The page names itself by no whole address.
    return undefined
  }
}

/** A film from elsewhere cannot be shown within a body: a link leads to it. */
function filmLink(node: Element): RootContent[] {
  const src = attribute(node, 'src')
  if (!src || !/^https?:\/\//i.test(src)) return []
  const words = attribute(node, 'title') ?? 'Xem video'
  return [element('p', {}, [element('a', { href: src }, [{ type: 'text', value: words }])])]
}

/** Markdown's tables begin with their header; Word's mostly name none, and mean the first row. */
function withHeader(table: Element): Element {
  const [first] = elementsOf(table, 'tr')
  if (!first || elementsOf(table, 'th').length > 0) return table
  for (const cell of elementsOf(first, 'td')) cell.tagName = 'th'
  return table
}

/** Nor lists: their items stand beside each other. */
function listInLine(list: Element): ElementContent[] {
  return elementsOf(list, 'li').flatMap((item, index): ElementContent[] => {
    const between = index === 0 ? ' ' : '; '
    return [{ type: 'text', value: between }, ...flatCell(item).children]
  })
}

/** A cell of a table has no paragraphs: they follow each other on its line. */
function flatCell(cell: Element): Element {
  const children = cell.children.flatMap((child, index): ElementContent[] => {
    if (!isElement(child, 'p', 'div', 'ul', 'ol')) return [child]
    if (child.tagName.endsWith('l')) return listInLine(child)
    const space: ElementContent[] = index > 0 ? [{ type: 'text', value: ' ' }] : []
    return [...space, ...child.children]
  })
  return { ...cell, children }
}
