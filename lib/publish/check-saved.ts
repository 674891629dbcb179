import { lookAtBody } from '@/lib/body'
import {
  type CheckedDocument,
  checkDocument,
  checkMediaOf,
  checkPictures,
  readWithSense,
} from '@/lib/check'
import { readContentFile } from '@/lib/files'
import { isError, type Problem } from '@/lib/model'

/** What a file is by itself, and everything there is to say of it: errors and advice. */
export type CheckedFile = {
  /** Undefined where the file cannot be read as a document. */
  readonly document?: CheckedDocument
  readonly problems: readonly Problem[]
}

/** What would be refused of one document: the errors of `checkFile`. */
export async function checkSaved(
  contentDir: string,
  file: string,
  now: number,
): Promise<Problem[]> {
  return (await checkFile(contentDir, file, now)).problems.filter(isError)
}

/**
 * What is to be said of one document as it lies in the content folder now, by itself. Takes the absolute path of that
 * folder, the file's path below it, and `now` in milliseconds since 1970. Rejects when the file cannot be read.
 */
export async function checkFile(
  contentDir: string,
  file: string,
  now: number,
): Promise<CheckedFile> {
  const read = readContentFile(contentDir, file)
  if ('problem' in read) return { problems: [read.problem] }
  const document = checkDocument(file, read.text, lookAtBody(read.text), now)
  const ofPictures = await checkPictures(contentDir, new Map([[file, document]]), {})
  const ofMedia = await checkMediaOf(contentDir, file, document)
  const odd = readWithSense(file, read.text, document.fields)
  return { document, problems: [...document.problems, ...ofPictures.problems, ...ofMedia, ...odd] }
}
