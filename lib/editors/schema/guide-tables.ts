import {
  type BodyComponent,
  COMPONENT_NAMES,
  COMPONENTS,
  type ComponentName,
  requiredAttributes,
} from '@/lib/body'
import { sectionIds, sectionName } from '@/lib/config'
import {
  type AnyField,
  articleModel,
  breakingModel,
  CODES,
  CONTAINER_KINDS,
  entryModel,
  frontModel,
  GENRES,
  headlineModel,
  liveModel,
  partsOf,
  personModel,
  siteModel,
  topicModel,
} from '@/lib/model'

type Row = readonly string[]

/**
 * The tables of the editors' guide (`content/README.md`), and the examples of components, in Markdown,
 * by the names that its marks give them: `<!-- bảng: truong-bai -->`.
 */
const TABLES: Readonly<Record<string, () => string>> = {
  'chuyen-muc': () =>
    table(
      ['Viết trong tệp', 'Chuyên mục'],
      sectionIds().map((id) => [code(id), sectionName(id)]),
    ),
  'truong-bai': () => fieldTable(articleModel.fields),
  'truong-tin': () => fieldTable(headlineModel.fields),
  'truong-su-kien': () => fieldTable(liveModel.fields),
  'truong-dong': () => fieldTable(entryModel.fields),
  'truong-nguoi': () => fieldTable(personModel.fields),
  'truong-chu-de': () => fieldTable(topicModel.fields),
  'to-bao': () => fieldTable(siteModel.fields),
  'tin-khan': () => fieldTable(breakingModel.fields),
  'trang-bia': () => fieldTable(frontModel.fields),
  'kieu-khoi': () =>
    table(
      ['Viết trong tệp', 'Khối'],
      Object.entries(CONTAINER_KINDS).map(([kind, label]) => [code(kind), label]),
    ),
  'the-loai': () =>
    table(
      ['Viết trong tệp', 'Thể loại'],
      Object.entries(GENRES).map(([kind, label]) => [code(kind), label]),
    ),
  'vi-du-thanh-phan': () =>
    components()
      .map(([, component]) => exampleOf(component))
      .join('\n\n'),
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

function fieldTable(fields: Readonly<Record<string, AnyField>>): string {
  return table(['Trường', 'Là gì', 'Bắt buộc', 'Viết gì'], fieldRows(fields))
}

function fieldRows(fields: Readonly<Record<string, AnyField>>, above = ''): Row[] {
  return Object.entries(fields).flatMap(([name, field]) => [
    [code(above + name), field.label, field.required ? 'có' : '', field.help],
    ...fieldRows(partsOf(field), `${name}: `),
  ])
}

function components(): readonly (readonly [ComponentName, BodyComponent])[] {
  return COMPONENT_NAMES.map((name) => [name, COMPONENTS[name]])
}

function componentRows(): Row[] {
  return components().map(([name, component]) => {
    const required = requiredAttributes(component)
    const written = Object.entries(component.attributes).map(
      ([attribute, { label, options }]) =>
        `${code(attribute)}${required.includes(attribute) ? ' (bắt buộc)' : ''}: ${label}${optionsOf(options)}`,
    )
    return [code(`<${name}>`), component.label, written.join('; ')]
  })
}

function optionsOf(options: Readonly<Record<string, string>> = {}): string {
  const words = Object.entries(options).map(([word, label]) => `${code(word)} ${label}`)
  return words.length === 0 ? '' : ` (${words.join(', ')})`
}

function exampleOf({ guide: { intro, example } }: BodyComponent): string {
  return `${intro}\n\n\`\`\`mdx\n${example}\n\`\`\``
}

function codeRows(level: string): Row[] {
  return (
    Object.entries(CODES)
      .filter(([, about]) => about.level === level)
      // `<!--` would begin a comment, and three backticks code.
      .map(([name, { meaning }]) => [code(name), meaning.replace(/<|`/g, '\\$&')])
  )
}
