import { type StoryKey, storyPath } from '@/lib/routes'
import { type PublicMedia, selectMediaUses, selectPublicMedia } from '@/lib/store'

/** Who may play a file: everybody, or who may see one of the stories that are not public yet. */
export type MediaAudience =
  | ({ readonly state: 'public' } & PublicMedia)
  | { readonly state: 'unpublished'; readonly stories: readonly string[] }

/**
 * Who may play the file of an address (`/images/…`) at `now` (milliseconds since 1970). What no story plays,
 * and what only withdrawn ones do, has an audience without stories.
 */
export function mediaAudience(src: string, now: number): MediaAudience {
  const found = selectPublicMedia(src, now)
  if (found) return { state: 'public', ...found }
  return { state: 'unpublished', stories: selectMediaUses(src).map(storyPath) }
}

/** The stories, public or not, that play the file of an address (`/images/…`). */
export function storiesPlaying(src: string): readonly StoryKey[] {
  return selectMediaUses(src)
}
