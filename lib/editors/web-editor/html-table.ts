/** What stands in a cell that is one with the cell above it, and with the one to its right (`lib/body`). */
const MERGED = { up: '^^', right: '>>' } as const

/** So many cells are taken of a table that says it has more. */
const MOST_SPAN = 50

/** The rows of an HTML table, as Word, spreadsheets and Google Docs copy them, with the inline Markdown of their cells. */
export function rowsOfHtml(html: string): string[][] {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  const rows: string[][] = [...(table?.rows ?? [])].map(() => [])
  for (const [at, { cells }] of [...(table?.rows ?? [])].entries())
    for (const cell of cells) place(rows, at, cell)
  return rows
}

/** Puts a cell, and what stands for the others it covers, into the first free place of its row. */
function place(rows: string[][], at: number, cell: HTMLTableCellElement): void {
  const own = rows[at] ?? []
  let column = 0
  while (own[column] !== undefined) column += 1
  const [wide, tall] = [cell.colSpan, cell.rowSpan].map((span) => Math.min(span, MOST_SPAN))
  for (let down = 0; down < Math.min(tall ?? 1, rows.length - at); down += 1)
    for (let right = 0; right < (wide ?? 1); right += 1) {
      const row = rows[at + down]
      const isLast = right === (wide ?? 1) - 1
      const inFirst = isLast ? inlineOf(cell).trim() : MERGED.right
      if (row) row[column + right] = down > 0 ? MERGED.up : inFirst
    }
}

/** Marks around what stands in an element, where it has any. */
const MARKS: Readonly<Record<string, string>> = { B: '**', STRONG: '**', I: '*', EM: '*' }

function inlineOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/\s+/g, ' ')
  const text = [...node.childNodes].map(inlineOf).join('')
  if (!(node instanceof HTMLElement)) return text
  if (node.tagName === 'BR' || node.tagName === 'P') return `${text} `
  const words = text.trim()
  const href = node.getAttribute('href') ?? ''
  if (node.tagName === 'A' && words !== '' && /^https?:/.test(href)) return `[${words}](${href})`
  const mark = node.style.fontWeight === 'normal' ? '' : (MARKS[node.tagName] ?? '')
  return mark !== '' && words !== '' ? `${mark}${words}${mark}` : text
}
