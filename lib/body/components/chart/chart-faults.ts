import type { Nodes } from 'mdast'
import type { Wording } from '@/lib/model'
import type { Fault } from '../component'
import { notATable } from '../content-faults'
import { type Cells, cellsOf } from './chart-data'
import { readNumber } from './read-number'

/** More lines cross, and more rows are read as a table. */
const MOST_SERIES = 4
const MOST_ROWS = 60

/**
 * What keeps the table of a chart from being drawn. Takes what stands in the component, whether a file has the
 * table in its place, and an example.
 */
export function chartFaults(
  content: readonly Nodes[],
  isFromFile: boolean,
  example: string,
): Fault[] {
  const has = content.length > 0
  if (has === isFromFile) return [{ wording: has ? TWO_TABLES : NO_TABLE }]
  if (!has) return []
  const faults = notATable(content, example)
  const table = content[0]
  if (faults.length > 0 || table?.type !== 'table') return faults
  return cellFaults(cellsOf(table)).map(({ row, column, wording }) => ({
    at: table.children[row]?.children[column] ?? table,
    wording,
  }))
}

/** Something wrong with a table, at a cell of it where it is one's. */
type CellFault = { readonly row: number; readonly column: number; readonly wording: Wording }

/** What keeps cells from being drawn. */
export function cellFaults(cells: Cells): CellFault[] {
  const [head = [], ...rows] = cells
  const whole = { row: -1, column: -1 }
  const values = rows.flatMap((row) => row.slice(1))
  const isEmpty = values.every((cell) => readNumber(cell) === undefined)
  if (head.length < 2 || rows.length < 2 || isEmpty) return [{ ...whole, wording: TOO_SMALL }]
  if (head.length - 1 > MOST_SERIES || rows.length > MOST_ROWS)
    return [{ ...whole, wording: TOO_LARGE }]
  return rows.flatMap((row, at) =>
    row.slice(1).flatMap((text, column) => {
      const fault = { row: at + 1, column: column + 1, wording: notANumber(text) }
      return Number.isNaN(readNumber(text)) ? [fault] : []
    }),
  )
}

const NO_TABLE: Wording = {
  code: 'sai-noi-dung',
  message: '<Chart> không có bảng số.',
  fix: 'Viết bảng giữa <Chart …> và </Chart>, cách hai thẻ một dòng trống; hoặc viết src="/images/….csv".',
  english: 'a chart needs a table, between its tags or in a file',
}

const TWO_TABLES: Wording = {
  code: 'sai-noi-dung',
  message: '<Chart> có cả bảng giữa hai thẻ lẫn tệp src; chỉ một bảng được vẽ.',
  fix: 'Giữ một, xóa cái kia.',
  english: 'a chart has one table, between its tags or in a file',
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
