import { rowsOfHtml } from './html-table'
import { readTable, type Table, writeTable } from './markdown-table'

type Props = { readonly value?: string; readonly onChange: (value: string) => void }

const EMPTY: Table = {
  rows: [
    ['', ''],
    ['', ''],
  ],
  rules: [],
}

/** A table as it lies in a body, or was pasted into one from Word, a spreadsheet or a page. */
export function tableOf(value: string): Table {
  const rows = value.trimStart().startsWith('<') ? rowsOfHtml(value) : undefined
  if (rows) return rows.length > 0 ? { rows, rules: [] } : EMPTY
  return value.trim() === '' ? EMPTY : readTable(value)
}

/** The field of a table: its cells to write in, and buttons for rows and columns. */
export function TableField({ value = '', onChange }: Props): object {
  return window.h('div', {
    ref: (box: HTMLElement | null) => {
      if (box && box.childElementCount === 0) show(box, tableOf(value), onChange)
    },
  })
}

type Change = (table: Table) => Table

const withRows = ({ rows, rules }: Table, change: (rows: Table['rows']) => Table['rows']) => ({
  rows: change(rows),
  rules,
})

const widthOf = ({ rows }: Table) => Math.max(1, ...rows.map((row) => row.length))

const BUTTONS: readonly (readonly [words: string, change: Change])[] = [
  ['Thêm hàng', (table) => withRows(table, (rows) => [...rows, []])],
  [
    'Thêm cột',
    (table) => withRows(table, (rows) => rows.map((row) => padded(row, widthOf(table) + 1))),
  ],
  [
    'Bớt hàng cuối',
    (table) => withRows(table, (rows) => (rows.length > 2 ? rows.slice(0, -1) : rows)),
  ],
  [
    'Bớt cột cuối',
    (table) =>
      withRows(table, (rows) => rows.map((row) => row.slice(0, Math.max(1, widthOf(table) - 1)))),
  ],
]

function padded(row: readonly string[], width: number): readonly string[] {
  return Array.from({ length: width }, (_, at) => row[at] ?? '')
}

function show(box: HTMLElement, table: Table, onChange: (value: string) => void): void {
  const change = (next: Table) => {
    onChange(writeTable(next))
    show(box, next, onChange)
  }
  const grid = document.createElement('table')
  grid.style.cssText = 'border-collapse:collapse;width:100%'
  const width = widthOf(table)
  for (const [at, row] of table.rows.entries()) {
    const line = grid.insertRow()
    for (const [column, words] of padded(row, width).entries())
      line.append(cellFor(words, at, column))
  }
  const now = () => ({
    ...table,
    rows: [...grid.rows].map((row) => [...row.cells].map(({ textContent }) => textContent ?? '')),
  })
  grid.addEventListener('input', () => onChange(writeTable(now())))
  grid.addEventListener('paste', (event) => {
    const rows = pastedRows(event.clipboardData)
    if (!rows) return
    event.preventDefault()
    change({ rows, rules: [] })
  })
  // Keys that the text around would take for its own.
  grid.addEventListener('keydown', (event) => event.stopPropagation())
  const buttons = BUTTONS.map(([words, changed]) => {
    const button = Object.assign(document.createElement('button'), { type: 'button' })
    button.textContent = words
    button.style.cssText = 'margin:.5rem .5rem 0 0;padding:.25rem .5rem'
    button.addEventListener('click', () => change(changed(now())))
    return button
  })
  const hint = document.createElement('p')
  hint.style.cssText = 'margin:.5rem 0 0'
  const tell = () => {
    hint.textContent = isMerged(now()) ? MERGED_HINT : ''
  }
  grid.addEventListener('input', tell)
  tell()
  box.replaceChildren(grid, hint, ...buttons)
}

const MERGED_HINT =
  'Ô ghi ^^ gộp với ô ngay trên, ô ghi >> gộp với ô bên phải; xóa dấu ấy thì ô tách ra. Bảng có ô gộp phải có tên: điền ô tên ở dưới.'

function isMerged({ rows }: Table): boolean {
  return rows.some((row) => row.some((words) => /^\s*(?:\^\^|>>)\s*$/.test(words)))
}

function cellFor(words: string, row: number, column: number): HTMLElement {
  const cell = document.createElement('td')
  cell.contentEditable = 'plaintext-only'
  cell.textContent = words
  cell.setAttribute('role', 'textbox')
  cell.setAttribute('aria-label', `Hàng ${row + 1}, cột ${column + 1}`)
  cell.style.cssText = `border:1px solid GrayText;padding:.375rem .5rem;min-width:4rem${row === 0 ? ';font-weight:600' : ''}`
  return cell
}

/** The rows of what is pasted, where that is a table. */
function pastedRows(pasted: DataTransfer | null): string[][] | undefined {
  const html = pasted?.getData('text/html') ?? ''
  if (/<table[\s>]/i.test(html)) return rowsOfHtml(html)
  const text = pasted?.getData('text/plain') ?? ''
  if (!text.includes('\t')) return undefined
  return text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t'))
}
