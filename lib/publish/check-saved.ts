import { lookAtBody } from '@/lib/body'
import { checkDocument, checkMediaOf, checkPicture } from '@/lib/check'
import { lookAtPicture, pictureNames, readContentFile } from '@/lib/files'
import { isError, type Problem } from '@/lib/model'

/**
 * What would be refused of one document as it lies in the content folder now, by itself. Takes the
 * absolute path of that folder, the file's path below it, and `now` in milliseconds since 1970. Rejects
 * when the file cannot be read.
 */
export async function checkSaved(
  contentDir: string,
  file: string,
  now: number,
): Promise<Problem[]> {
  const read = readContentFile(contentDir, file)
  if ('problem' in read) return [read.problem]
  const document = checkDocument(file, read.text, lookAtBody(read.text), now)
  const { problems, pictures } = document
  const ofPictures = pictures.flatMap((picture) => {
    const { src, line, column } = picture
    const wording = checkPicture(picture, lookAtPicture(contentDir, src), () =>
      pictureNames(contentDir),
    )
    return wording ? [{ file, line, column, ...wording }] : []
  })
  const ofMedia = await checkMediaOf(contentDir, file, document)
  return [...problems, ...ofPictures, ...ofMedia].filter(isError)
}
