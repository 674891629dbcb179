import { checkMedia } from '@/lib/check'
import { lookAtMedia, mediaStamp, pictureNames } from '@/lib/files'
import { type BodyMedia, isError, type MediaFile, type Problem, type UsedMedia } from '@/lib/model'

/** What a body plays, as its files are now, and why it cannot be published so. */
export type MediaOfBody = { readonly media: readonly UsedMedia[]; readonly problems: Problem[] }

/** Reads the files a body plays. Takes the content folder and the document's path below it. */
export async function mediaOfBody(
  contentDir: string,
  path: string,
  named: readonly BodyMedia[],
): Promise<MediaOfBody> {
  const media = new Map<string, UsedMedia>()
  const problems: Problem[] = []
  for (const one of named) {
    const { src, line, column } = one
    // Of a file that changes meanwhile the stamp is an old one, and it is read again.
    const stamp = mediaStamp(contentDir, src)
    const found = await lookAtMedia(contentDir, src)
    const file: MediaFile | undefined = typeof found === 'object' ? found.file : undefined
    if (file && stamp !== undefined) media.set(src, { src, stamp, file })
    const wordings = checkMedia(one, found, () => pictureNames(contentDir)).filter(isError)
    problems.push(...wordings.map((wording) => ({ file: path, line, column, ...wording })))
  }
  return { media: [...media.values()], problems }
}
