import { type Publication, publish } from '../publish'
import type { ContentFolder } from './content-folder'

/**
 * Publishes what is at `paths` of a content folder, or all, as at an instant (milliseconds since 1970), and has it
 * read: the reading side looks again in the next turn of the event loop.
 */
export async function publishAt(
  now: number,
  { place }: ContentFolder,
  paths: readonly string[],
): Promise<Publication> {
  const publication = await publish(place, now, paths.length > 0 ? paths : undefined)
  await new Promise(setImmediate)
  return publication
}
