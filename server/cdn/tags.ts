import { slugOfPath } from '@/lib/check'
import {
  breakingModel,
  eventOfPath,
  isStoryKind,
  modelOfPath,
  settingsOfPath,
  siteModel,
} from '@/lib/model'
import { readRenditionPath } from '@/lib/pictures'
import { storiesPlaying } from '@/lib/query'
import { ENDPOINTS, fullAddress, matchStory, type StoryKey } from '@/lib/routes'

/** What is not one story's own page: lists, feeds, sitemaps, notices. Any publication may change it. */
const LISTS = 'lists'

/** What every page and picture has, for a purge of all. */
const ALL = 'all'

/** The tags of all that a network may keep. */
export const EVERYTHING: readonly string[] = [ALL]

/** Beyond so many changed documents all is purged: a purge names so many tags at most, and so does a film. */
const MOST_STORIES = 25

const ON_EVERY_PAGE: readonly unknown[] = [siteModel, breakingModel]

/** The tags of what is answered at an address, with or without its query; a film's are those of its stories. */
export function tagsOf(url: string): readonly string[] {
  const [address = ''] = url.split('?', 1)
  const picture = readRenditionPath(address)
  if (picture) return [ALL, tagOfPicture(picture.id)]
  if (address.startsWith(ENDPOINTS.images.path)) {
    const stories = storiesPlaying(decodeURIComponent(address))
    // The last to go is among those that are named, for each that goes has the rest named anew.
    return [ALL, ...stories.slice(0, MOST_STORIES).map(tagOfStory)]
  }
  const story = matchStory(fullAddress(address) ?? address)
  return [ALL, story ? tagOfStory(story) : LISTS]
}

/** The tags of what a change of documents (paths below the content folder) makes old. */
export function tagsOfChange(paths: readonly string[]): readonly string[] {
  // The name, the colours, the breaking bar: they are on every page.
  if (paths.some((path) => ON_EVERY_PAGE.includes(settingsOfPath(path)) || isOnStories(path)))
    return [ALL]
  const stories = paths.flatMap((path) => {
    const kind = modelOfPath(path)?.kind
    if (!kind || !isStoryKind(kind)) return []
    // An entry is shown on the pages of its event.
    const event = eventOfPath(path)
    const own = tagOfStory({ kind, slug: slugOfPath(path) })
    return event === undefined ? own : [own, tagOfStory({ kind: 'article', slug: event })]
  })
  return purgeable([LISTS, ...new Set(stories)])
}

/** People and topics are named on the pages of stories. */
function isOnStories(path: string): boolean {
  const kind = modelOfPath(path)?.kind
  return kind !== undefined && !isStoryKind(kind)
}

/** Tags as one purge may name them. */
export function purgeable(tags: readonly string[]): readonly string[] {
  return tags.length > MOST_STORIES || tags.includes(ALL) ? [ALL] : tags
}

/** The tag of a picture, in all its forms. */
export function tagOfPicture(id: string): string {
  return `picture-${id}`
}

function tagOfStory({ kind, slug }: StoryKey): string {
  return `${kind}-${slug}`
}
