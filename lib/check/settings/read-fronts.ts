import { listSettings } from '@/lib/files'
import { type Problem, settingsOfPath, siteModel } from '@/lib/model'
import { breakingStory } from './breaking'
import { frontStories, type Stories } from './front-stories'
import { type ReadSettings, readSettings } from './read-settings'

/** A file that names stories, of a front or of the breaking bar, as it was read, with its path below the content folder. */
export type ReadFront = ReadSettings & { readonly path: string }

/** Reads and checks every file of a content folder that names stories. Takes `now` in milliseconds since 1970. */
export function readFronts(contentDir: string, now: number): ReadFront[] {
  return listSettings(contentDir).flatMap((path) => {
    const model = settingsOfPath(path)
    const read =
      model && model !== siteModel ? readSettings(contentDir, model, now, path) : undefined
    return read ? [{ ...read, path }] : []
  })
}

/** What is wrong with such files, in themselves and beside the stories there are. */
export function checkFronts(
  fronts: readonly ReadFront[],
  stories: Stories,
  now: number,
): Problem[] {
  return fronts.flatMap(({ path, problems, ...stated }) => [
    ...problems,
    ...namedStories(path, stated, stories, now),
  ])
}

/** What is wrong with the stories that a file names. */
export function namedStories(
  path: string,
  { front, breaking }: Pick<ReadSettings, 'front' | 'breaking'>,
  stories: Stories,
  now: number,
): Problem[] {
  if (front) return frontStories(path, front, stories, now)
  return breaking ? breakingStory(path, breaking, stories) : []
}
