import { formatProblems } from '@/lib/model'
import { checkDocuments } from './check-documents'
import { filesInTheWay } from './files-in-the-way'
import { ImportError, importError, inBothLanguages } from './import-error'
import type { NewDocument } from './new-document'
import type { Page } from './page'
import type { Arguments } from './read-arguments'
import { fileInTheWay } from './report'
import { isRelativeTime } from './time-words'

/** Throws an ImportError when a page has times that mean nothing without --now. */
export function refuseRelativeTimes(file: string, page: Page): void {
  const found = page.latest.find(({ time }) => isRelativeTime(time))
  if (!found) return
  throw importError({
    vietnamese: `${file}:${found.line}: muốn hiểu giờ “${found.time}” phải biết trang được đọc lúc nào; viết thêm --now, ví dụ --now 2025-08-19T19:55+07:00.`,
    english: 'times without a whole date need --now',
  })
}

/**
 * Throws an ImportError with every reason why documents cannot be written: there are none, the
 * build would refuse them, or a file is in the way (with --force it may be the very same file).
 */
export function refuseUnwritable(
  documents: readonly NewDocument[],
  { out, force }: Arguments,
): void {
  const problems = checkDocuments(documents)
  const inTheWay = filesInTheWay(out, documents).filter((file) => !(force && file.isReplaced))
  const reasons = [
    ...(documents.length === 0 ? [inBothLanguages(NOTHING_FOUND)] : []),
    ...(problems.length > 0 ? [formatProblems(problems)] : []),
    ...inTheWay.map((file) => fileInTheWay(out, file)),
  ]
  if (reasons.length === 0) return
  throw new ImportError([...reasons, inBothLanguages(NOTHING_WRITTEN)].join('\n'))
}

const NOTHING_FOUND = {
  vietnamese: 'Không thấy tin, bài nào nhập được trong tệp.',
  english: 'no headline or article that can be imported was found',
}

const NOTHING_WRITTEN = {
  vietnamese: 'Chưa ghi tệp nào.',
  english: 'nothing was written',
}
