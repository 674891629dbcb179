import type { Element, ElementContent } from 'hast'
import type { Nodes, TableCell } from 'mdast'
import type { Wording } from '@/lib/model'
import type { Fault } from '../component'

/** What is written in a cell that is one with the cell above it, or at its right. */
const ABOVE = '^^'
const RIGHT = '>>'

/** Marks in cells that have nothing to be one with. */
export function cellFaults(content: readonly Nodes[]): Fault[] {
  const tables = content.flatMap((node) => (node.type === 'table' ? [node.children] : []))
  return tables.flatMap((rows) =>
    rows.flatMap(({ children: cells }, row) =>
      cells.flatMap((cell, at): Fault[] => {
        const mark = markIn(cell)
        // The first row is the head; nothing reaches from it into the rows below.
        const isLost = mark === ABOVE ? row < 2 : mark === RIGHT && at === cells.length - 1
        return isLost ? [{ at: cell, wording: LOST }] : []
      }),
    ),
  )
}

const LOST: Wording = {
  code: 'sai-noi-dung',
  message: 'Dấu gộp ô này không có ô nào để gộp.',
  fix: `Viết ${ABOVE} trong ô gộp với ô ngay trên (không gộp được vào hàng tên cột), ${RIGHT} trong ô gộp với ô bên phải; muốn in chính dấu ấy thì viết \\ ở trước.`,
  english: 'a mark for merged cells with no cell to merge with',
}

function markIn({ children }: TableCell): string {
  const [only] = children
  return children.length === 1 && only?.type === 'text' ? only.value.trim() : ''
}

/** A table whose marked cells are one with their neighbours. */
export function mergeCells(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node
  if (node.tagName === 'thead' || node.tagName === 'tbody') return merged(node)
  return { ...node, children: node.children.map(mergeCells) }
}

function merged(section: Element): Element {
  // By column, the last cell that is not one with the cell above it.
  const open: Element[] = []
  const children = section.children.map((row) =>
    row.type === 'element' ? { ...row, children: cellsOf(row, open) } : row,
  )
  return { ...section, children }
}

function cellsOf(row: Element, open: Element[]): Element[] {
  const cells = row.children.filter((cell) => cell.type === 'element')
  const kept: Element[] = []
  let span = 1
  for (const [at, cell] of cells.entries()) {
    const text = textIn(cell)
    const above = open[at]
    if (text === ABOVE && above) {
      grow(above, 'rowSpan', 1)
      span = 1
    } else if (text === RIGHT && at < cells.length - 1) {
      span++
    } else {
      const own = { ...cell, properties: { ...cell.properties } }
      if (span > 1) grow(own, 'colSpan', span - 1)
      open[at] = own
      kept.push(own)
      span = 1
    }
  }
  return kept
}

function grow({ properties }: Element, name: 'rowSpan' | 'colSpan', by: number): void {
  properties[name] = Number(properties[name] ?? 1) + by
}

function textIn({ children }: Element): string {
  const [only] = children
  return children.length === 1 && only?.type === 'text' ? only.value.trim() : ''
}
