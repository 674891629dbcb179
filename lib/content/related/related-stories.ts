import { phrase } from '../search/match'
import { prepared, selectCards } from '../store/select'
import { isListed } from '../store/visible'
import type { Article, StoryCard } from '../stories'
import { LOOKED_AT_EACH, sharingTopic, sharingWords, spansAround } from './candidates'
import { tellingWords } from './telling-words'

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
  const closest = [...scores]
    .filter(([, score]) => score >= ENOUGH)
    .sort(([a, scoreOfA], [b, scoreOfB]) => scoreOfB - scoreOfA || b - a)
    .slice(0, limit * 4)
  // The order of documents in the store is not that of their times, and some are not listed.
  const values = JSON.stringify(closest.map(([id, score]) => ({ id, score })))
  const selection = {
    from: `json_each(:values) f JOIN document d ON d.id = f.value ->> 'id'`,
    where: isListed('d'),
    order: `(SELECT value ->> 'score' FROM json_each(:values) WHERE value ->> 'id' = d.id) DESC,
      d.published_at DESC`,
  }
  return selectCards(selection, { now, values }, limit)
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
  for (const words of tellingWords([title, ...topics.map(({ name }) => name)]))
    add(sharingWords(phrase(words), spans), 0)
  return scores
}

/** From 1 for what is in nothing else to 0 for what is in all that were looked at. */
function rarity(count: number): number {
  return Math.max(0, 1 - Math.log(count) / Math.log(LOOKED_AT_EACH))
}
