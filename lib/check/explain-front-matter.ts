/** Why a file has no front matter that can be read, reported at the line to fix. */
import type { Problem } from '@/lib/model'

const RULE = /^\s*[-–—_=+]{2,}\s*$/
const FIELD = /^[\w-]+\s*:/

/** Takes the text of a document whose front matter is not between two `---` lines. */
export function explainFrontMatter(file: string, source: string): Problem {
  const lines = source.split(/\r?\n/)
  const at = (index: number, wording: Omit<Problem, 'file' | 'line' | 'column'>): Problem => ({
    file,
    line: index + 1,
    column: 1,
    ...wording,
  })
  if (lines[0] !== '---') return at(0, opening(lines[0] ?? ''))
  const nearlyClosed = lines.findIndex((line, index) => index > 0 && RULE.test(line))
  if (nearlyClosed > 0) return at(nearlyClosed, CLOSED_WRONGLY)
  const end = lines.findIndex(
    (line, index) => index > 0 && !FIELD.test(line) && !/^\s+\S/.test(line),
  )
  return at(end < 0 ? lines.length - 1 : end, NOT_CLOSED)
}

/**
 * Where a text begins below an empty line of what was taken for YAML, or -1: the `---` that was found
 * is a rule of the body, and the one before it is missing.
 */
export function bodyWithin(yaml: string): number {
  return yaml.search(/^[ \t]*\r?\n(?=(?:[ \t]*\r?\n)*[^\s#-](?:[^:\n]{30}|[^:\n]*\n))/m)
}

/** A front matter whose second `---` is missing; `line` is where it belongs. */
export function notClosed(file: string, line: number): Problem {
  return { file, line, column: 1, ...NOT_CLOSED }
}

function opening(first: string): Omit<Problem, 'file' | 'line' | 'column'> {
  if (/^[\s\ufeff\u200b\u2060]*[-–—]+\s*$/.test(first)) return OPENED_WRONGLY
  if (/^---\r(?!\n)/.test(first)) return OLD_LINE_ENDS
  const seen =
    first.trim() === '' ? 'Dòng đầu tiên để trống' : `Dòng đầu tiên là “${first.slice(0, 40)}”`
  return {
    code: 'thieu-phan-dau',
    message: `${seen}: tệp phải bắt đầu bằng phần khai báo giữa hai dòng ---.`,
    fix: /^(?:<(?:!doctype|html|\?xml)|\{\\rtf|PK)/i.test(first)
      ? 'Đây là tệp của chương trình khác: lưu bằng .html hoặc .docx rồi chạy npm run import.'
      : 'Dòng đầu tiên là ---, rồi các dòng như title: "…", rồi một dòng --- nữa.',
    english: 'the file must start with YAML front matter between two --- lines',
  }
}

const OPENED_WRONGLY = {
  code: 'thieu-phan-dau',
  message: 'Dòng đầu tiên không phải đúng ba dấu gạch ngang, nên phần khai báo chưa bắt đầu.',
  fix: 'Viết lại dòng này thành ---, không có dấu cách hay ký tự nào khác.',
  english: 'front matter begins with a line of exactly three hyphens',
} as const

const OLD_LINE_ENDS = {
  code: 'thieu-phan-dau',
  message: 'Tệp xuống dòng theo kiểu máy Mac đời cũ (CR), nên cả tệp bị hiểu là một dòng.',
  fix: 'Mở tệp trong VS Code, chọn LF ở góc dưới bên phải rồi lưu lại.',
  english: 'the lines end with carriage returns only',
} as const

const CLOSED_WRONGLY = {
  code: 'phan-dau-chua-dong',
  message: 'Dòng này không phải đúng ba dấu gạch ngang, nên phần khai báo chưa kết thúc.',
  fix: 'Viết lại dòng này thành ---, không có dấu cách hay ký tự nào khác.',
  english: 'front matter ends with a line of exactly three hyphens',
} as const

const NOT_CLOSED = {
  code: 'phan-dau-chua-dong',
  message: 'Phần khai báo mở bằng --- mà không có dòng --- thứ hai để kết thúc.',
  fix: 'Viết một dòng --- ở đây, ngay dưới trường cuối cùng.',
  english: 'front matter is not closed by a second --- line',
} as const
