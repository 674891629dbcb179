import type { Voice } from '@/lib/check'
import { detectSource, isFolder } from './detect-source'
import { ImportError, importError, systemMessage } from './import-error'
import { parsePage } from './parse-page'
import { ONE_FILE, readArguments } from './read-arguments'
import { readPageFile } from './read-page-file'
import { refuseRelativeTimes, refuseUnwritable } from './refuse'
import { summary, unplacedLine } from './report'
import { isOtherFormat, isStoryFile } from './story/is-story-file'
import { storiesIn } from './story/stories-in'
import { toDocuments } from './to-documents'
import { writeDocuments } from './write-documents'

/**
 * Turns a scraped page into MDX files: reads, renders and checks everything, then writes. Takes the
 * words after `npm run import --`; returns the exit code, 0 when every line found its place.
 */
export function runImport(words: readonly string[], voice: Voice): number {
  try {
    return importPage(words, voice)
  } catch (error) {
    return refused(error, voice)
  }
}

/**
 * Turns any file that can be imported into MDX files: a story in HTML or Word, told by the file's
 * name, or else a scraped page. Takes the words after `npm run import --`; returns the exit code.
 */
export async function importFile(words: readonly string[], voice: Voice): Promise<number> {
  try {
    const order = readArguments(words)
    const source = detectSource(order.files)
    if (source) {
      const { moveIn } = await import('./moving/run-moving')
      return await moveIn(source, order, voice)
    }
    const options = words.filter((word) => !order.files.includes(word))
    const files = isFolder(order.file) ? order.files.flatMap(storiesOf) : order.files
    if (files.length > 1 || isFolder(order.file)) return await importEach(files, options, voice)
    if (isOtherFormat(order.file)) throw otherFormat(order.file)
    if (!isStoryFile(order.file)) return importPage(words, voice)
    // Loaded with the first such file: what reads Word takes a while to load.
    const { importStory } = await import('./story/run-story-import')
    return await importStory(order, voice)
  } catch (error) {
    return refused(error, voice)
  }
}

function storiesOf(place: string): string[] {
  return isFolder(place) ? storiesIn(place) : [place]
}

/** Several stories, each by itself: what is said of one says nothing of the others. */
async function importEach(
  files: readonly string[],
  options: readonly string[],
  voice: Voice,
): Promise<number> {
  let code = 0
  for (const file of files) code = Math.max(code, await importFile([file, ...options], voice))
  return code
}

function otherFormat(file: string): ImportError {
  return importError({
    vietnamese: `Không nhập được ${file} ở dạng này. Mở bằng Word (hay LibreOffice), lưu lại thành .docx hoặc .html rồi nhập.`,
    english: 'only .docx, .html and scraped pages in text can be imported',
  })
}

function refused(error: unknown, { warn }: Voice): number {
  if (!isForEditors(error)) throw error
  warn((error instanceof ImportError ? error : cannotWrite(error)).message)
  return 1
}

function importPage(words: readonly string[], { report, warn }: Voice): number {
  const order = readArguments(words)
  if (order.files.length > 1) throw ONE_FILE
  const page = parsePage(readPageFile(order.file))
  if (order.now === undefined) refuseRelativeTimes(order.file, page)
  const { documents, unplaced } = toDocuments(page, order.now)
  for (const item of unplaced) warn(unplacedLine(order.file, item))
  refuseUnwritable(documents, order)
  writeDocuments(order.out, documents)
  report(summary(order.out, documents, unplaced.length))
  return unplaced.length === 0 ? 0 : 1
}

/** An ImportError, or what the file system says of the folder to write to. */
function isForEditors(error: unknown): error is Error {
  return error instanceof ImportError || (error instanceof Error && 'syscall' in error)
}

function cannotWrite(error: Error): ImportError {
  return importError({
    vietnamese: 'Không ghi được vào thư mục. Hãy xem lại --out và quyền ghi.',
    english: systemMessage(error),
  })
}
