import { lookAtMedia, mediaStamp, pictureNames } from '@/lib/files'
import type { BodyMedia, MediaFault, Problem, ReadMedia } from '@/lib/model'
import { checkMedia } from './check-media'

/** A film, sound or captions as they were when they were last read. */
export type CachedMedia = { readonly stamp: string; readonly found: ReadMedia | MediaFault }

/** Checks what documents play; each file is read once, and again when it has changed. */
export function mediaChecker(contentDir: string, before: Readonly<Record<string, CachedMedia>>) {
  const cached: Record<string, CachedMedia> = {}
  let names: readonly string[] | undefined
  const allNames = () => {
    names ??= pictureNames(contentDir)
    return names
  }
  const look = async (src: string) => {
    const stamp = mediaStamp(contentDir, src)
    const known = before[src]
    const isKnown = known !== undefined && known.stamp === stamp
    const found = isKnown ? known.found : await lookAtMedia(contentDir, src)
    if (stamp !== undefined) cached[src] = { stamp, found }
    return found
  }
  return {
    async check(file: string, { media }: { readonly media: readonly BodyMedia[] }) {
      const problems: Problem[] = []
      for (const one of media) {
        const found = cached[one.src]?.found ?? (await look(one.src))
        const { line, column } = one
        for (const wording of checkMedia(one, found, allNames))
          problems.push({ file, line, column, ...wording })
      }
      return problems
    },
    cached: (): Readonly<Record<string, CachedMedia>> => cached,
  }
}

/** What is wrong with what one document plays, as its files are now. */
export async function checkMediaOf(
  contentDir: string,
  file: string,
  document: { readonly media: readonly BodyMedia[] },
): Promise<Problem[]> {
  return mediaChecker(contentDir, {}).check(file, document)
}
