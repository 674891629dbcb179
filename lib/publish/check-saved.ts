import { lookAtBody } from '@/lib/body'
import { checkDocument, checkMediaOf, checkPictures, readWithSense } from '@/lib/check'
import { readContentFile } from '@/lib/files'
import { isError, type Problem } from '@/lib/model'

/** What would be refused of one document: the errors of `findingsOf`. */
export async function checkSaved(
  contentDir: string,
  file: string,
  now: number,
): Promise<Problem[]> {
  return (await findingsOf(contentDir, file, now)).filter(isError)
}

/**
 * What is to be said of one document as it lies in the content folder now, by itself: errors and advice.
 * Takes the absolute path of that folder, the file's path below it, and `now` in milliseconds since 1970. Rejects
 * when the file cannot be read.
 */
export async function findingsOf(
  contentDir: string,
  file: string,
  now: number,
): Promise<Problem[]> {
  const read = readContentFile(contentDir, file)
  if ('problem' in read) return [read.problem]
  const document = checkDocument(file, read.text, lookAtBody(read.text), now)
  const ofPictures = await checkPictures(contentDir, new Map([[file, document]]), {})
  const ofMedia = await checkMediaOf(contentDir, file, document)
  const odd = readWithSense(file, read.text, document.fields)
  return [...document.problems, ...ofPictures.problems, ...ofMedia, ...odd]
}
