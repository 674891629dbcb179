import { COMPONENT_NAMES } from '@/lib/body'
import { PASS_NAME } from '@/lib/config'
import {
  type Place,
  type Problem,
  type ProblemCode,
  placeAt,
  splitFrontMatter,
  type Wording,
} from '@/lib/model'
import { LOOK_ALIKE } from '@/lib/shared/text'
import { dressedLetters } from './dressed-letters'
import { findOldEncoding } from './old-encoding'

type Rule = {
  readonly code: ProblemCode
  readonly pattern: RegExp
  /** What is in every match: where a text does not have it, a slow pattern need not be tried. */
  readonly sign?: string
  /** Whether one place is enough: what mends it mends the whole file. */
  readonly once?: true
  readonly message: string
  readonly fix: string
  readonly english: string
}

/**
 * What Vietnamese letters in UTF-8 look like when they are read as Windows-1252, once or twice, or as
 * Mac Roman.
 */
const MOJIBAKE =
  /á[º»][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Ä[‘\u0090\u0091]|Æ[°¡]|Ã[¡-ª¬®-¶¸-º¼-¿]|(?<=\p{Ll})Ã|·[∫ª]|∆[°∞]|ƒë|\ufffd/u

/** Three words of a line with a question mark within or at the end of each: `Ti?ng Vi?t b? h?ng`. */
const LOST_LETTERS =
  /(?<![^\s“"(])\p{L}+\?\p{Ll}+(?:\s+\p{L}+\?\p{Ll}*){1,9}\s+\p{L}+\?\p{Ll}+(?![^\s,.;:!”")])/u

/**
 * Characters nobody sees: controls (but for tabs and line ends) and what is no character, which feeds
 * may not carry, and those that turn the direction of writing, with which a text can be made to read as what it is not.
 */
