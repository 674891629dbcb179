import messages from '../../messages/vi.json'
import { COMPONENT_WORDS } from '../content/body/component-words'
import {
  BODY_COMPONENTS,
  type BodyComponentName,
  ruleOfComponent,
} from '../content/body/components'
import { CODES } from '../content/check/codes'
import { type Field, MODELS, partsOf } from '../content/model'
import { SECTIONS } from '../content/sections'

type Row = readonly string[]

/**
 * The tables of the editors' guide (`content/README.md`), in Markdown, by the names that its marks
 * give them: `<!-- bảng: truong-bai -->`.
 */
const TABLES: Readonly<Record<string, () => string>> = {
  'chuyen-muc': () =>
    table(
      ['Viết trong tệp', 'Chuyên mục'],
      SECTIONS.map((id) => [code(id), messages.sections[id]]),
    ),
  'truong-bai': () => fieldTable('article'),
  'truong-tin': () => fieldTable('headline'),
  'thanh-phan': () => table(['Thành phần', 'Dùng cho', 'Thuộc tính'], componentRows()),
  'ma-loi': () => table(['Mã', 'Nghĩa là'], codeRows('error')),
  'ma-nhac': () => table(['Mã', 'Nghĩa là'], codeRows('warning')),
}

const MARKS = /(<!-- bảng: ([\w-]+) -->\n)[\s\S]*?(<!-- hết bảng -->)/g

/** The guide's text with its tables made anew. Throws when it asks for a table there is not. */
export function fillGuide(guide: string): string {
  return guide.replace(MARKS, (_, start: string, name: string, end: string) => {
    const make = TABLES[name]
    if (!make) throw new Error(`the guide asks for a table ${name}, which there is not`)
    return `${start}\n${make()}\n\n${end}`
  })
}

function table(head: Row, rows: readonly Row[]): string {
  return [head, head.map(() => '---'), ...rows].map(line).join('\n')
}

function line(cells: Row): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

function code(text: string): string {
  return `\`${text}\``
}

function fieldTable(kind: string): string {
  const model = MODELS.find((one) => one.kind === kind)
  return table(['Trường', 'Là gì', 'Bắt buộc', 'Viết gì'], fieldRows(model?.fields ?? {}))
}

function fieldRows(fields: Readonly<Record<string, Field>>, above = ''): Row[] {
  return Object.entries(fields).flatMap(([name, field]) => [
    [code(above + name), field.label, field.required ? 'có' : '', field.help],
    ...fieldRows(partsOf(field.type), `${name}: `),
  ])
}

function componentRows(): Row[] {
  return (Object.keys(BODY_COMPONENTS) as BodyComponentName[]).map((name) => {
    const { label, attributes } = COMPONENT_WORDS[name]
    const required = ruleOfComponent(name)?.required ?? []
    const written = Object.entries(attributes).map(
      ([attribute, words]) =>
        `${code(attribute)}${required.includes(attribute) ? ' (bắt buộc)' : ''}: ${words}`,
    )
    return [code(`<${name}>`), label, written.join('; ')]
  })
}

function codeRows(level: string): Row[] {
  return (
    Object.entries(CODES)
      .filter(([, about]) => about.level === level)
      // `<!--` would begin a comment, and three backticks code.
      .map(([name, { meaning }]) => [code(name), meaning.replace(/<|`/g, '\\$&')])
  )
}
