import type { Element, ElementContent, Root } from 'xast'
import type { Finding } from '../finding'
import { cleanParagraph } from './clean-paragraph'
import type { Comments } from './comments'
import { changed, left, merged } from './findings'
import type { ListMark } from './numbering'
import type { Styles } from './styles'
import { allOf, childAt, isElement, isOn, valOf, wordsIn } from './xml'

/** What a part of a Word file is read with, and what is found in it. */
export type Reading = {
  readonly styles: Styles
  readonly comments: Comments
  readonly markOf: (paragraph: Element) => ListMark | undefined
  readonly findings: Finding[]
  /** Words in fonts that no Unicode is typed in, with their places. */
  readonly oldFontWords: { readonly place: string; readonly words: string }[]
  /** How many paragraphs with words there were so far. */
  paragraphs: number
  /** The depths of the list that goes on, outermost first. */
  readonly levels: number[]
}

/**
 * A part of a Word file as mammoth reads it rightly: without hidden text, deleted text and comments,
 * each of which is reported; with text boxes as paragraphs, and with the numbers of its lists.
 */
export function cleanPart(part: Root, reading: Reading): Root {
  const children = part.children.map((it) => (isElement(it) ? inside(it, reading, false) : it))
  return { ...part, children }
}

function inside(parent: Element, reading: Reading, isCell: boolean): Element {
  const children = parent.children.flatMap((node): ElementContent[] =>
    isElement(node) ? cleanBlock(node, reading, isCell) : [node],
  )
  return { ...parent, children }
}

function cleanBlock(node: Element, reading: Reading, isCell: boolean): Element[] {
  const place = `đoạn ${reading.paragraphs + 1}`
  switch (node.name) {
    case 'w:p':
      return cleanParagraph(node, reading, isCell)
    case 'w:tbl':
      reading.levels.length = 0
      if (hasMergedCells(node)) reading.findings.push(merged(place, wordsIn(node)))
      return [inside(node, reading, isCell)]
    case 'w:tr':
      if (!isOn(childAt(node, 'w:trPr', 'w:del'))) return [inside(node, reading, isCell)]
      reading.findings.push(changed(place, '', wordsIn(node)))
      return []
    case 'w:tc':
      return [withAParagraph(inside(node, reading, true))]
    case 'w:del':
    case 'w:moveFrom':
      reading.findings.push(changed(place, '', wordsIn(node)))
      return []
    case 'w:sdt':
      if (!isOn(childAt(node, 'w:sdtPr', 'w:showingPlcHdr'))) return [inside(node, reading, isCell)]
      reading.findings.push(left(place, 'lời nhắc của ô trống', wordsIn(node)))
      return []
    case 'w:altChunk':
      reading.findings.push(left(place, 'một tài liệu lồng trong tệp', ''))
      return []
    default:
      return [inside(node, reading, isCell)]
  }
}

/** A cell without a paragraph is none for Word. */
function withAParagraph(cell: Element): Element {
  const hasBlock = cell.children.some((it) => isElement(it) && it.name !== 'w:tcPr')
  const empty: Element = { type: 'element', name: 'w:p', attributes: {}, children: [] }
  return hasBlock ? cell : { ...cell, children: [...cell.children, empty] }
}

function hasMergedCells(table: Element): boolean {
  const spans = allOf(table, 'w:gridSpan').some((it) => Number(valOf(it)) > 1)
  return spans || allOf(table, 'w:vMerge').length > 0
}
