import { ImportError, importError, systemMessage } from './import-error'
import { parsePage } from './parse-page'
import { readArguments } from './read-arguments'
import { readPageFile } from './read-page-file'
import { refuseRelativeTimes, refuseUnwritable } from './refuse'
import { summary, unplacedLine } from './report'
import { toDocuments } from './to-documents'
import { writeDocuments } from './write-documents'

/** Where the import speaks: `tell` what was done, `warn` of what was not. */
export type Voice = { readonly tell: (text: string) => void; readonly warn: (text: string) => void }

/**
 * Turns a scraped page into MDX files: reads, renders and checks everything, then writes. Takes the
 * words after `npm run import --`; returns the exit code, 0 when every line found its place.
 */
export function runImport(words: readonly string[], voice: Voice): number {
  try {
    return importPage(words, voice)
  } catch (error) {
    if (!isForEditors(error)) throw error
    const refused = error instanceof ImportError ? error : cannotWrite(error)
    voice.warn(refused.message)
    return 1
  }
}

function importPage(words: readonly string[], { tell, warn }: Voice): number {
  const order = readArguments(words)
  const page = parsePage(readPageFile(order.file))
  if (order.now === undefined) refuseRelativeTimes(order.file, page)
  const { documents, unplaced } = toDocuments(page, order.now)
  for (const item of unplaced) warn(unplacedLine(order.file, item))
  refuseUnwritable(documents, order)
  writeDocuments(order.out, documents)
  tell(summary(order.out, documents, unplaced.length))
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
