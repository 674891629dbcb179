import type { Element, Nodes as HastNode } from 'hast'
import type { Nodes, Table } from 'mdast'
import { visit } from 'unist-util-visit'
import type { MediaFile } from '@/lib/model'
import { readNumber } from './read-number'

/** A table of text: the first row names the columns, the first column the rows. */
export type Cells = readonly (readonly string[])[]

/** What a chart draws: a value for each row and series; undefined where it is not known. */
export type ChartData = {
  readonly series: readonly string[]
  readonly rows: readonly {
    readonly label: string
    readonly values: readonly (number | undefined)[]
    /** The values as they are written. */
    readonly written: readonly string[]
  }[]
}

/** Takes the cells of a table in which nothing is wrong (`chart-faults.ts`). */
export function chartData([head = [], ...rows]: Cells): ChartData {
  return {
    series: head.slice(1),
    rows: rows.map(([label = '', ...written]) => ({
      label,
      written: head.slice(1).map((_, at) => written[at] ?? ''),
      values: head.slice(1).map((_, at) => readNumber(written[at] ?? '')),
    })),
  }
}

/** The cells of a table as Markdown has it. */
export function cellsOf(table: Table): Cells {
  return table.children.map((row) => row.children.map((cell) => textOf(cell).trim()))
}

/** The cells of the first table below an element of a compiled body. */
export function cellsIn(component: Element): Cells {
  const rows: string[][] = []
  visit(component, 'element', (element) => {
    if (element.tagName === 'tr') rows.push([])
    if (element.tagName === 'th' || element.tagName === 'td')
      rows.at(-1)?.push(textOf(element).trim())
  })
  return rows
}

function textOf(node: Nodes | HastNode): string {
  if ('children' in node) return (node.children as (Nodes | HastNode)[]).map(textOf).join('')
  return 'value' in node ? node.value : ''
}

/** The cells of a table that lies in a file. */
export function rowsOf(file: MediaFile | undefined): Cells {
  return file && 'rows' in file && file.rows ? file.rows : []
}
