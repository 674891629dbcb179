/** Marks of Markdown that are written so that they mark nothing: readers would see them as they are. */
import { COMPONENT_NAMES } from '@/lib/body'
import type { Wording } from '@/lib/model'

/** A finding in a text, at an offset of it. */
export type Finding = { readonly at: number; readonly wording: Wording }

const COMPONENTS = COMPONENT_NAMES.join('|')
const HEADING = /^(?:#{2,6}(?![#\s])|#{7,})/m
const TABLE = /(?:^\s*|\n[ \t]*\n)(?=\|[^\n]*\|[ \t]*\n\|)(?!\|[^\n]*\n\|[-:| \t]+(?:\n|$))/
const REFERENCE = /(?<![\\\]])\[\^([^\]\s]+)\](?!:)/g
const NAMED_LINK = /(?<![\\!])\[[^[\]\n]+\]\[([^[\]\n^]+)\]/g
const TAG = new RegExp(
  `\\[(caption|gallery|embed|quote|url|img|b|i|u|${COMPONENTS})(?:[ =][^\\]\\n]{0,200})?\\][^\\n]{0,500}?\\[/\\1\\]|\\[(?:caption|gallery|embed|${COMPONENTS}) \\w+=[^\\]\\n]{0,500}\\](?!\\()`,
)
const BOLD = /(?<!\\)\*\*(?=[^\s*])(?:[^*\n]|\*(?!\*))*?[^\s*]\*\*/g

/** Each kind is reported once, where it is first seen. Takes the text of a body. */
export function unparsedMarkdown(body: string): Finding[] {
  if (!/[#|[*]/.test(body)) return []
  return [
    { at: body.search(HEADING), wording: HEADING_WORDING },
    { at: body.search(TAG), wording: TAG_WORDING },
    { at: tableAt(body), wording: TABLE_WORDING },
    { at: lostCell(body), wording: LOST_CELL_WORDING },
    { at: undefinedName(body, REFERENCE, '^'), wording: REFERENCE_WORDING },
    { at: lostFootnote(body), wording: LOST_FOOTNOTE_WORDING },
    { at: undefinedName(body, NAMED_LINK, ''), wording: NAMED_LINK_WORDING },
    { at: openBold(body), wording: BOLD_WORDING },
  ].filter(({ at }) => at >= 0)
}

function tableAt(body: string): number {
  if (!body.includes('|')) return -1
  const found = TABLE.exec(body)
  return found ? found.index + found[0].length : -1
}

/** Where a row has more cells than its table's first, or a line of hyphens another number: -1 if nowhere. */
function lostCell(body: string): number {
  if (!body.includes('|')) return -1
  for (const { 0: table, index } of body.matchAll(WHOLE_TABLE)) {
    const rows = table.split('\n')
    const width = cellsOf(rows[0] ?? '')
    const wrong = rows.findIndex((row, at) =>
      at === 1 ? cellsOf(row) !== width : cellsOf(row) > width,
    )
    if (wrong > 0) return index + rows.slice(0, wrong).join('\n').length + 1
  }
  return -1
}

const WHOLE_TABLE = /^\|[^\n]*\n\|[-:| \t]*-[-:| \t]*(?:\n\|[^\n]*)*/gm

function cellsOf(row: string): number {
  return row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/).length
}

/** A footnote that no mark in the text leads to, or a second of the same name: neither is shown. */
function lostFootnote(body: string): number {
  const seen = new Set<string>()
  for (const { 1: name = '', index } of body.matchAll(/^\[\^([^\]\s]+)\]:/gm)) {
    const mark = `[^${name.toLowerCase()}]`
    const isMeant = body
      .toLowerCase()
      .split(mark)
      .slice(1)
      .some((rest) => !rest.startsWith(':'))
    if (!isMeant || seen.has(mark)) return index
    seen.add(mark)
  }
  return -1
}

/** Where something is named that no line `[name]: …` defines. */
function undefinedName(body: string, pattern: RegExp, mark: string): number {
  for (const { 1: name = '', index } of body.matchAll(pattern)) {
    const isDefined = body.toLowerCase().includes(`\n[${mark}${name.toLowerCase()}]:`)
    if (!isDefined) return index
  }
  return -1
}

/** Where `**` begins nothing that ends in its line. */
function openBold(body: string): number {
  if (!body.includes('**')) return -1
  const emptied = body.replace(BOLD, (bold) => ' '.repeat(bold.length))
  return emptied.search(/(?<![\\*\d])\*\*(?!\*)/)
}

const HEADING_WORDING: Wording = {
  code: 'dinh-dang-sai',
  message: 'Các dấu # ở đây không mở ra tiêu đề phụ nào, nên sẽ hiện nguyên trên báo.',
  fix: 'Viết ## rồi một dấu cách, rồi tiêu đề phụ.',
  english: 'a heading has two to six marks, then a space',
}

const TAG_WORDING: Wording = {
  code: 'dinh-dang-sai',
  message:
    'Dấu trong ngoặc vuông của một trang web khác, như [b] hay [caption], sẽ hiện nguyên trên báo.',
  fix: 'Bỏ các ngoặc vuông: chữ đậm viết **chữ**, ảnh viết <Figure src="/images/…" alt="…" />.',
  english: 'a shortcode or forum markup, which is plain text here',
}

const TABLE_WORDING: Wording = {
  code: 'dinh-dang-sai',
  message: 'Chỗ này trông như một bảng, nhưng thiếu dòng | --- | --- | dưới dòng đầu.',
  fix: 'Viết thêm dòng | --- | --- |, mỗi cột một ô, ngay dưới dòng tên cột.',
  english: 'a table needs a line of hyphens below its first row',
}

const BOLD_WORDING: Wording = {
  code: 'dinh-dang-sai',
  message: 'Dấu ** ở đây không bao chữ nào, nên sẽ hiện nguyên trên báo.',
  fix: 'Viết **chữ đậm**: hai dấu sao ở cả hai đầu, sát vào chữ, trong cùng một dòng.',
  english: 'bold marks that enclose nothing',
}

const REFERENCE_WORDING: Wording = {
  code: 'thieu-chu-thich',
  message: 'Dấu chú thích này không có lời chú thích, nên sẽ hiện nguyên trên báo.',
  fix: 'Viết lời chú thích ở cuối bài, trên một dòng riêng: [^1]: Lời chú thích.',
  english: 'a footnote mark without its footnote',
}

const LOST_CELL_WORDING: Wording = {
  code: 'dinh-dang-sai',
  message:
    'Số ô của dòng này không khớp với dòng tên cột: ô thừa sẽ mất, hoặc cả bảng không thành bảng.',
  fix: 'Mỗi dòng có đúng số ô như dòng tên cột; muốn in dấu | trong ô thì viết \\|.',
  english: 'a row of a table has other cells than its first row',
}

const LOST_FOOTNOTE_WORDING: Wording = {
  code: 'thieu-chu-thich',
  message: 'Lời chú thích này không có dấu nào trong bài dẫn tới, nên không hiện trên báo.',
  fix: 'Viết dấu của nó, ví dụ [^1], ngay sau chữ được chú thích; hai lời chú thích không được cùng tên.',
  english: 'a footnote that no mark leads to',
}

const NAMED_LINK_WORDING: Wording = {
  code: 'lien-ket-sai-dang',
  message: 'Chỗ này trông như một liên kết, nhưng không có địa chỉ nên sẽ hiện nguyên văn.',
  fix: 'Viết [chữ](https://…).',
  english: 'a link whose address is defined nowhere',
}
