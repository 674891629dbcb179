/** Marks of Markdown that are written so that they mark nothing: readers would see them as they are. */
import type { Wording } from './wording'

/** A finding in a text, at an offset of it. */
export type Stray = { readonly at: number; readonly wording: Wording }

const HEADING = /^#{2,6}(?![#\s])/m
const TABLE = /(?:^\s*|\n[ \t]*\n)(?=\|[^\n]*\|[ \t]*\n\|)(?!\|[^\n]*\n\|[-:| \t]+(?:\n|$))/
const REFERENCE = /(?<![\\\]])\[\^([^\]\s]+)\](?!:)/g
const NAMED_LINK = /(?<![\\!])\[[^[\]\n]+\]\[([^[\]\n^]+)\]/g
const BOLD = /(?<!\\)\*\*(?=[^\s*])(?:[^*\n]|\*(?!\*))*?[^\s*]\*\*/g

/** Each kind is told once, where it is first seen. Takes the text of a body. */
export function strayMarks(body: string): Stray[] {
  if (!/[#|[*]/.test(body)) return []
  return [
    { at: body.search(HEADING), wording: HEADING_WORDING },
    { at: tableAt(body), wording: TABLE_WORDING },
    { at: undefinedName(body, REFERENCE, '^'), wording: REFERENCE_WORDING },
    { at: undefinedName(body, NAMED_LINK, ''), wording: NAMED_LINK_WORDING },
    { at: openBold(body), wording: BOLD_WORDING },
  ].filter(({ at }) => at >= 0)
}

function tableAt(body: string): number {
  if (!body.includes('|')) return -1
  const found = TABLE.exec(body)
  return found ? found.index + found[0].length : -1
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
  message: 'Sau các dấu # của tiêu đề phụ thiếu dấu cách, nên chúng sẽ hiện nguyên trên báo.',
  fix: 'Viết ## rồi một dấu cách, rồi tiêu đề phụ.',
  english: 'a heading needs a space after its marks',
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

const NAMED_LINK_WORDING: Wording = {
  code: 'lien-ket-sai-dang',
  message: 'Chỗ này trông như một liên kết, nhưng không có địa chỉ nên sẽ hiện nguyên văn.',
  fix: 'Viết [chữ](https://…).',
  english: 'a link whose address is defined nowhere',
}
