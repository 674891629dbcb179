import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { PICTURES_PATH, renditionPath } from '@/lib/pictures'
import type { Place } from '@/lib/publish'
import { renditionFile } from '../pictures/folders'
import type { RenditionJob } from '../pictures/messages'

/**
 * Takes the renditions of pictures away that readers do not see any more, and then calls `onHidden` with their ids,
 * if there are any. Rejects where the disk does not let it.
 */
export async function removeHiddenPictures(
  place: Place,
  onHidden: (ids: readonly string[]) => void,
): Promise<void> {
  const { takeHiddenPictures } = await import('@/lib/publish')
  return takeHiddenPictures(place, async (ids) => {
    for (const id of ids)
      await rm(renditionFile('public', `${PICTURES_PATH}/${id}`), { recursive: true, force: true })
    if (ids.length > 0) onHidden(ids)
  })
}

/**
 * The renditions that readers are going to want, after the files of these paths were published at `now`
 * (milliseconds since 1970), without those that are there.
 */
export async function missingRenditions(
  paths: readonly string[],
  now: number,
): Promise<RenditionJob[]> {
  const { wantedRenditions } = await import('@/lib/query')
  const jobs = wantedRenditions(paths, now).flatMap(({ picture, renditions }) =>
    renditions.map((rendition) => ({ picture, rendition, folder: 'public' as const })),
  )
  return jobs.filter(({ picture, rendition }) => {
    const address = renditionPath({ ...rendition, id: picture.id })
    return !existsSync(renditionFile('public', address))
  })
}
