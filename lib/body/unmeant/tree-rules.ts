/** What the parser made of lines that were hardly meant so: cells that are lost, numbers, signs. */
import type {
  Blockquote,
  Code,
  Heading,
  Link,
  List,
  Nodes,
  Root,
  Table,
  ThematicBreak,
} from 'mdast'
import { visit } from 'unist-util-visit'
import type { Wording } from '@/lib/model'
import { markOf } from '../as-written'
import { rangeOf } from './block-text'
import type { Finding } from './finding'
import { columns, lazyLines } from './line-rules'
import { lostNotes, unusedNames } from './name-rules'
import * as wording from './wording'

/** What of a tree was hardly meant. Takes the file's whole text. */
export function findInTree(root: Root, source: string): Finding[] {
  const found: Finding[] = [...lostNotes(root), ...unusedNames(root)]
  visit(root, (node) => {
    found.push(...inNode(node, source))
  })
  return found
}

function inNode(node: Nodes, source: string): Finding[] {
  switch (node.type) {
    case 'table':
      return oddRows(node, source)
    case 'list':
      return node.ordered ? repeatedNumbers(node, source) : lostSigns(node, source)
    case 'link':
      return partedPicture(node, source)
    case 'blockquote':
      return [...comparedNumber(node, source), ...lazyLines(node, source)]
    case 'listItem':
    case 'footnoteDefinition':
      return lazyLines(node, source)
    case 'paragraph':
      return columns(node, source)
    case 'thematicBreak':
      return rowsAround(node, source)
    case 'code':
      return lostInfo(node)
    case 'heading':
      return node.children.length === 0 ? [at(node, wording.EMPTY_HEADING)] : lostHash(node, source)
    default:
      return []
  }
}

function at(node: Nodes, told: Wording): Finding {
  return { at: rangeOf(node)?.start ?? 0, wording: told }
}

/** A row with more cells than the first loses them; a line without any sign was a sentence. */
function oddRows({ children: [first, ...rows] }: Table, source: string): Finding[] {
  const width = first?.children.length ?? 0
  return rows.flatMap((row) => {
    const { start = 0, end = 0 } = rangeOf(row) ?? {}
    if (!/(?<!\\)\|/.test(source.slice(start, end))) return [at(row, wording.SENTENCE_IN_TABLE)]
    return row.children.length > width ? [at(row, wording.LOST_CELL)] : []
  })
}

/** A line of hyphens alone between two rows of a table is a rule to the parser. */
function rowsAround(rule: ThematicBreak, source: string): Finding[] {
  const { start = 0, end = 0 } = rangeOf(rule) ?? {}
  const above = source.slice(0, start).split('\n').at(-2) ?? ''
  const below = source.slice(end + 1).split('\n', 1)[0] ?? ''
  return above.includes(' | ') && below.includes(' | ') ? [at(rule, wording.TABLE)] : []
}

function repeatedNumbers({ children }: List, source: string): Finding[] {
  const marks = children.map((item) => markOf(item, source))
  const again = marks.findIndex((mark, index) => index > 0 && mark === marks[index - 1])
  const item = children[again]
  return item ? [at(item, wording.REPEATED_NUMBER)] : []
}

/** `+ 5 độ` says more than a bullet does, and so does `- 5 độ` where nothing else is listed. */
function lostSigns({ children }: List, source: string): Finding[] {
  const isAlone = children.length === 1
  return children.flatMap((item) => {
    const start = rangeOf(item)?.start ?? 0
    const sign = /^([+-])[ \t]+\d/.exec(source.slice(start, start + 12))?.[1]
    return sign === '+' || (sign && isAlone) ? [at(item, wording.SIGN)] : []
  })
}

/** `! [Lò](/images/lo.png)` is a link with an exclamation before it. */
function partedPicture(link: Link, source: string): Finding[] {
  const start = rangeOf(link)?.start ?? 0
  const isPicture = link.url.startsWith('/images/') && /! ?$/.test(source.slice(start - 2, start))
  return isPicture ? [at(link, wording.BROKEN_PICTURE)] : []
}

/** `> 5 triệu` says "more than", and would be a quotation. */
function comparedNumber(quote: Blockquote, source: string): Finding[] {
  const { start = 0 } = rangeOf(quote) ?? {}
  return /^>=?[ \t]*\d/.test(source.slice(start, start + 20)) ? [at(quote, wording.COMPARISON)] : []
}

/** Words right behind a fence of code are the name of a language, which is not shown. */
function lostInfo(code: Code): Finding[] {
  const isName = /^[a-z0-9+#.-]*$/i.test(code.lang ?? '') && !code.meta
  return isName ? [] : [at(code, wording.LOST_INFO)]
}

/** `## Ngôn ngữ C #`: what looks like the end of a heading is left out. */
function lostHash(heading: Heading, source: string): Finding[] {
  const { start = 0, end = 0 } = rangeOf(heading) ?? {}
  const closing = /[ \t](#+)[ \t]*$/.exec(source.slice(start, end))?.[1]
  const isStyle = closing === undefined || closing.length === heading.depth
  return isStyle ? [] : [at(heading, wording.LOST_HASH)]
}
