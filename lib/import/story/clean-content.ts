import type { Element, ElementContent, Root, RootContent } from 'hast'
import { cleanLink, filmLink } from './clean-links'
import { flatCell, refuseHugeTables, withCaption, withHeader } from './clean-tables'
import { cleanText } from './clean-text'
import { attribute, isElement, rebuild, textIn } from './elements'
import { type Finding, placeOf, quoted } from './finding'
import { brokenUp, paragraphs } from './line-breaks'

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

/** Of these no reader sees the words. */
const UNREAD = 'script style noscript template link meta title head'.split(' ')

/** Films, sounds and words are reported; nobody misses the rest. */
function dropped(node: Element, findings: Finding[]): RootContent[] {
  const what = PLAYED[node.tagName]
  // A source of its own was dropped before what it stands in.
  const src = attribute(node, 'src') ?? attribute(node, 'dataSrc') ?? attribute(node, 'data')
  if (what && src) findings.push(notTaken(node, `${what} ${quoted(src)}`))
  else if (!UNREAD.includes(node.tagName) && /[\p{L}\p{N}]/u.test(textIn(node))) {
    findings.push(notTaken(node, `phần ${quoted(textIn(node))}`))
  }
  return []
}

const PLAYED: Readonly<Record<string, string>> = {
  ...{ video: 'phim', audio: 'âm thanh', source: 'phim hay âm thanh' },
  ...{ embed: 'phần nhúng', object: 'phần nhúng' },
}

/** A heading has one line. */
function onOneLine(heading: Element): Element {
  const children = rebuild(heading.children, (it) =>
    isElement(it, 'br') ? [{ type: 'text', value: ' ' }] : [it],
  )
  return { ...heading, children: children as ElementContent[] }
}

function notTaken(node: Element, what: string): Finding {
  return {
    ...placeOf(node),
    vietnamese: `không mang theo được ${what}: xem lại bản gốc và tự thêm vào bài.`,
    english: 'a part that cannot stand in a body was left out',
  }
}
