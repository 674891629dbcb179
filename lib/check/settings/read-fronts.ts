import { listSettings } from '@/lib/files'
import { frontModel, type Problem } from '@/lib/model'
import { frontStories, type Stories } from './front-stories'
import { type ReadSettings, readSettings } from './read-settings'

/** A front's file as it was read, with its path below the content folder. */
export type ReadFront = ReadSettings & { readonly path: string }

/** Reads and checks every front's file of a content folder. Takes `now` in milliseconds since 1970. */
export function readFronts(contentDir: string, now: number): ReadFront[] {
  return listSettings(contentDir)
    .filter((path) => path.startsWith(frontModel.path))
    .flatMap((path) => {
      const read = readSettings(contentDir, frontModel, now, path)
      return read ? [{ ...read, path }] : []
    })
}

/** What is wrong with fronts, in themselves and beside the stories there are. */
export function checkFronts(
  fronts: readonly ReadFront[],
  stories: Stories,
  now: number,
): Problem[] {
  return fronts.flatMap(({ path, front, problems }) => [
    ...problems,
    ...(front ? frontStories(path, front, stories, now) : []),
  ])
}
