import type { Refusals } from '@/lib/editors'
import { previewLink } from '@/lib/publish'
import { type DeskStory, selectDeskStories } from '@/lib/query'
import { startOfDay, vietnamDay } from '@/lib/shared/time'

/** A story with the link by which it is looked over before it is public. */
export type DeskEntry = DeskStory & { readonly link: string }

/** All that the newsroom's page of today shows. */
export type Desk = {
  readonly refusals: Refusals
  /** The next one first. */
  readonly planned: readonly DeskEntry[]
  readonly drafts: readonly DeskEntry[]
  /** Written, and to be approved. */
  readonly waiting: readonly DeskEntry[]
  /** Since midnight, the newest first. */
  readonly live: readonly DeskEntry[]
}

/** Gathers it at `now`, milliseconds since 1970; `secret` signs the links. */
export function deskAt(now: number, refusals: Refusals, secret: string): Desk {
  const stories = selectDeskStories(startOfDay(vietnamDay(now)), now).map((story) => ({
    ...story,
    link: story.state === 'public' ? story.href : previewLink(secret, '', story.href, now),
  }))
  const of = (state: DeskStory['state']) => stories.filter((story) => story.state === state)
  return {
    refusals,
    planned: of('scheduled').reverse(),
    drafts: of('draft'),
    waiting: of('waiting'),
    live: of('public'),
  }
}
