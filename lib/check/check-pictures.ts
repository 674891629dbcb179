import { locatePicture, lookAtPicture, measurePicture, pictureNames } from '@/lib/files'
import type { PictureFault, PictureFile, PictureRights, Problem } from '@/lib/model'
import type { CachedPicture } from './cached-checks'
import type { CheckedDocument } from './check-document'
import { checkPicture } from './check-picture'
import { adviseOnPicture, needsRights, type PictureUse } from './picture-advice'

type Documents = ReadonlyMap<string, CheckedDocument>

/** What was found about pictures, and what is cached for the next check. */
export type CheckedPictures = {
  readonly problems: readonly Problem[]
  readonly cached: Readonly<Record<string, CachedPicture>>
}

/**
 * Checks the pictures of documents. Each file is measured once, and again when it has changed: what is
 * wrong with it is told in every place that shows it, what could be better once.
 */
export async function checkPictures(
  contentDir: string,
  documents: Documents,
  before: Readonly<Record<string, CachedPicture>>,
): Promise<CheckedPictures> {
  const problems: Problem[] = []
  const cached: Record<string, CachedPicture> = {}
  let names: readonly string[] | undefined
  const allNames = () => {
    names ??= pictureNames(contentDir)
    return names
  }
  for (const [src, uses] of usesOf(documents)) {
    const found = locatePicture(contentDir, src)
    const stamp = typeof found === 'string' ? undefined : found.stamp
    const known = stamp !== undefined && before[src]?.stamp === stamp ? before[src] : undefined
    const file = known?.file ?? lookAtPicture(contentDir, src)
    problems.push(...uses.flatMap((use) => faultOf(use, file, allNames)))
    const rights = needsRights(uses, file)
      ? (known?.rights ?? (await rightsOf(contentDir, src)))
      : undefined
    if (stamp !== undefined) cached[src] = { stamp, file, ...(rights && { rights }) }
    if (typeof file === 'object')
      problems.push(...adviseOnPicture(uses, { file, ...(rights && { rights }) }))
  }
  return { problems, cached }
}

/** Every picture that is shown or linked to, with the places that do, in the order of documents. */
function usesOf(documents: Documents): ReadonlyMap<string, readonly PictureUse[]> {
  const uses = new Map<string, PictureUse[]>()
  for (const [file, { pictures }] of documents)
    for (const picture of pictures) {
      const others = uses.get(picture.src)
      if (others) others.push({ file, picture })
      else uses.set(picture.src, [{ file, picture }])
    }
  return uses
}

function faultOf(
  { file, picture }: PictureUse,
  found: PictureFile | PictureFault,
  names: () => readonly string[],
): Problem[] {
  const wording = checkPicture(picture, found, names)
  const { line, column } = picture
  return wording ? [{ file, line, column, ...wording }] : []
}

async function rightsOf(contentDir: string, src: string): Promise<PictureRights> {
  const measured = await measurePicture(contentDir, src)
  return (typeof measured === 'object' && measured.picture.rights) || {}
}
