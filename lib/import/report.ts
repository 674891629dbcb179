import path from 'node:path'
import type { FileInTheWay } from './files-in-the-way'
import { inBothLanguages } from './import-error'
import type { NewDocument } from './new-document'
import type { Unplaced } from './page'

/** A line that was not imported: `trang.txt:25`, why, and its text. */
export function unplacedLine(file: string, { line, text, why }: Unplaced): string {
  return `${file}:${line}: ${text}\n  ${inBothLanguages(why)}`
}

/** A file that keeps the import from writing. */
export function fileInTheWay(out: string, { path: file, isReplaced }: FileInTheWay): string {
  const { vietnamese, english } = isReplaced ? WOULD_REPLACE : SAME_ADDRESS
  return inBothLanguages({ vietnamese: `${path.join(out, file)}: ${vietnamese}`, english })
}

/** What was written. */
export function summary(out: string, documents: readonly NewDocument[], unplaced: number): string {
  const count = (folder: string) => documents.filter((it) => it.path.startsWith(folder)).length
  const [articles, curated, latest] = [
    'articles/',
    'headlines/noi-bat/',
    'headlines/moi-nhat/',
  ].map(count)
  const written = inBothLanguages({
    vietnamese: `Đã ghi vào ${out}: ${articles} bài, ${curated} tin nổi bật, ${latest} tin mới nhất. Chưa nhập: ${unplaced} dòng.`,
    english: `written: ${articles} articles, ${curated} curated headlines, ${latest} latest; lines left out: ${unplaced}`,
  })
  return `${written}\n${inBothLanguages(GUESSED)}`
}

const GUESSED = {
  vietnamese: 'Chuyên mục của các tin được đoán theo tiêu đề: xin xem lại.',
  english: 'sections of headlines are guessed from their titles: please look them over',
}

const WOULD_REPLACE = {
  vietnamese: 'tệp đã có; thêm --force để ghi đè.',
  english: 'already there; --force overwrites it',
}

const SAME_ADDRESS = {
  vietnamese: 'tệp này đã giữ địa chỉ mà trang cần; hãy đổi tên hoặc xóa nó trước.',
  english: 'has the slug that a document of the page needs; rename or remove it first',
}
