import path from 'node:path'
import type { FileInTheWay } from './files-in-the-way'
import { inBothLanguages } from './import-error'
import type { Unplaced } from './page'
import type { NewDocument } from './to-documents'

/** A line that was not imported: `trang.txt:25`, why, and its text. */
export function unplacedLine(file: string, { line, text, why }: Unplaced): string {
  return `${file}:${line}: ${text}\n  ${inBothLanguages(why)}`
}

/** A file that keeps the import from writing. */
export function fileInTheWay(out: string, { path: file, isReplaced }: FileInTheWay): string {
  return inBothLanguages({
    vietnamese: `${path.join(out, file)}: ${isReplaced ? 'tệp đã có; thêm --force để ghi đè.' : 'đã giữ địa chỉ mà một tin, bài của trang này cần; đổi tên hoặc xóa tệp ấy.'}`,
    english: isReplaced ? 'already there; --force overwrites it' : 'has the same slug',
  })
}

/** What was written. */
export function summary(
  out: string,
  documents: readonly NewDocument[],
  unplaced: number,
): string {
  const count = (folder: string) => documents.filter((it) => it.path.startsWith(folder)).length
  const [articles, curated, latest] = ['articles/', 'headlines/noi-bat/', 'headlines/moi-nhat/'].map(
    count,
  )
  const written = inBothLanguages({
    vietnamese: `Đã ghi vào ${out}: ${articles} bài, ${curated} tin nổi bật, ${latest} tin mới nhất. Chưa nhập: ${unplaced} dòng.`,
    english: `written: ${articles} articles, ${curated} curated headlines, ${latest} latest; lines left out: ${unplaced}`,
  })
  return `${written}\n${inBothLanguages(GUESSED)}`
}

export const NOTHING_WRITTEN = inBothLanguages({
  vietnamese: 'Chưa ghi tệp nào.',
  english: 'nothing was written',
})

const GUESSED = {
  vietnamese: 'Chuyên mục của các tin được đoán theo tiêu đề: xin xem lại.',
  english: 'sections of headlines are guessed from their titles: please look them over',
}
