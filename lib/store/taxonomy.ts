import type { Section } from '@/lib/config'
import {
  nameKey,
  profileKindOf,
  type Term,
  type TermKey,
  type TermKind,
  termSlug,
} from '@/lib/model'
import { type StoryKey, storyPath } from '@/lib/routes'
import { selectProfile } from './profiles'
import { prepared } from './reading'
import { PROFILE_OF_KEY } from './term-names'
import { isListed, type View } from './visible'

/** How many of the newest documents are looked at for the terms in use. */
const RECENT = 1_000

/**
 * A term under the name of its profile, else the one its newest story gives it; undefined when it has neither at
 * `now`.
 */
export function selectTerm(key: TermKey, now: number, view: View = 'public'): Term | undefined {
  const profile = profileOf(key, view)
  return profile ? { ...key, name: profile.name } : selectNewestName(key, now)
}

/** What is written of the person or topic of a term. */
export function profileOf({ kind, slug }: TermKey, view: View = 'public') {
  const profileKind = profileKindOf(kind)
  return profileKind && selectProfile(profileKind, slug, view)
}

function selectNewestName(key: TermKey, now: number): Term | undefined {
  const row = prepared(
    `SELECT f.name FROM term f CROSS JOIN document d ON d.id = f.document
       WHERE f.kind = :kind AND f.slug = :slug AND f.published_at <= :now AND ${isListed('d')}
       ORDER BY f.published_at DESC LIMIT 1`,
  ).get({ kind: key.kind, slug: key.slug, now }) as { name: string } | undefined
  return row && { ...key, name: row.name }
}

/** The slug of a name; where no story that readers know has it, the one it would have by itself. */
export function selectTermSlug(kind: TermKind, name: string): string {
  const key = nameKey(name)
  const find = (question: string) =>
    prepared(question).get({ kind, key }) as { slug: string } | undefined
  const row =
    find('SELECT slug FROM term_name WHERE kind = :kind AND key = :key') ?? find(PROFILE_OF_KEY)
  return row?.slug ?? termSlug(name)
}

/** A story of a topic, by the topic's slug; `publishedAt` is milliseconds since 1970. */
export type TopicStory = {
  readonly topic: string
  readonly href: string
  readonly publishedAt: number
}

/** The topics of the newest stories: at most `limit` stories, newest first. */
export function selectTopicNews(now: number, limit: number): TopicStory[] {
  const rows = prepared(
    `WITH recent AS MATERIALIZED (SELECT d.id FROM document d
         WHERE ${isListed('d')} ORDER BY d.published_at DESC LIMIT :limit)
       SELECT f.slug AS topic, d.kind, d.section, d.slug, d.published_at AS publishedAt
       FROM recent CROSS JOIN term f INDEXED BY term_by_document
         ON f.document = recent.id AND f.kind = 'topic'
       JOIN document d ON d.id = recent.id ORDER BY d.published_at DESC`,
  ).all({ now, limit }) as (StoryKey & { section: Section; topic: string; publishedAt: number })[]
  return rows.map(({ topic, publishedAt, ...story }) => ({
    topic,
    publishedAt,
    href: storyPath(story),
  }))
}

/** A term and how many of the newest stories have it. */
export type CountedTerm = Term & { readonly count: number }

/** The terms of a kind that most of the newest stories have, those in use most first. */
export function selectTermsInUse(kind: TermKind, now: number, limit: number): CountedTerm[] {
  const rows = prepared(
    `WITH recent AS MATERIALIZED (SELECT d.id FROM document d
         WHERE ${isListed('d')} ORDER BY d.published_at DESC LIMIT ${RECENT})
       SELECT f.slug, ifnull(p.card ->> 'title', f.name) AS name, count(*) AS count,
         max(f.published_at) AS newest
       FROM recent CROSS JOIN term f INDEXED BY term_by_document
         ON f.document = recent.id AND f.kind = :kind
       LEFT JOIN document p ON p.kind = :profile AND p.slug = f.slug
       GROUP BY f.slug ORDER BY count DESC, newest DESC LIMIT :limit`,
  ).all({ kind, now, limit, profile: profileKindOf(kind) ?? '' }) as {
    slug: string
    name: string
    count: number
  }[]
  return rows.map(({ slug, name, count }) => ({ kind, slug, name, count }))
}
