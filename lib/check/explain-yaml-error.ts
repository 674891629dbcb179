import type { YAMLError } from 'yaml'
import { type AnyField, type Edit, partsOf, type Wording } from '@/lib/model'

/** A line of YAML, and where it begins there (in UTF-16 units). */
type Line = { readonly text: string; readonly start: number; readonly lines?: 2 }

/** What is wrong, and where it is best fixed: an offset in the YAML. */
export type YamlProblem = { readonly at: number; readonly wording: Wording; readonly edit?: Edit }

const FIELD = /^(\s*(?:- +)?[\w-]+:[ \t]+)(\S.*)$/

/** Turns an error of the YAML parser into words an editor can act on, with an edit where it is safe. */
export function explainYamlError(
  yaml: string,
  error: YAMLError,
  fields: Readonly<Record<string, AnyField>>,
): YamlProblem {
  const english = error.message.split('\n')[0] ?? error.message
  const list = openList(yaml, error)
  if (list !== undefined) return { at: list, wording: { ...openListWording(yaml, list), english } }
  const at = error.code === 'MISSING_CHAR' ? (openQuote(yaml) ?? error.pos[0]) : error.pos[0]
  const line = lineAt(yaml, at)
  if (error.code === 'DUPLICATE_KEY') return { at, wording: repeated(yaml.slice(at), english) }
  if (error.code === 'TAB_AS_INDENT') return { at, wording: { ...TAB, english } }
  if (error.code === 'BAD_DQ_ESCAPE') return { at, wording: { ...BACKSLASH, english } }
  const uneven = unevenLine(yaml, line)
  if (uneven) return { at: uneven.start, wording: { ...unevenly(uneven), english } }
  const deeper = setInTooFar(yaml, line)
  if (deeper) return { at: deeper.start, wording: { ...indented(deeper), english } }
  const second = secondField(line)
  if (second) return { at, wording: { ...twoFields(second), english } }
  const part = partOnLine(line, fields)
  if (part) return { at: part.at, wording: { ...part.wording, english } }
  const dots = lineAt(yaml, Math.max(line.start - 1, 0))
  if (dots.text.trim() === '...') return { at: dots.start, wording: { ...DOTS, english } }
  return unquoted(whole(yaml, line), english) ?? { at, wording: { ...broken(line), english } }
}

/** A part of a picture or a source on the line of its field: `cover: src: /images/lo.png`. */
function partOnLine({ text, start }: Line, fields: Readonly<Record<string, AnyField>>) {
  const [, before = '', name = '', part = ''] =
    /^(([\w-]+):[ \t]+)(?:- +)?([\w-]+): /.exec(text) ?? []
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined
  const parts = field ? partsOf(field) : {}
  if (!Object.hasOwn(parts, part)) return undefined
  return { at: start + before.length, wording: notBelow(name, Object.keys(parts)) }
}

function lineAt(yaml: string, offset: number): Line {
  const start = yaml.lastIndexOf('\n', offset - 1) + 1
  const end = yaml.indexOf('\n', start)
  return { text: yaml.slice(start, end < 0 ? undefined : end).replace(/\r$/, ''), start }
}

