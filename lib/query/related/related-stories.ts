import type { Article, StoryCard } from '@/lib/model'
import { isListed, prepared, selectCards } from '@/lib/store'
import { phrase } from '../search/match'
import { LOOKED_AT_EACH, sharingTopic, sharingWords, spansAround } from './candidates'
import { keywordsOf } from './keywords'

/** A story others are looked for; headlines have no topics. */
type Subject = Pick<StoryCard, 'kind' | 'slug' | 'title'> & Partial<Pick<Article, 'topics'>>

/** A topic is what an editor says a story is about: one in common is enough. */
const TOPIC = 1

/** Two rare words in common are enough, or more that are less rare. */
const ENOUGH = 1

/**
 * Stories about the same, by the topics and words they share with one, whatever their section: what is
 * shared by few says more than what is in many. Where that leaves a choice, the newest. However large
 * the archive is, only some hundreds of candidates are looked at. `now` is milliseconds since 1970.
 */
export function relatedStories(subject: Subject, now: number, limit: number): StoryCard[] {
  const own = prepared('SELECT id FROM document WHERE kind = :kind AND slug = :slug').get({
    kind: subject.kind,
    slug: subject.slug,
  }) as { id: number } | undefined
  if (!own) return []
  const scores = scoresFor(subject, own.id, now)
  scores.delete(own.id)
  const values = JSON.stringify(Object.fromEntries(closest(scores, limit)))
  const selection = {
    from: 'json_each(:values) f JOIN document d ON d.id = CAST(f.key AS INTEGER)',
    where: isListed('d'),
    order: `json_extract(:values, '$."' || d.id || '"') DESC, d.published_at DESC`,
  }
  return selectCards(selection, { now, values }, limit)
}

/**
 * The closest documents: more than are asked for, because some may not be listed, and all that are as
 * close as the last of these, because only their times, which are not known here, decide among them.
 */
function closest(scores: ReadonlyMap<number, number>, limit: number): [number, number][] {
  const close = [...scores]
    .filter(([, score]) => score >= ENOUGH)
    .sort(([, scoreOfA], [, scoreOfB]) => scoreOfB - scoreOfA)
  const [, least = ENOUGH] = close[limit * 4 - 1] ?? []
  return close.filter(([, score]) => score >= least)
}

/** How close documents are, by their ids. */
function scoresFor({ title, topics = [] }: Subject, own: number, now: number): Map<number, number> {
  const scores = new Map<number, number>()
  const add = (ids: readonly number[], base: number) => {
    const score = base + rarity(ids.length)
    for (const id of ids) scores.set(id, (scores.get(id) ?? 0) + score)
  }
  for (const slug of new Set(topics.map((topic) => topic.slug))) add(sharingTopic(slug, now), TOPIC)
  const spans = spansAround(own, now)
  for (const words of keywordsOf([title, ...topics.map(({ name }) => name)]))
    add(sharingWords(phrase(words), spans), 0)
  return scores
}

/** From 1 for what is in nothing else to 0 for what is in all that were looked at. */
function rarity(count: number): number {
  return Math.max(0, 1 - Math.log(count) / Math.log(LOOKED_AT_EACH))
}
