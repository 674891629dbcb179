/** Which pictures readers see, and which renditions they are going to want. */

import { SECTIONS } from '@/lib/config'
import type { Focus, Picture, StoryCard } from '@/lib/model'
import { readFocus } from '@/lib/model'
import { fallbackOf, PLACES, type Place, type Rendition, widthsOf } from '@/lib/pictures'
import { selectPicturesIn, selectShownPicture } from '@/lib/store'
import { frontPage, latestStories, sectionPage } from './queries'

export { selectShownPicture as shownPicture }

/** A picture and the renditions wanted of it. */
export type WantedRenditions = {
  readonly picture: Picture
  readonly renditions: readonly Rendition[]
}

/** So many stories of a publication have what their own pages show made ahead; of more, it is made when asked for. */
const MOST_STORIES = 20

/**
 * What front, lists and the stories of these paths (below the content folder) show at `now` (milliseconds since
 * 1970), the most visible first, in the format most browsers take; and what is shared of the stories.
 */
export function wantedRenditions(paths: readonly string[], now: number): WantedRenditions[] {
  const { lead, highlights, feature, blocks } = frontPage(now)
  const tops = [lead, feature].flatMap((story) => story ?? [])
  const tiles = [...highlights, ...blocks.flatMap(({ stories }) => stories), ...latestStories(now)]
  const lists = SECTIONS.flatMap((section) => sectionPage(section, 1, now)?.stories ?? [])
  return [
    ...tops.flatMap((story) => ofCover(story, [PLACES.lead, PLACES.tile])),
    ...paths.slice(0, MOST_STORIES).flatMap((path) => ofStory(path, now)),
    ...tiles.flatMap((story) => ofCover(story, [PLACES.tile, PLACES.thumb])),
    ...lists.flatMap((story) => ofCover(story, [PLACES.thumb])),
  ]
}

function ofCover({ cover }: StoryCard, places: readonly Place[]): WantedRenditions[] {
  if (!cover) return []
  const { focus } = cover as { readonly focus?: string }
  const around = focus === undefined ? undefined : readFocus(focus)
  return [{ picture: cover, renditions: places.flatMap((place) => inPlace(cover, place, around)) }]
}

function ofStory(path: string, now: number): WantedRenditions[] {
  return selectPicturesIn(path, now).map(({ picture, focus }) => ({
    picture,
    renditions: [
      ...inPlace(picture, PLACES.body, focus),
      ...widthsOf(picture, 'chung').map((width) => ({
        ...{ crop: 'chung' as const, width, format: fallbackOf({}) },
        ...(focus && { focus }),
      })),
    ],
  }))
}

function inPlace(picture: Picture, { crop, widths }: Place, focus?: Focus): Rendition[] {
  return widthsOf(picture, crop)
    .filter((width) => widths.includes(width))
    .map((width) => ({ crop, width, format: 'avif' as const, ...(focus && { focus }) }))
}
