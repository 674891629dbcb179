import { cpus, release, totalmem, type } from 'node:os'

/** The middle of some numbers; NaN of none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Prints a Markdown table, and above it the machine and the versions it was measured with. */
export function printTable(
  title: string,
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  const memory = Math.round(totalmem() / 2 ** 30)
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() || 'processor'}, ${memory} GB, ${type()} ${release()}`
  console.log(
    `\n### ${title}\n\n${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${machine}\n`,
  )
  console.log(`| ${heads.join(' | ')} |\n|${heads.map(() => '---').join('|')}|`)
  for (const row of rows) console.log(`| ${row.map(format).join(' | ')} |`)
}

function format(cell: string | number): string {
  if (typeof cell === 'string') return cell
  if (Number.isInteger(cell)) return cell.toLocaleString('en')
  return Math.abs(cell) < 10 ? cell.toFixed(2) : Math.round(cell).toLocaleString('en')
}
