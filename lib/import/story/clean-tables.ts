import type { Element, ElementContent, Root, RootContent } from 'hast'
import { tooMuch } from '../archive'
import { element, elementsOf, isElement, textIn } from './elements'
import { type Finding, placeOf, quoted } from './finding'

/** A short row is filled up, and a cell may span any number of others: so much no story has. */
const MOST_CELLS = 100_000

/** Throws an ImportError when the tables of a story have more cells than any story's. */
export function refuseHugeTables(content: Root): void {
  const cells = elementsOf(content, 'td', 'th').reduce(
    (sum, cell) => sum + spanOf(cell, 'colSpan') * spanOf(cell, 'rowSpan'),
    0,
  )
  if (cells > MOST_CELLS) throw tooMuch('bảng quá lớn', 'a table of more than 100,000 cells')
}

function spanOf(cell: Element, name: string): number {
  return Math.max(1, Number(cell.properties[name]) || 1)
}

/** Says which tables have cells that are one with others, which a table of Markdown cannot say. */
export function mergedCellsIn(content: Root): Finding[] {
  const isMerged = (cell: Element) =>
    textIn(cell) !== '' && spanOf(cell, 'colSpan') * spanOf(cell, 'rowSpan') > 1
  return elementsOf(content, 'table')
    .filter((table) => elementsOf(table, 'td', 'th').some(isMerged))
    .map((table) => ({
      ...placeOf(table),
      vietnamese: `bảng ${quoted(textIn(table))} có ô gộp: chữ ở ô đầu, các ô còn lại để trống. Muốn gộp thì đặt bảng trong <Table caption="…">, viết ^^ (gộp với ô trên) hay >> (gộp với ô bên phải).`,
      english: 'merged cells: the words are in the first of them, the others are empty',
    }))
}

/** Markdown's tables begin with their header; Word's mostly name none, and mean the first row. */
export function withHeader(table: Element): Element {
  const [first] = elementsOf(table, 'tr')
  if (!first || elementsOf(table, 'th').length > 0) return table
  for (const cell of elementsOf(first, 'td')) cell.tagName = 'th'
  return table
}

/** Markdown's tables have no name: it stands above, in bold. */
export function withCaption(table: Element): RootContent[] {
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
export function flatCell(cell: Element): Element {
  const children = cell.children.flatMap((child, index): ElementContent[] => {
    if (child.type !== 'element' || !CELL_BLOCKS.includes(child.tagName)) return [child]
    if (child.tagName === 'table') return tableInLine(child)
    if (child.tagName === 'ul' || child.tagName === 'ol') return listInLine(child)
    const space: ElementContent[] = index > 0 ? [{ type: 'text', value: ' ' }] : []
    return [...space, ...child.children]
  })
  return { ...cell, children }
}
