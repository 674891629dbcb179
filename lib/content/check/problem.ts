/** Something wrong in a document, told in the words of the person who wrote it. */
export type Problem = {
  /** The file's path below the content folder. */
  readonly file: string
  /** Line in the file, from 1. */
  readonly line: number
  /** Column in the line, from 1. */
  readonly column: number
  /** A stable short name: `thieu-truong`. */
  readonly code: string
  /** What is wrong, in Vietnamese. */
  readonly message: string
  /** What to write instead, in Vietnamese. */
  readonly fix: string
  /** The same in English, for developers. */
  readonly english: string
}

/** Thrown when documents are refused; its message lists every problem. */
export class ContentProblems extends Error {
  override readonly name = 'ContentProblems'

  constructor(readonly problems: readonly Problem[]) {
    super(formatProblems(problems))
  }
}

/** All problems as a terminal shows them, in the order of files and lines. */
export function formatProblems(problems: readonly Problem[]): string {
  const ordered = [...problems].sort(
    (a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column,
  )
  return ordered.map(formatProblem).join('\n\n')
}

function formatProblem(problem: Problem): string {
  return [
    `${problem.file}:${problem.line}:${problem.column} ${problem.code}`,
    `  ${problem.message}`,
    `  Cách sửa: ${problem.fix}`,
    `  (${problem.english})`,
  ].join('\n')
}
