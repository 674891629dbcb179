import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Unplaced } from '../lib/import/page'
import { parsePage } from '../lib/import/parse-page'
import { readPage } from '../lib/import/read-page'
import { toDocuments } from '../lib/import/to-documents'
import { existingDocuments, writeDocuments } from '../lib/import/write-documents'
import { parseTime } from '../lib/time/vietnam-time'

const USAGE =
  'Cách dùng: npm run import -- TỆP --now 2025-08-19T19:55+07:00 [--out THƯ_MỤC] [--force]'

/** Something the person at the keyboard got wrong; the message is all they need to read. */
class UsageError extends Error {
  constructor(vietnamese: string, english: string) {
    super(`${vietnamese}\n${USAGE}\n(${english})`)
  }
}

/** `npm run import -- FILE --now TIME [--out DIR] [--force]`: a scraped page becomes MDX files. */
try {
  process.exitCode = importPage()
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  console.error(error.message)
  process.exitCode = 1
}

function importPage(): number {
  const { file, now, out, force } = readArguments()
  const { documents, unplaced } = toDocuments(parsePage(readPageFile(file)), now)
  const inTheWay = force ? [] : existingDocuments(out, documents)
  for (const path of inTheWay) {
    console.error(`${out}/${path}: tệp đã có; thêm --force để ghi đè (already exists)`)
  }
  reportUnplaced(file, unplaced)
  if (inTheWay.length > 0) {
    console.error('Chưa ghi tệp nào (nothing was written).')
    return 1
  }
  writeDocuments(out, documents)
  const count = (folder: string) => documents.filter(({ path }) => path.startsWith(folder)).length
  console.log(
    `Đã ghi vào ${out}: ${count('articles/')} bài, ${count('headlines/noi-bat/')} tin nổi bật, ${count('headlines/moi-nhat/')} tin mới nhất.`,
  )
  console.log('Chuyên mục của các tin được đoán theo tiêu đề: xin xem lại (sections are guessed).')
  return unplaced.length > 0 ? 1 : 0
}

function readArguments() {
  const { values, positionals } = parsedArguments()
  const [file, ...others] = positionals
  if (!file || others.length > 0) throw new UsageError('Cần đúng một tệp.', 'exactly one file')
  const now = values.now === undefined ? undefined : parseTime(values.now)
  const hasOffset = /(Z|[+-]\d{2}:?\d{2})$/.test(values.now ?? '')
  if (values.now !== undefined && (now === undefined || !hasOffset)) {
    throw new UsageError(`--now “${values.now}” không phải một giờ có múi giờ.`, 'invalid --now')
  }
  return { file, now, out: values.out, force: values.force }
}

function parsedArguments() {
  try {
    return parseArgs({
      args: process.argv.slice(2),
      allowPositionals: true,
      options: {
        now: { type: 'string' },
        out: { type: 'string', default: 'content' },
        force: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    throw new UsageError(
      'Không hiểu tham số.',
      error instanceof Error ? error.message : 'arguments',
    )
  }
}

function readPageFile(file: string) {
  try {
    return readPage(readFileSync(file))
  } catch (error) {
    if (error instanceof TypeError) {
      throw new UsageError(`${file} không được lưu bằng bảng mã UTF-8.`, 'the file is not UTF-8')
    }
    throw new UsageError(`Không đọc được ${file}.`, error instanceof Error ? error.message : '')
  }
}

function reportUnplaced(file: string, unplaced: readonly Unplaced[]): void {
  for (const { line, text, why } of unplaced) {
    console.error(`${file}:${line}: ${why.vietnamese} (${why.english})\n  ${text}`)
  }
}
