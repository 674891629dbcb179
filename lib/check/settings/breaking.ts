import type { Place, Problem, WrittenBreaking } from '@/lib/model'
import { nearest, normalizeLetters } from '@/lib/shared/text'
import { parseTime } from '@/lib/shared/time'
import * as wording from './breaking-wording'
import type { Stories } from './front-stories'
import { endsBefore } from './front-wording'
import type { Found } from './site-rules'

/** The breaking bar that the values of a `khan.yaml` state, which were checked before. */
export function breakingOf(
  { text, story, from, until }: Readonly<Record<string, unknown>>,
  placeOf: (way: readonly string[]) => Place,
): WrittenBreaking {
  return {
    text: normalizeLetters(String(text)).trim(),
    ...(story !== undefined && { story: { slug: String(story), ...placeOf(['story']) } }),
    from: parseTime(String(from ?? '')) ?? 0,
    until: parseTime(String(until)) ?? 0,
  }
}

/** The rules of `khan.yaml` beyond the form of its values. `now` is milliseconds since 1970. */
export function breakingProblems({ from, until }: WrittenBreaking, now: number): Found[] {
  if (until <= from) return [{ at: ['until'], wording: endsBefore() }]
  return until <= now ? [{ at: ['until'], wording: wording.isOver(until) }] : []
}

/** What is wrong with the story that the bar leads to; the bar itself stands all the same. */
export function breakingStory(
  file: string,
  { story }: WrittenBreaking,
  stories: Stories,
): Problem[] {
  if (!story) return []
  const { slug, line, column } = story
  const state = stories.find(slug)?.state
  if (state === 'public') return []
  const told = state
    ? wording.leadsNowhereYet(slug, state)
    : wording.noSuchStory(slug, nearest(slug, stories.slugs()))
  return [{ file, line, column, ...told }]
}
