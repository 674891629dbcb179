import { locatePicture, lookAtPicture, pictureNames } from '@/lib/files'
import type { PictureFault, PictureFile, Problem } from '@/lib/model'
import type { CachedPicture } from './cached-checks'
import type { CheckedDocument } from './check-document'
import { checkPicture } from './check-picture'

/** Checks the pictures of documents; each file is measured once, and again when it has changed. */
export function pictureChecker(
  contentDir: string,
  before: Readonly<Record<string, CachedPicture>>,
): {
  check(file: string, document: CheckedDocument): Problem[]
  cached(): Readonly<Record<string, CachedPicture>>
} {
  const looked = new Map<string, PictureFile | PictureFault>()
  const cached: Record<string, CachedPicture> = {}
  let names: readonly string[] | undefined
  const allNames = () => {
    names ??= pictureNames(contentDir)
    return names
  }
  const look = (src: string) => {
    const found = locatePicture(contentDir, src)
    const stamp = typeof found === 'string' ? undefined : found.stamp
    const known = before[src]
    const file = known && known.stamp === stamp ? known.file : lookAtPicture(contentDir, src)
    if (stamp !== undefined) cached[src] = { stamp, file }
    looked.set(src, file)
    return file
  }
  return {
    check: (file, { pictures }) =>
      pictures.flatMap((picture) => {
        const found = looked.get(picture.src) ?? look(picture.src)
        const wording = checkPicture(picture, found, allNames)
        const { line, column } = picture
        return wording ? [{ file, line, column, ...wording }] : []
      }),
    cached: () => cached,
  }
}
