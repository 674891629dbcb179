import type { Nodes, Table } from 'mdast'
import type { Wording } from '@/lib/model'
import type { Fault } from '../component'
import { notATable } from '../content-faults'
import { cellsOf } from './chart-data'
import { readNumber } from './read-number'

/** More lines cross, and more rows are read as a table. */
const MOST_SERIES = 4
const MOST_ROWS = 60

/** What keeps a table from being drawn. Takes what stands in the component, and an example of it. */
export function chartFaults(content: readonly Nodes[], example: string): Fault[] {
  const faults = notATable(content, example)
  const table = content[0]
  return faults.length > 0 || table?.type !== 'table' ? faults : tableFaults(table)
}

function tableFaults(table: Table): Fault[] {
  const [head = [], ...rows] = cellsOf(table)
  if (head.length < 2 || rows.length < 2) return [{ at: table, wording: TOO_SMALL }]
  const cells = rows.flatMap((row) => row.slice(1))
  if (cells.every((cell) => readNumber(cell) === undefined))
    return [{ at: table, wording: TOO_SMALL }]
  if (head.length - 1 > MOST_SERIES || rows.length > MOST_ROWS)
    return [{ at: table, wording: TOO_LARGE }]
  return table.children.slice(1).flatMap((row, at) =>
    row.children.slice(1).flatMap((cell, column) => {
      const text = rows[at]?.[column + 1] ?? ''
      return Number.isNaN(readNumber(text)) ? [{ at: cell, wording: notANumber(text) }] : []
    }),
  )
}

const TOO_SMALL: Wording = {
  code: 'bieu-do-sai',
  message: 'Bảng của biểu đồ cần ít nhất hai cột và hai hàng số.',
  fix: 'Cột đầu là tên từng hàng (năm, nơi…), các cột sau là số; hàng đầu là tên các cột.',
  english: 'a chart needs a table of at least two columns and two rows of numbers',
}

const TOO_LARGE: Wording = {
  code: 'bieu-do-sai',
  message: `Bảng của biểu đồ có hơn ${MOST_SERIES} cột số hay hơn ${MOST_ROWS} hàng, vẽ ra không đọc được.`,
  fix: 'Bớt cột, bớt hàng, hoặc chia thành nhiều biểu đồ.',
  english: `a chart takes at most ${MOST_SERIES} series and ${MOST_ROWS} rows`,
}

function notANumber(text: string): Wording {
  return {
    code: 'bieu-do-sai',
    message: `“${text.slice(0, 40)}” không phải là số.`,
    fix: 'Viết số như báo in: 1.200 (nghìn có dấu chấm), 12,5 (lẻ có dấu phẩy); chưa biết thì để trống.',
    english: 'not a number as the paper writes them',
  }
}
