import type { Element, ElementContent, Root, RootContent } from 'hast'
import { isLocalLink, isSafeLink } from '@/lib/body'
import { tooMuch } from '../archive'
import { attribute, element, elementsOf, isElement, rebuild, textIn } from './elements'
import { type Finding, placeOf, quoted } from './finding'
import { brokenUp, paragraphs } from './line-breaks'
import { unwrapped } from './wrapped-link'

/** Parts of a page that are not its story. */
const DROPPED =
  'script style noscript template nav footer aside form button select textarea input label link meta title svg canvas audio video source track object embed head'.split(
    ' ',
  )

/** Elements in which empty lines end paragraphs. */
const PARTED = ['p', 'div', 'section', 'article', 'blockquote']

/**
 * A story's content without what cannot stand in a body: scripts, forms, links that lead nowhere,
 * invisible characters. `base` is the address by which relative links are read.
 */
export function cleanContent(content: Root, base: string | undefined, findings: Finding[]): Root {
  refuseHugeTables(content)
  const children = rebuild(content.children, (node) => {
    if (node.type === 'text') return [{ ...node, value: cleanText(node.value) }]
    if (node.type !== 'element') return []
    // The sizes of a picture stay beside it until it is taken.
    if (node.tagName === 'source' && attribute(node, 'src') === undefined) return [node]
    if (DROPPED.includes(node.tagName)) return dropped(node, findings)
    if (node.tagName === 'a') return cleanLink(node, base, findings)
    if (node.tagName === 'iframe') return filmLink(node, findings)
    if (PARTED.includes(node.tagName)) return paragraphs(node)
    if (/^h[1-6]$/.test(node.tagName)) return [onOneLine(node)]
    if (node.tagName === 'table') return withCaption(withHeader(node))
    if (node.tagName === 'td' || node.tagName === 'th') return [flatCell(node)]
    return [node]
  })
  return { type: 'root', children: brokenUp(children) }
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
function dropped(node: Element, findings: Finding[]): RootContent[] {
  const what = PLAYED[node.tagName]
  // A source of its own was dropped before what it stands in.
  const src = attribute(node, 'src') ?? attribute(node, 'dataSrc') ?? attribute(node, 'data')
  if (what && src) findings.push(notPlayed(node, `${what} ${quoted(src)}`))
  return []
}

const PLAYED: Readonly<Record<string, string>> = {
  ...{ video: 'phim', audio: 'âm thanh', source: 'phim hay âm thanh' },
  ...{ embed: 'phần nhúng', object: 'phần nhúng' },
}

function cleanLink(node: Element, base: string | undefined, findings: Finding[]): RootContent[] {
  const href = attribute(node, 'href')
  const isNote = href?.startsWith('#') || (!href && (attribute(node, 'name') ?? node.properties.id))
  if (isNote) return [node]
  const address = href && addressFrom(unwrapped(href), base)
  const isSeen = textIn(node) !== '' || elementsOf(node, 'img').length > 0
  if (textIn(node) === '' || address === undefined || address === '') {
    if (href && isSeen) findings.push(lostLink(node, href))
    return node.children
  }
  return [{ ...node, properties: { href: address } }]
}

/** An address that may stand in a body; undefined when it leads nowhere from here. */
function addressFrom(href: string, base: string | undefined): string | undefined {
  const isWhole = /^(?:https?:\/\/|mailto:|tel:)/i.test(href)
  const address = isWhole || !base ? href : resolved(href, base)
  const isSound =
    address && isSafeLink(address) && !address.startsWith('/') && !isLocalLink(address)
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
function filmLink(node: Element, findings: Finding[]): RootContent[] {
  const src = attribute(node, 'src') ?? attribute(node, 'dataSrc')
  const late = attribute(node, 'dataSrc') ?? attribute(node, 'dataLazySrc') ?? src
  const address = [late, src].find((it) => it && /^(?:https?:)?\/\//i.test(it))
  if (!address) return []
  const href = address.replace(/^\/\//, 'https://')
  findings.push(linkedFilm(node, href))
  const words = attribute(node, 'title') ?? 'Xem video'
  return [element('p', {}, [element('a', { href }, [{ type: 'text', value: words }])])]
}

/** A heading has one line. */
function onOneLine(heading: Element): Element {
  const children = rebuild(heading.children, (it) =>
    isElement(it, 'br') ? [{ type: 'text', value: ' ' }] : [it],
  )
  return { ...heading, children: children as ElementContent[] }
}

/** A short row is filled up, and a cell may span any number of others: so much no story has. */
const MOST_CELLS = 100_000

function refuseHugeTables(content: Root): void {
  const cells = elementsOf(content, 'td', 'th').reduce(
    (sum, cell) => sum + spanOf(cell, 'colSpan') * spanOf(cell, 'rowSpan'),
    0,
  )
  if (cells > MOST_CELLS) throw tooMuch('bảng quá lớn', 'a table of more than 100,000 cells')
}

function spanOf(cell: Element, name: string): number {
  return Math.max(1, Number(cell.properties[name]) || 1)
}

function notPlayed(node: Element, what: string): Finding {
  return {
    ...placeOf(node),
    vietnamese: `không mang theo được ${what}: xem lại bản gốc và tự thêm vào bài.`,
    english: 'a film or a sound was left out',
  }
}

function linkedFilm(node: Element, src: string): Finding {
  return {
    ...placeOf(node),
    vietnamese: `phần nhúng ${quoted(src)} nay là một liên kết: muốn có phim trong bài thì chép tệp vào images/ và viết <Video … />.`,
    english: 'an embedded part is now a link',
  }
}

function lostLink(node: Element, href: string): Finding {
  return {
    ...placeOf(node),
    vietnamese: `bỏ liên kết ${quoted(href)}, giữ lại chữ ${quoted(textIn(node))}: địa chỉ không dùng được từ đây.`,
    english: 'a link that leads nowhere from here was taken out, its text kept',
  }
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
  const start = Number(list.properties.start ?? 1)
  return elementsOf(list, 'li').flatMap((item, index): ElementContent[] => {
    const between = index === 0 ? ' ' : '; '
    const number = list.tagName === 'ol' ? `${start + index}. ` : ''
    return [{ type: 'text', value: between + number }, ...flatCell(item).children]
  })
}

const CELL_BLOCKS =
  'p div ul ol table pre blockquote h1 h2 h3 h4 h5 h6 section article header center dl dt dd'.split(
    ' ',
  )

/** A cell of a table has no paragraphs: they follow each other on its line. */
function flatCell(cell: Element): Element {
  const children = cell.children.flatMap((child, index): ElementContent[] => {
    if (child.type !== 'element' || !CELL_BLOCKS.includes(child.tagName)) return [child]
    if (child.tagName === 'table') return tableInLine(child)
    if (child.tagName === 'ul' || child.tagName === 'ol') return listInLine(child)
    const space: ElementContent[] = index > 0 ? [{ type: 'text', value: ' ' }] : []
    return [...space, ...child.children]
  })
  return { ...cell, children }
}
