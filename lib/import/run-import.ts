import { readFileSync } from 'node:fs'
import { formatProblems } from '../content/check/problem'
import { checkDocuments } from './check-documents'
import { filesInTheWay } from './files-in-the-way'
import { ImportError, systemMessage } from './import-error'
import type { Page } from './page'
import { parsePage } from './parse-page'
import { type Arguments, readArguments } from './read-arguments'
import { type Line, readPage } from './read-page'
import { fileInTheWay, NOTHING_WRITTEN, summary, unplacedLine } from './report'
import { isRelativeTime } from './time-words'
import { type NewDocument, toDocuments } from './to-documents'
import { writeDocuments } from './write-documents'

/** Where the import speaks: `tell` what was done, `warn` of what was not. */
export type Voice = { readonly tell: (text: string) => void; readonly warn: (text: string) => void }

/**
 * Turns a scraped page into MDX files: reads, renders and checks everything, then writes. Takes the
 * command's words; returns its exit code: 0 when every line of the page found its place.
 */
export function runImport(words: readonly string[], { tell, warn }: Voice): number {
  try {
    const order = readArguments(words)
    const page = parsePage(readFile(order.file))
    if (order.now === undefined) refuseRelativeTimes(order.file, page)
    const { documents, unplaced } = toDocuments(page, order.now)
    for (const item of unplaced) warn(unplacedLine(order.file, item))
    refuseUnwritable(order, documents)
    write(order.out, documents)
    tell(summary(order.out, documents, unplaced.length))
    return unplaced.length === 0 ? 0 : 1
  } catch (error) {
    if (!(error instanceof ImportError)) throw error
    warn(error.message)
    return 1
  }
}

function readFile(file: string): Line[] {
  try {
    return readPage(readFileSync(file))
  } catch (error) {
    throw new ImportError(
      error instanceof TypeError
        ? {
            vietnamese: `${file} không được lưu bằng bảng mã UTF-8.`,
            english: 'the file is not UTF-8',
          }
        : { vietnamese: `Không đọc được ${file}.`, english: systemMessage(error) },
    )
  }
}

function refuseRelativeTimes(file: string, page: Page): void {
  const found = page.latest.find(({ time }) => isRelativeTime(time))
  if (!found) return
  throw new ImportError({
    vietnamese: `${file}:${found.line}: giờ “${found.time}” chỉ hiểu được khi biết trang được đọc lúc nào; viết thêm --now 2025-08-19T19:55+07:00.`,
    english: 'times without a date need --now',
  })
}

function refuseUnwritable({ out, force }: Arguments, documents: readonly NewDocument[]): void {
  const problems = checkDocuments(documents)
  const inTheWay = look(out, documents).filter(({ isReplaced }) => !(force && isReplaced))
  const reasons = [
    ...(documents.length === 0 ? [NOTHING_FOUND] : []),
    ...(problems.length > 0 ? [formatProblems(problems)] : []),
    ...inTheWay.map((file) => fileInTheWay(out, file)),
  ]
  if (reasons.length > 0) throw new ImportError([...reasons, NOTHING_WRITTEN].join('\n'))
}
