import { freePaths, slugOfPath } from '@/lib/check'
import type { Section } from '@/lib/config'
import { type Collection, modelOfPath, renderDocument } from '@/lib/model'
import { toIsoTime } from '@/lib/shared/time'

/** What has to be known of a story before it can be begun. */
export type NewStory = {
  readonly kind: 'article' | 'headline'
  readonly title: string
  readonly section: Section
  /** The sapo; a headline has none. */
  readonly description?: string
  readonly collection?: Collection
}

/** A story's file as it is begun: a draft. */
export type BegunStory = {
  readonly path: string
  readonly slug: string
  readonly text: string
  /** Whether another story has the name this one would have had. */
  readonly isRenamed: boolean
}

/**
 * Begins a story, dated to the minute of `now` (milliseconds since 1970). `present` are the paths of
 * all documents there are: no two of a kind may have one address.
 */
export function beginStory(story: NewStory, present: readonly string[], now: number): BegunStory {
  const { kind, title, section, description, collection = 'moi-nhat' } = story
  const folder = kind === 'article' ? `articles/${section}` : `headlines/${collection}`
  const taken = present.filter((path) => modelOfPath(path)?.kind === kind).map(slugOfPath)
  const first = freePaths()(folder, title)
  const path = freePaths(taken.map((slug) => `${folder.split('/')[0]}/${slug}`))(folder, title)
  const fields = {
    title,
    description: kind === 'article' ? (description ?? title) : undefined,
    section,
    publishedAt: toIsoTime(now - (now % 60_000)),
    draft: true,
  }
  return { path, slug: slugOfPath(path), text: renderDocument(fields), isRenamed: path !== first }
}