export const UNSEEN = /[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u

/** A story's pass (`lib/publish/preview`) in an address, from where the address begins. */
const PREVIEW_LINK = new RegExp(`(?<![^\\s()[\\]<>"'])[^\\s()[\\]<>"'?&]{1,2000}[?&]${PASS_NAME}=`)

/** `< Figure src=…`, `< /InfoBox>`. */
const SPACED_TAG = new RegExp(`<\\s+(?:/\\s*)?(?:${COMPONENT_NAMES.join('|')})(?: \\w+=|>)`)

/** What can be wrong with the characters of any text file. */
const RULES: readonly Rule[] = [
  {
    code: 'xung-dot-git',
    once: true,
    pattern: /^(?:<{7}|>{7}|\|{7})(?= |$)/m,
    message: 'Còn sót dấu xung đột của Git: tệp đang chứa hai bản của cùng một đoạn.',
    fix: 'Giữ lại bản đúng, xóa bản kia và các dòng <<<<<<<, =======, >>>>>>>.',
    english: 'unresolved merge conflict markers',
  },
  {
    code: 'chu-hong',
    pattern: MOJIBAKE,
    message: 'Chữ ở đây đã hỏng: tệp từng bị mở bằng sai bảng mã rồi lưu lại.',
    fix: 'Lấy lại bản gốc, hoặc gõ lại những chữ bị hỏng.',
    english: 'mojibake or a replacement character: the text was decoded wrongly once',
  },
  {
    code: 'chu-hong',
    pattern: LOST_LETTERS,
    sign: '?',
    message: 'Chữ có dấu ở đây đã mất, còn lại dấu hỏi: tệp từng được lưu bằng bảng mã ANSI.',
    fix: 'Lấy lại bản gốc, hoặc gõ lại; khi lưu chọn bảng mã UTF-8.',
    english: 'letters were replaced by question marks: the text was encoded lossily once',
  },
  {
    code: 'chu-roi',
    once: true,
    pattern: /\p{L}[\u0300-\u036f]/u,
    message: 'Dấu tiếng Việt ở đây ở dạng rời (NFD), thường do chép từ máy Mac.',
    fix: 'Chạy npm run check -- --fix để ghép lại; trên báo chữ tự được ghép khi đăng.',
    english: 'text is not in NFC',
  },
  {
    code: 'chu-d-la',
    once: true,
    pattern: LOOK_ALIKE,
    message:
      'Chữ ở đây chỉ trông giống chữ Đ, đ: đó là chữ “eth” của tiếng Iceland hay chữ của tiếng khác.',
    fix: 'Gõ lại chữ Đ, đ, hoặc chạy npm run check -- --fix.',
    english: 'a letter that looks like U+0110 or U+0111 (eth, African D)',
  },
  {
    code: 'ky-tu-an',
    pattern: UNSEEN,
    message: 'Có một ký tự ẩn ở đây (điều khiển, hoặc đảo chiều chữ), thường lọt vào khi chép.',
    fix: 'Xóa và gõ lại chữ ở chỗ này.',
    english: 'a control character, or one that turns the direction of writing',
  },
  {
    code: 'ky-tu-thua',
    // Hidden letters are meant in flags only: 🏴, then the letters of a country.
    pattern:
      /[\u00ad\u200b\u200e\u200f\u2028\u2029\u2060\ufeff]|(?<!\u{1f3f4}[\u{e0020}-\u{e007e}]{0,9})[\u{e0001}-\u{e007f}]/u,
    message: 'Có một ký tự rỗng, không nhìn thấy được, ở đây.',
    fix: 'Xóa khoảng này rồi gõ lại.',
    english: 'a character without width',
  },
  {
    code: 'ky-tu-thua',
    pattern: /\p{Co}/u,
    message: 'Dấu ở đây thuộc phông chữ riêng (Wingdings, Symbol); trên báo chỉ hiện một ô vuông.',
    fix: 'Xóa dấu ấy, hoặc thay bằng dấu thường: - ở đầu dòng cho gạch đầu dòng, → cho mũi tên.',
    english: 'a private use character: only one font knows what it looks like',
  },
  {
    code: 'lien-ket-may-nha',
    pattern: PREVIEW_LINK,
    sign: `${PASS_NAME}=`,
    message: 'Liên kết xem trước ở đây mở được bài chưa đăng cho mọi người đọc, rồi sẽ hết hạn.',
    fix: `Xóa từ dấu ? trở đi: chỉ giữ địa chỉ của bài, ví dụ /van-hoa/ten-bai.`,
    english: 'a signed preview link must not be published',
  },
  {
    code: 'dau-nho-hon',
    pattern: SPACED_TAG,
    sign: '<',
    message: 'Sau dấu < có dấu cách, nên thẻ không thành thẻ: người đọc thấy nguyên dòng này.',
    fix: 'Xóa dấu cách: tên của thẻ viết sát dấu <.',
    english: 'a space between < and the name of a component',
  },
]

/** A file may be broken in every line: so many are enough to see it. */
const MOST_LINES = 20

/** Checks the characters of a document's whole text, line by line. Decomposed text counts as it will be kept. */
export function checkText(file: string, source: string): Problem[] {
  const found = RULES.flatMap((rule) => linesOf(rule, source).map((place) => ({ file, ...place })))
  const isBroken = found.some(({ code }) => code === 'chu-hong')
  const old = isBroken ? [] : findOldEncoding(source)
  const fence = openFence(source)
  return [
    ...found,
    ...dressedLetters(file, source),
    ...old.map((at) => ({ file, ...placeAt(source, at), ...OLD_ENCODING })),
    ...(fence ? [{ file, ...fence, ...OPEN_FENCE }] : []),
    ...inBody(file, source),
  ]
}

/** Where a rule is broken, once a line. */
function linesOf({ pattern, sign = '', once, ...wording }: Rule, source: string) {
  if (!source.includes(sign)) return []
  const global = new RegExp(pattern, [...new Set(`${pattern.flags}g`)].join(''))
  const places: (Place & Wording)[] = []
  for (let match = global.exec(source); match; match = global.exec(source)) {
    places.push({ ...placeAt(source, match.index), ...wording })
    const lineEnd = source.indexOf('\n', match.index)
    if (lineEnd < 0 || places.length >= (once ? 1 : MOST_LINES)) break
    global.lastIndex = lineEnd
  }
  return places
}

/** What is wrong with the marks of the body, and with its beginning. */
function inBody(file: string, source: string): Problem[] {
  const { body } = splitFrontMatter(source) ?? {}
  if (body === undefined) return []
  const start = source.length - body.length
  const again = SECOND.exec(body)
  const second = again ? [{ at: again[0].length - 3, wording: SECOND_FRONT_MATTER }] : []
  const entity = hiddenEntity(body)
  const hidden = entity < 0 ? [] : [{ at: entity, wording: HIDDEN_ENTITY }]
  return [...second, ...hidden].map(({ at, wording }) => ({
    ...{ file, ...placeAt(source, start + at) },
    ...wording,
  }))
}

/** A front matter where the body begins: three hyphens, then a field. */
const SECOND = /^\s*---(?=\r?\n[a-zA-Z]+:\s[^\n]*\n(?:[^\n]+\n)*---\r?(?:\n|$))/

/** Where a character nobody sees is written by its number, `&#x202e;`, or -1. */
function hiddenEntity(body: string): number {
  for (const { 1: hex, 2: decimal, index } of body.matchAll(ENTITY)) {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    if (code === 0 || (code <= 0x10ffff && UNSEEN.test(String.fromCodePoint(code)))) return index
  }
  return -1
}

const ENTITY = /&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi

const HIDDEN_ENTITY: Wording = {
  code: 'ky-tu-an',
  message: 'Mã &#…; ở đây sinh ra một ký tự ẩn (điều khiển, hoặc đảo chiều chữ).',
  fix: 'Xóa mã này rồi gõ lại chữ.',
  english: 'a character reference to a control character, or to one that turns the direction',
}

const SECOND_FRONT_MATTER: Wording = {
  code: 'hai-phan-dau',
  message: 'Thân bài mở đầu bằng một phần khai báo thứ hai; nó sẽ hiện nguyên trên báo.',
  fix: 'Giữ một phần khai báo ở đầu tệp, xóa phần này.',
  english: 'a second front matter at the start of the body',
}

const OLD_ENCODING: Wording = {
  code: 'bang-ma-cu',
  message:
    'Chữ ở đây gõ bằng bảng mã cũ (VNI, TCVN3 .VnTime, VIQR, Windows-1258), trên báo sẽ không đọc được.',
  fix: 'Chuyển cả bài sang Unicode (UniKey: Ctrl+Shift+F6), rồi chép lại.',
  english: 'text in a legacy Vietnamese encoding (VNI, TCVN3, VIQR, Windows-1258)',
}

/** Where a fence of code opens that never closes. */
function openFence(source: string): Place | undefined {
  if (!/^ {0,3}(?:```|~~~)/m.test(source)) return undefined
  let open: { mark: string; line: number } | undefined
  for (const [index, line] of source.split(/\r?\n/).entries()) {
    const [, mark = '', rest = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? []
    if (mark === '') continue
    if (!open) open = rest.includes('`') ? undefined : { mark, line: index + 1 }
    else if (mark.startsWith(open.mark) && rest.trim() === '') open = undefined
  }
  return open && { line: open.line, column: 1 }
}

const OPEN_FENCE = {
  code: 'khoi-ma-chua-dong',
  message: 'Ba dấu ``` ở đây mở ra một khối mã mà không đóng: mọi đoạn phía sau sẽ in như mã.',
  fix: 'Xóa dòng này, hoặc viết một dòng ``` nữa ở chỗ khối mã kết thúc.',
  english: 'an unclosed code fence',
} as const