/** Where a quote opens that its line does not close: the parser only notices at the very end. */
function openQuote(yaml: string): number | undefined {
  const found = /^[^\n#]*?:[ \t]+(?:"(?:[^"\\\n]|\\.)*|'(?:[^'\n]|'')*)$/m.exec(
    yaml.replaceAll('\r', ' '),
  )
  return found ? found.index + found[0].search(/["']/) : undefined
}

/** Where `[` or `{` opens a list that does not end: the parser only notices at the very end. */
function openList(yaml: string, { message }: YAMLError): number | undefined {
  if (!/^Flow (?:sequence|map)/.test(message)) return undefined
  const found =
    /^[ \t]*[\w-]+:[ \t]+(?=\[(?:[^\]\n#]|\S#)*(?:[ \t]#.*)?$|\{(?:[^}\n#]|\S#)*(?:[ \t]#.*)?$)/m.exec(
      yaml.replaceAll('\r', ' '),
    )
  return found ? found.index + found[0].length : undefined
}

/** The next line, where it is set in below a line that has a value already. */
function setInTooFar(yaml: string, { text, start }: Line): Line | undefined {
  const next = lineAt(yaml, Math.min(start + text.length + 1, yaml.length))
  const depth = (line: string) => /^ */.exec(line)?.[0].length ?? 0
  const isField = FIELD.test(text) && /^\s+[\w-]+:(?:\s|$)/.test(next.text)
  return next.start > start && isField && depth(next.text) > depth(text) ? next : undefined
}

/** The first field, where it is set in and this line is not; or this line, set in below one with a value. */
function unevenLine(yaml: string, line: Line): Line | undefined {
  const first = lineAt(yaml, yaml.search(/[^\r\n]/))
  if (!SET_IN.test(line.text))
    return SET_IN.test(first.text) && FIELD.test(line.text) ? first : undefined
  const above = lineAt(yaml, Math.max(line.start - 1, 0))
  return above.start < line.start && /^[\w-]+:[ \t]+\S/.test(above.text) ? line : undefined
}

const SET_IN = /^[ ]+[\w-]+:(?:\s|$)/

/** A second field on the line of a first: `section: xe publishedAt: …`. */
function secondField({ text }: Line): string | undefined {
  return /^\s*[\w-]+:\s+[^"'\s]+\s+([a-zA-Z]{3,}): /.exec(text)?.[1]
}

/** A line whose quotes only close on the next one, with that one. */
function whole(yaml: string, line: Line): Line {
  if (!/:[ \t]+"[^"]*$/.test(line.text)) return line
  const next = lineAt(yaml, Math.min(line.start + line.text.length + 1, yaml.length))
  const isRest = next.start > line.start && /^[^":]*"\s*$/.test(next.text)
  return isRest ? { ...line, text: `${line.text.trimEnd()} ${next.text.trim()}`, lines: 2 } : line
}

/** A value that has to stand in quotes: it has a colon, quotes inside, or begins with a sign. */
function unquoted({ text, start, lines }: Line, english: string): YamlProblem | undefined {
  const [, field = '', rest = ''] = FIELD.exec(text) ?? []
  const value = rest.trimEnd()
  const isWhole = !lines && /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')$/.test(value)
  if (isWhole || !NEEDS_QUOTES.test(value)) return undefined
  if (/^\[.*\]$/.test(value)) return { at: start + field.length, wording: { ...LIST, english } }
  const quoted = JSON.stringify(withoutQuotes(value))
  const from = start + field.length
  const wording: Wording = {
    code: 'thieu-ngoac-kep',
    message: reasonFor(value),
    fix: `Viết: ${field.trim()} ${quoted}`,
    english,
  }
  // Over two lines it is fixed by hand: what stands on the second may belong elsewhere.
  if (lines) return { at: from, wording: { ...wording, message: OVER_TWO_LINES } }
  return { at: from, wording, edit: { from, to: from + value.length, text: quoted } }
}

/** A sign YAML has a use for at the start, or a colon; the marks of a text of many lines are none. */
const NEEDS_QUOTES = /^(?:[!&*%@`[\]{},#?"'“”‘’«-]|[|>](?![-+\d]*$))|:(?:\s|$)/

const OVER_TWO_LINES = 'Giá trị trong ngoặc kép bị ngắt thành hai dòng.'

function withoutQuotes(value: string): string {
  const isQuoted = /^(["']).*\1$/.test(value) && value.length > 1
  const inner = isQuoted ? value.slice(1, -1) : value.replace(/^["'](?=[^"']*$)/, '')
  return inner.replaceAll('\\"', '"')
}

function reasonFor(value: string): string {
  if (/^[“”‘’«]/.test(value))
    return 'Ngoặc kép cong “ ” không bao được giá trị: phần khai báo chỉ hiểu ngoặc kép thẳng ".'
  if (/^["']/.test(value)) return 'Ngoặc kép trong giá trị làm giá trị bị cắt giữa chừng.'
  if (/: |:$/.test(value)) return 'Giá trị có dấu hai chấm nên bị hiểu thành một trường nữa.'
  return `Giá trị không được bắt đầu bằng dấu ${value[0]} khi không có ngoặc kép.`
}

function openListWording(yaml: string, at: number): Omit<Wording, 'english'> {
  const list = yaml.slice(at).split('\n', 1)[0] ?? ''
  const [open, close] = list.startsWith('[') ? ['[', ']'] : ['{', '}']
  return {
    code: 'yaml-hong',
    message: `Danh sách mở bằng ${open} mà không có dấu ${close} để đóng.`,
    fix: list.includes('#')
      ? `Bỏ dấu # (phần sau nó bị coi là ghi chú), hoặc đặt mục ấy trong ngoặc kép; cuối dòng viết ${close}.`
      : `Viết thêm ${close} ở cuối danh sách.`,
  }
}

function indented({ text }: Line): Omit<Wording, 'english'> {
  return {
    code: 'yaml-hong',
    message: `Dòng “${text.trim().slice(0, 40)}” thụt vào sâu hơn dòng trên nó.`,
    fix: 'Thụt các dòng con bằng nhau: mỗi dòng hai dấu cách.',
  }
}

function unevenly({ text }: Line): Omit<Wording, 'english'> {
  return {
    code: 'yaml-hong',
    message: `Dòng “${text.trim().slice(0, 40)}” thụt vào, không thẳng với các trường khác.`,
    fix: 'Xóa các dấu cách ở đầu dòng: tên trường viết sát lề. Nếu là dòng con (src, alt…) thì sau dấu hai chấm của dòng trên không viết gì.',
  }
}

function twoFields(name: string): Omit<Wording, 'english'> {
  return {
    code: 'yaml-hong',
    message: `Hai trường nằm trên cùng một dòng.`,
    fix: `Xuống dòng trước ${name}: mỗi trường một dòng.`,
  }
}

function repeated(text: string, english: string): Wording {
  const name = text.split(':', 1)[0]?.trim() ?? ''
  return {
    code: 'trung-truong',
    message: `Trường ${name} được viết hai lần.`,
    fix: `Giữ lại một dòng ${name}, xóa dòng kia.`,
    english,
  }
}

function notBelow(name: string, parts: readonly string[]): Omit<Wording, 'english'> {
  return {
    code: 'yaml-hong',
    message: `Dòng con của ${name} nằm trên cùng một dòng với nó.`,
    fix: `Xuống dòng sau ${name}: rồi viết mỗi dòng con (${parts.join(', ')}) trên một dòng, thụt vào hai dấu cách.`,
  }
}

const DOTS = {
  code: 'yaml-hong',
  message: 'Ba dấu chấm trên một dòng riêng kết thúc phần khai báo; các dòng sau nó sẽ mất.',
  fix: 'Xóa dòng này.',
} as const

function broken({ text }: Line): Omit<Wording, 'english'> {
  if (!text.includes(':'))
    return {
      code: 'yaml-hong',
      message: `Dòng “${text.trim().slice(0, 60)}” không phải một trường: không có tên và dấu hai chấm.`,
      fix: 'Nếu là phần tiếp của dòng trên thì nối dòng này vào cuối dòng trên; nếu không thì xóa, hoặc chuyển xuống thân bài.',
    }
  return {
    code: 'yaml-hong',
    message: `Phần khai báo có chỗ viết sai cú pháp, ở dòng “${text.trim().slice(0, 60)}”.`,
    fix: 'Mỗi dòng viết tên trường, dấu hai chấm, dấu cách, rồi giá trị trong ngoặc kép: title: "…". Dòng con viết thụt vào hai dấu cách.',
  }
}

const LIST = {
  code: 'yaml-hong',
  message: 'Danh sách giữa hai ngoặc vuông viết chưa đúng.',
  fix: 'Giữa hai mục viết đúng một dấu phẩy; mục có dấu lạ thì đặt trong ngoặc kép: [Một, "Hai: ba"].',
} as const

const TAB = {
  code: 'yaml-hong',
  message: 'Dòng này thụt vào bằng phím Tab; phần khai báo chỉ nhận dấu cách.',
  fix: 'Thay mỗi Tab bằng hai dấu cách.',
} as const

const BACKSLASH = {
  code: 'yaml-hong',
  message: 'Dấu \\ trong ngoặc kép mang nghĩa riêng.',
  fix: "Viết \\\\ để in một dấu \\, hoặc đặt giá trị trong ngoặc đơn: title: '…'.",
} as const
