import type { Element, ElementContent, Root, RootContent } from 'hast'
import { isSafeLink } from '@/lib/body'
import { attribute, element, elementsOf, isElement, rebuild, textIn } from './elements'

/** Parts of a page that are not its story. */
const DROPPED =
  'script style noscript template nav footer aside form button select textarea input label link meta title svg canvas audio video source track object embed head'.split(
    ' ',
  )

/** What was left out or changed, for the editor to look over. */
export type Notes = {
  readonly lostLinks: string[]
  /** In Vietnamese, as a sentence goes on: `phim “a.mp4”`. */
  readonly lostParts: string[]
}

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
    if (node.type !== 'element') return []
    if (DROPPED.includes(node.tagName)) return dropped(node, notes)
    if (node.tagName === 'h1' && textIn(node) === cleanText(title)) return []
    if (node.tagName === 'a') return cleanLink(node, base, notes)
    if (node.tagName === 'iframe') return filmLink(node)
    if (node.tagName === 'table') return withCaption(withHeader(node))
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

/** Films and sounds are reported; nobody misses the rest. */
function dropped(node: Element, { lostParts }: Notes): RootContent[] {
  const what = PLAYED[node.tagName]
  // A source of its own was dropped before what it stands in.
  const src = attribute(node, 'src') ?? attribute(node, 'data')
  if (what && src) lostParts.push(`${what} “${src.slice(0, 80)}”`)
  return []
}

const PLAYED: Readonly<Record<string, string>> = {
  ...{ video: 'phim', audio: 'âm thanh', source: 'phim hay âm thanh' },
  ...{ embed: 'phần nhúng', object: 'phần nhúng' },
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

/** Markdown's tables have no name: it stands above, in bold. */
function withCaption(table: Element): RootContent[] {
  const caption = table.children.find((child) => isElement(child, 'caption'))
  if (!isElement(caption)) return [table]
  const rest = { ...table, children: table.children.filter((child) => child !== caption) }
  if (textIn(caption) === '') return [rest]
  return [element('p', {}, [element('strong', {}, caption.children)]), rest]
}

/** A table in a cell: its rows stand beside each other, and so do their cells. */
function tableInLine(table: Element): ElementContent[] {
  return elementsOf(table, 'tr').flatMap((row, index): ElementContent[] => {
    const cells = elementsOf(row, 'td', 'th').flatMap((cell, at): ElementContent[] => [
      ...(at === 0 ? [] : [{ type: 'text' as const, value: ', ' }]),
      ...cell.children,
    ])
    return [{ type: 'text', value: index === 0 ? ' ' : '; ' }, ...cells]
  })
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
    if (!isElement(child, 'p', 'div', 'ul', 'ol', 'table')) return [child]
    if (child.tagName === 'table') return tableInLine(child)
    if (child.tagName.endsWith('l')) return listInLine(child)
    const space: ElementContent[] = index > 0 ? [{ type: 'text', value: ' ' }] : []
    return [...space, ...child.children]
  })
  return { ...cell, children }
}
