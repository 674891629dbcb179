import { contentDir, isApprovalByHost } from '@/lib/config'
import type { Refusals } from '@/lib/editors'
import { type BranchStory, branchStories } from '@/lib/history'
import { isError, type Problem } from '@/lib/model'
import { previewLink, savedFindings } from '@/lib/publish'
import { type DeskStory, selectDeskStories } from '@/lib/query'
import { startOfDay, vietnamDay } from '@/lib/shared/time'

/** A story with the link by which it is looked over before it is public, and what to see to in it. */
export type DeskEntry = DeskStory & { readonly link: string; readonly advice: readonly Problem[] }

/** All that the newsroom's page of today shows. */
export type Desk = {
  readonly refusals: Refusals
  /** The next one first. */
  readonly planned: readonly DeskEntry[]
  readonly drafts: readonly DeskEntry[]
  /** Written, and to be approved. */
  readonly waiting: readonly DeskEntry[]
  /** In branches that wait to be merged, where the Git host is who approves. */
  readonly branches: readonly BranchStory[]
  /** Since midnight, the newest first. */
  readonly live: readonly DeskEntry[]
}

/** What the check says of more is left to `npm run check`: it takes some milliseconds each. */
const MOST_LOOKED_AT = 200

/** Gathers it at `now`, milliseconds since 1970; `secret` signs the links. */
export async function deskAt(now: number, refusals: Refusals, secret: string): Promise<Desk> {
  const stories: DeskEntry[] = []
  for (const [place, story] of selectDeskStories(startOfDay(vietnamDay(now)), now).entries()) {
    const link = story.state === 'public' ? story.href : previewLink(secret, '', story.href, now)
    const saved = place < MOST_LOOKED_AT ? await savedFindings(story.file, now) : undefined
    const advice = (saved?.findings ?? []).filter((one) => !isError(one))
    stories.push({ ...story, link, advice })
  }
  const of = (state: DeskStory['state']) => stories.filter((story) => story.state === state)
  return {
    refusals,
    planned: of('scheduled').reverse(),
    drafts: of('draft'),
    branches: isApprovalByHost() ? await branchStories(contentDir(), now) : [],
    waiting: of('waiting'),
    live: of('public'),
  }
}
