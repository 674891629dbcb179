import type { BodyProblem } from '@/lib/model'

/** More marks than any story has. The parser's time grows with their square: here some two seconds. */
const MOST_MARKS = 2_000

/** More table cells than any story has. A short row is filled up to the width of the first. */
const MOST_CELLS = 100_000

/** Quotes and lists within each other, deeper than anybody reads. */
const DEEP = /^[ \t]*(?:(?:>|[*+-][ \t]|\d{1,9}[.)][ \t])[ \t]*){20}/m

/** A line that is a rule, however long, and addresses: their signs mark nothing. */
const NO_MARKS = /^[ \t]*([-_*])(?:[ \t]*\1){2,}[ \t]*$|https?:\/\/\S+/gm

/**
 * What is wrong with a body so entangled that it could take minutes, or all memory, to read; undefined
 * for what people write. Takes the whole file.
 */
export function exceededLimit(source: string): BodyProblem | undefined {
  // A rule takes a line, so every place below it stays.
  const text = source.replace(NO_MARKS, '')
  const marks = text.match(/[[<*_~`]/g)?.length ?? 0
  const deep = DEEP.exec(text)
  if (marks <= MOST_MARKS && !deep && !hasHugeTable(source)) return undefined
  return {
    line: deep ? text.slice(0, deep.index).split('\n').length : 1,
    column: 1,
    code: 'than-bai-qua-roi',
    message: 'Thân bài có quá nhiều dấu định dạng, bảng quá lớn, hoặc danh sách lồng nhau quá sâu.',
    fix: 'Bỏ bớt các dấu [ < * _ ~ ` |, và các tầng > hoặc - ở đầu dòng.',
    english: 'too many marks, a table too large, or quotes and lists nested 20 deep',
  }
}

/** Whether a table of a text may have more cells than any story's: every line may be a row of it. */
export function hasHugeTable(text: string): boolean {
  if (!text.includes('|')) return false
  const lines = text.split('\n')
  const columns = lines.reduce((most, line) => Math.max(most, line.split('|').length - 1), 0)
  return lines.length * columns > MOST_CELLS
}
