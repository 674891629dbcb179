/** A table as Markdown has it: rows of cells, the first of which heads the columns. */
export type Table = {
  readonly rows: readonly (readonly string[])[]
  /** How each column is aligned, as its rule says: `---`, `:-:`, `--:`. */
  readonly rules: readonly string[]
}

/** The lines of a table in a body. */
export const TABLE_PATTERN =
  /^(\|.*\|[ \t]*\n\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*(?:\n\|.*\|[ \t]*)*)$/m

/** Reads the lines of a table. */
export function readTable(text: string): Table {
  const [head = [], rule = [], ...rows] = text.trim().split('\n').map(cellsOf)
  return { rows: [head, ...rows], rules: rule }
}

/** Writes a table; a row that is shorter than the widest gets empty cells. */
export function writeTable({ rows, rules }: Table): string {
  const width = Math.max(1, ...rows.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, at) => at)
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const [head = [], ...others] = rows.map((row) => columns.map((at) => escaped(row[at] ?? '')))
  return [line(head), line(columns.map((at) => rules[at] || '---')), ...others.map(line)].join('\n')
}

function cellsOf(line: string): string[] {
  const inner = line.trim().replace(/^\||\|$/g, '')
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'))
}

function escaped(cell: string): string {
  return cell
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<!\\)\|/g, '\\|')
}
