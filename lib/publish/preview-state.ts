import { contentDir } from '@/lib/config'
import type { Problem } from '@/lib/model'
import type { StoryKind } from '@/lib/routes'
import { selectLife } from '@/lib/store'
import { checkSaved } from './check-saved'
import { fileOfStory } from './file-of-story'

/** What the holder of a preview link is told of a story. */
export type PreviewState = {
  /** 'missing': there is no sound version of it yet. */
  readonly state: 'draft' | 'waiting' | 'scheduled' | 'public' | 'withdrawn' | 'missing'
  /** Milliseconds since 1970. */
  readonly publishedAt?: number
  /** What is wrong with the file as it was saved last; what is shown is then its last sound version. */
  readonly problems: readonly Problem[]
}

/** Where a story is in its life at `now` (milliseconds since 1970), by its kind and slug. */
export async function previewState(
  kind: StoryKind,
  slug: string,
  now: number,
): Promise<PreviewState> {
  const life = selectLife(kind, slug)
  const file = life?.path ?? fileOfStory(contentDir(), kind, slug)
  const problems = file === undefined ? [] : await problemsOf(file, now)
  if (!life) return { state: 'missing', problems }
  const publishedAt = life.published_at ?? undefined
  const isToCome = life.state === 'public' && publishedAt !== undefined && publishedAt > now
  const state = isToCome ? 'scheduled' : life.state
  return { state, problems, ...(publishedAt !== undefined && { publishedAt }) }
}

async function problemsOf(file: string, now: number): Promise<Problem[]> {
  try {
    return await checkSaved(contentDir(), file, now)
  } catch (error) {
    // Deleted a moment ago: the publisher has yet to hear of it.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
