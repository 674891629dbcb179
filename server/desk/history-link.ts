import { slugOfPath } from '@/lib/check'
import { isStoryKind, modelOfPath } from '@/lib/model'
import { ENDPOINTS, type StoryKind } from '@/lib/routes'

/** A story by its kind and slug. */
export type AskedStory = { readonly kind: StoryKind; readonly slug: string }

const KINDS: readonly string[] = ['article', 'headline', 'entry'] satisfies StoryKind[]

const { kind: KIND, slug: SLUG } = ENDPOINTS.storyHistory.query

/** Which story is asked about; one of no kind is an article. */
export function storyOf(asked: URLSearchParams): AskedStory {
  const kind = asked.get(KIND) ?? ''
  return {
    kind: KINDS.includes(kind) ? (kind as StoryKind) : 'article',
    slug: asked.get(SLUG) ?? '',
  }
}

/** The address of a story's versions, or of what changed in one. */
export function historyLink(
  { kind, slug }: AskedStory,
  more: Readonly<Record<string, string>> = {},
) {
  return `${ENDPOINTS.storyHistory.path}?${new URLSearchParams({ [KIND]: kind, [SLUG]: slug, ...more })}`
}

/** The same by a file's path below the content folder; undefined for people and topics, whose versions are not shown. */
export function historyOfFile(file: string): string | undefined {
  const kind = modelOfPath(file)?.kind
  return kind && isStoryKind(kind) ? historyLink({ kind, slug: slugOfPath(file) }) : undefined
}
