import { isError, type ProblemCode } from './codes'

/** A change of a file's text: what is between two offsets (UTF-16 units) becomes `text`. */
export type Edit = { readonly from: number; readonly to: number; readonly text: string }

/** Something wrong in a document, told in the words of the person who wrote it. */
export type Problem = {
  /** The file's path below the content folder. */
  readonly file: string
  /** Line in the file, from 1. */
  readonly line: number
  /** Column in the line, from 1. */
  readonly column: number
  /** A stable short name, which also says how grave it is (`codes.ts`): `thieu-truong`. */
  readonly code: ProblemCode
  /** What is wrong, in Vietnamese. */
  readonly message: string
  /** What to write instead, in Vietnamese. */
  readonly fix: string
  /** The same in English, for developers. */
  readonly english: string
  /** The change that fixes it, where that is safe. */
  readonly edit?: Edit
}

/** What is said of a finding, wherever it is. */
export type Wording = Pick<Problem, 'code' | 'message' | 'fix' | 'english'>

/** Thrown when documents are refused; its message lists every problem. */
export class ContentProblems extends Error {
  override readonly name = 'ContentProblems'

  constructor(readonly problems: readonly Problem[]) {
    super(formatProblems(problems))
  }
}

/**
 * All problems as a terminal shows them, in the order of files and lines. `folder` is put before the
 * files' paths, so that editors find them: `content/`.
 */
export function formatProblems(problems: readonly Problem[], folder = ''): string {
  return inOrder(problems)
    .map((problem) => formatProblem(problem, folder))
    .join('\n\n')
}

/** Problems in the order of files and lines. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column,
  )
}

function formatProblem(problem: Problem, folder: string): string {
  return [
    `${folder}${problem.file}:${problem.line}:${problem.column} ${problem.code}`,
    `  ${isError(problem) ? '' : 'Nên xem lại: '}${problem.message}`,
    `  Cách sửa: ${problem.fix}`,
    `  (${problem.english})`,
  ].join('\n')
}
