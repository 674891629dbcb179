/** Which pictures readers see, and which renditions they are going to want. */

import { shownPictures } from '@/lib/body'
import { topSections } from '@/lib/config'
import {
  type Focus,
  type FrontContainer,
  layoutOf,
  type Picture,
  type StoryCard,
} from '@/lib/model'
import {
  fallbackOf,
  offeredIn,
  PLACES,
  type Place,
  type Rendition,
  renditionPath,
  widthsOf,
} from '@/lib/pictures'
import { selectDocument, selectShownPicture, selectShownPictureAt } from '@/lib/store'
import { frontPage } from './front/front-page'
import { sectionPage } from './queries'
import { wholeStory } from './whole-story'

export { selectShownPicture as shownPicture }

/**
 * The address of the largest rendition, in the format that every browser reads, of the picture at `src`
 * (`/images/…`) that a story shows which readers see at `now` (milliseconds since 1970).
 */
export function renditionOf(src: string, now: number): string | undefined {
  const picture = selectShownPictureAt(src, now)
  if (!picture) return undefined
  const width = widthsOf(picture, 'full').at(-1)
  if (width === undefined) return undefined
  return renditionPath({ id: picture.id, crop: 'full', width, format: fallbackOf(picture) })
}

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
  const { containers } = frontPage(now)
  const storiesOf = (...kinds: readonly FrontContainer['kind'][]) =>
    containers.flatMap(({ kind, stories }) => (kinds.includes(kind) ? stories : []))
  const lists = topSections().flatMap((section) => sectionPage(section, 1, now)?.stories ?? [])
  return [
    ...storiesOf('lead')
      .slice(0, 1)
      .flatMap((story) => ofCover(story, [PLACES.lead])),
    ...storiesOf('feature').flatMap((story) => ofCover(story, [PLACES.feature])),
    ...paths.slice(0, MOST_STORIES).flatMap((path) => ofStory(path, now)),
    ...storiesOf('lead', 'section', 'group').flatMap((story) =>
      ofCover(story, [PLACES.quarterColumn]),
    ),
    ...lists.flatMap((story) => ofCover(story, [PLACES.row])),
  ]
}

function ofCover({ cover }: StoryCard, places: readonly Place[]): WantedRenditions[] {
  if (!cover) return []
  const renditions = places.flatMap((place) => offeredIn(cover, place, cover.focus))
  return [{ picture: cover, renditions }]
}

/** Where the page of a story shows its cover. */
function placeOfCover({ genre }: StoryCard): 'cover' | 'wide' {
  return layoutOf(genre).isWide ? 'wide' : 'cover'
}

/**
 * What the page of a public story shows, and of its main picture what is shared; of each what the lite edition
 * leads to.
 */
function ofStory(path: string, now: number): WantedRenditions[] {
  const found = selectDocument(`d.path = :path AND d.section <> ''`, { now, path })
  if (!found) return []
  const { card, record } = found
  const { cover } = card
  // Reading a body takes some milliseconds.
  const shown =
    record.pictures.length > 0 ? shownPictures(wholeStory(record, card, now).readBody()) : []
  return [
    ...(cover ? [{ picture: cover, place: placeOfCover(card), focus: cover.focus }] : []),
    ...shown,
  ].map(({ picture, place, focus }) => ({
    picture,
    renditions: [
      ...offeredIn(picture, PLACES[place], focus),
      ...(picture === cover ? single(picture, 'chung', focus) : []),
      ...single(picture, 'gon'),
    ],
  }))
}

function single(picture: Picture, crop: 'chung' | 'gon', focus?: Focus): Rendition[] {
  return widthsOf(picture, crop).map((width) => ({ crop, focus, width, format: 'jpg' as const }))
}
