import type { BodyProblem, Wording } from '@/lib/model'

/** More marks than any story has. The parser's time grows with their square: here some two seconds. */
const MOST_MARKS = 2_000

/** More table cells than any story has. A short row is filled up to the width of the first. */
const MOST_CELLS = 10_000

/** A line that is a rule, however long, and addresses: their signs mark nothing. */
const NO_MARKS = /^[ \t]*([-_*])(?:[ \t]*\1){2,}[ \t]*$|https?:\/\/\S+/gm

/** More than a short book, in characters and in lines: each is read, told apart and drawn. */
const MOST_CHARACTERS = 300_000
const MOST_LINES = 6_000

/** Quotes and lists within each other, deeper than anybody reads: by their marks, or by the blanks before. */
const DEEP =
  /^(?:[ \t]*(?:(?:>|[*+-][ \t]|\d{1,9}[.)][ \t])[ \t]*){20}|[ \t]{40,}(?:[>*+-]|\d{1,9}[.)])[ \t])/m

/** What the parser looks for the other half of, each for itself. */
const MARKS = [/[[<*_~`]/g, /\]/g, /[&\\]/g]

/** What is said of a body that is too much, whatever of it. */
export function tooMuch(what: string, fix: string, english: string): Wording {
  return { code: 'than-bai-qua-roi', message: `Thân bài ${what}.`, fix, english }
}

const TOO_DEEP = tooMuch(
  'có danh sách, khung hay thẻ lồng nhau quá sâu',
  'Bỏ bớt các tầng > hoặc - ở đầu dòng, và các thẻ lồng nhau.',
  'nested too deep',
)

const TOO_MANY_MARKS = tooMuch(
  'có quá nhiều dấu định dạng, hoặc bảng quá lớn',
  'Bỏ bớt các dấu [ < * _ ~ ` | và chia bảng ra nhiều bài.',
  'too many marks, or a table too large',
)

const TOO_LONG = tooMuch(
  'quá dài',
  'Chia thành nhiều bài: mỗi bài không quá 300.000 ký tự, 6.000 dòng, 8.000 đoạn, mục và ô.',
  'too long: at most 300,000 characters, 6,000 lines, 8,000 paragraphs, items and cells',
)

export const TREE_PROBLEMS = { TOO_DEEP, TOO_LONG } as const

/**
 * What is wrong with a body that could take minutes, or all memory, to read; undefined for what people
 * write. Takes the whole file. What the parser then makes of it is measured by `tree-limits.ts`.
 */
export function exceededLimit(source: string): BodyProblem | undefined {
  // A rule takes a line, so every place below it stays.
  const text = source.replace(NO_MARKS, '')
  const deep = DEEP.exec(text)
  if (deep) return { line: text.slice(0, deep.index).split('\n').length, column: 1, ...TOO_DEEP }
  if (isLong(source)) return { line: MOST_LINES, column: 1, ...TOO_LONG }
  const isTangled = MARKS.some((marks) => (text.match(marks)?.length ?? 0) > MOST_MARKS)
  return isTangled || hasHugeTable(source) ? { line: 1, column: 1, ...TOO_MANY_MARKS } : undefined
}

function isLong(source: string): boolean {
  return source.length > MOST_CHARACTERS || source.split('\n').length > MOST_LINES
}

/** Whether a table of a text may have more cells than any story's: every line may be a row of it. */
export function hasHugeTable(text: string): boolean {
  if (!text.includes('|')) return false
  const lines = text.split('\n')
  const columns = lines.reduce((most, line) => Math.max(most, line.split('|').length - 1), 0)
  return lines.length * columns > MOST_CELLS
}
