import type { Section } from '@/lib/config'
import { isWithin } from '@/lib/config'
import type { StoryCard } from '@/lib/model'
import {
  mostReadKeys,
  openPageviewsForReading,
  type PageviewStore,
  pageviewsPath,
} from '@/lib/store'
import { storiesOf } from './queries'

/** How many the list "Đọc nhiều" shows. */
const MOST_READ_LENGTH = 5

let opened: { file: string; store: PageviewStore } | undefined

type Wanted = {
  /** Of all sections without one. */
  readonly section?: Section | undefined
  /** Stories that stand elsewhere on the page, which the list is without. */
  readonly shown?: readonly StoryCard[]
}

/**
 * The public stories read most within the last 24 hours; none where nothing was counted. `now` is
 * milliseconds since 1970. Pages do without the list when it cannot be read.
 */
export function mostReadStories(now: number, { section, shown = [] }: Wanted = {}): StoryCard[] {
  try {
    const store = openedStore()
    const stories = store ? storiesOf(mostReadKeys(store, now), now) : []
    const hrefs = new Set(shown.map(({ href }) => href))
    const wanted = stories.filter(
      (story) =>
        !hrefs.has(story.href) && (section === undefined || isWithin(story.section, section)),
    )
    return wanted.slice(0, MOST_READ_LENGTH)
  } catch (error) {
    console.error(error)
    return []
  }
}

function openedStore(): PageviewStore | undefined {
  const file = pageviewsPath()
  if (opened?.file === file) return opened.store
  const store = openPageviewsForReading()
  if (store) opened = { file, store }
  return store
}
