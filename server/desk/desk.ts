import { contentDir, isApprovalByHost } from '@/lib/config'
import type { Refusals } from '@/lib/editors'
import { type BranchStory, branchStories } from '@/lib/history'
import { isError, type Problem } from '@/lib/model'
import { isAmong, previewLink, savedFindings } from '@/lib/publish'
import { type DeskStory, selectDeskStories } from '@/lib/query'
import { startOfDay, vietnamDay } from '@/lib/shared/time'
import type { ArchiveFindings } from './archive-check'

/** A story with the link by which it is looked over before it is public, and what to see to in it. */
export type DeskEntry = DeskStory & { readonly link: string; readonly advice: readonly Problem[] }

/** All that the newsroom's page of today shows. */
export type Desk = {
  readonly refusals: Refusals
  /** What to see to elsewhere in the archive; undefined while it is being read. */
  readonly elsewhere?: readonly Problem[]
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

/** What the desk is made of; `now` is milliseconds since 1970, `secret` signs the links. */
export type DeskParts = {
  readonly now: number
  readonly refusals: Refusals
  readonly archive: ArchiveFindings | undefined
  readonly secret: string
}

/** Gathers it. */
export async function deskAt({ now, refusals, archive, secret }: DeskParts): Promise<Desk> {
  const stories: DeskEntry[] = []
  for (const [place, story] of selectDeskStories(startOfDay(vietnamDay(now)), now).entries()) {
    const link = story.state === 'public' ? story.href : previewLink(secret, '', story.href, now)
    const saved = place < MOST_LOOKED_AT ? await savedFindings(story.file, now, archive) : undefined
    const advice = (saved?.findings ?? []).filter((one) => !isError(one))
    stories.push({ ...story, link, advice })
  }
  const of = (state: DeskStory['state']) => stories.filter((story) => story.state === state)
  const found = archive ? [...archive.files()].flatMap((file) => archive.of(file)) : []
  const told = stories.flatMap(({ advice }) => advice)
  return {
    refusals: archive?.isFresh ? allRefused(refusals, found.filter(isError)) : refusals,
    ...(archive && { elsewhere: found.filter((one) => !isError(one) && !isAmong(one, told)) }),
    planned: of('scheduled').reverse(),
    drafts: of('draft'),
    branches: isApprovalByHost() ? await branchStories(contentDir(), now) : [],
    waiting: of('waiting'),
    live: of('public'),
  }
}

/** The publisher names the first of what it refuses; a check of the archive all. */
function allRefused({ problems }: Refusals, errors: readonly Problem[]): Refusals {
  const others = problems.filter((one) => isError(one) && !isAmong(one, errors))
  const all = [...errors, ...others]
  return { count: new Set(all.map(({ file }) => file)).size, problems: all }
}
