import { COMPONENTS } from '@/lib/body/browser'
import { TABLE_WIDGET } from '../schema/table-widget'
import { type EditorComponent, readBlock, writeBlock } from './body-components'
import { TABLE_PATTERN, writeTable } from './markdown-table'
import { tableOf } from './table-field'

/** The field that a pasted table comes in: Sveltia CMS takes this property of it. */
const ROWS = 'outerHTML'

const { attributes } = COMPONENTS.Table

const WHOLE = '<Table((?:\\s+\\w+="[^"]*")*)\\s*>\\n+([\\s\\S]*?)\\n+</Table>'

/**
 * A table of a body, plain or in a `<Table>`, which it is in where it has a name, a source or merged cells. One that is
 * pasted into the text becomes it, too.
 */
export function tableComponent(): EditorComponent {
  return {
    id: 'Table',
    label: 'Bảng',
    fields: [
      { name: ROWS, label: 'Các ô', required: true, widget: TABLE_WIDGET },
      ...Object.entries(attributes).map(([name, about]) => ({
        ...{ name, label: about.label },
        ...{ required: false, widget: 'string' },
      })),
    ],
    pattern: new RegExp(`^${WHOLE}$|${TABLE_PATTERN.source}`, 'm'),
    fromBlock: (match) => {
      const [, words, rows, plain] = match
      if (plain !== undefined) return { [ROWS]: plain }
      const { content: inside = '', ...values } = readBlock(['', words ?? '', rows ?? ''])
      return { ...values, [ROWS]: inside }
    },
    toBlock: (values) => {
      const rows = writeTable(tableOf(String(values[ROWS] ?? '')))
      const names = Object.keys(attributes)
      const isNamed = names.some((name) => String(values[name] ?? '').trim() !== '')
      const isMerged = /\| *(?:\^\^|>>) *\|/.test(rows)
      return isNamed || isMerged
        ? writeBlock('Table', names, true, { ...values, content: rows })
        : rows
    },
    toPreview: () => '<table></table>',
  }
}
