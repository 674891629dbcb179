/** What pages ask of topics, sources, authors and genres. Every `now` is milliseconds since 1970. */

import { interfaceWords, paper } from '@/lib/config'
import {
  type Body,
  isGenre,
  type Profile,
  type ProfileKind,
  profileKindOf,
  type StoryCard,
  type StoryPage,
  type Term,
  type TermKey,
  type TermKind,
  termKindOf,
} from '@/lib/model'
import {
  type CountedTerm,
  profileOf,
  selectBySlugs,
  selectFormerProfile,
  selectProfile,
  selectProfiles,
  selectSubtopics,
  selectTerm,
  selectTermsInUse,
  selectTopicNews,
  type View,
} from '@/lib/store'
import { partsPage } from './series'
import { pagesOf, storyPage } from './story-pages'
import { readBodyOf } from './whole-story'

const TOPICS_IN_USE = 120

/** What the page of a person or a topic shows of them. */
export type TermProfile = Profile & {
  readonly readBody: () => Body
  /** The topic above it, and those below. */
  readonly parent?: Term
  readonly subtopics: readonly Term[]
  /** The stories the editors put first. */
  readonly pinned: readonly StoryCard[]
}

/** One page of a term's stories by time, with its name; the first with what is written of it. */
export type TermPage = StoryPage & {
  readonly term: Term
  readonly profile?: TermProfile
}

/** One page of a term; undefined when it has no stories, or no such page. `page` is from 1. */
export function termPage(
  key: TermKey,
  page: number,
  now: number,
  view: View = 'public',
): TermPage | undefined {
  const term = findTerm(key, now, view)
  const list = term && listOf(term, page, now)
  const profile = list && page === 1 ? findProfile(key, now, view) : undefined
  return list && { ...list, term, ...(profile && { profile }) }
}

function listOf(term: Term, page: number, now: number): StoryPage | undefined {
  return term.kind === 'series' ? partsPage(term, page, now) : storyPage({ term, now }, page)
}

/** What is written of the person or the topic of a term; undefined where nothing is. */
export function findProfile(
  key: TermKey,
  now: number,
  view: View = 'public',
): TermProfile | undefined {
  const profile = profileOf(key, view)
  if (!profile) return undefined
  const { parent, pinned } = profile.record
  const above = parent === undefined ? undefined : topicNow(parent)
  const subtopics = key.kind === 'topic' ? selectSubtopics(key.slug).map(toTopic) : []
  const found = selectBySlugs(pinned, now)
  return {
    ...profile,
    readBody: () => readBodyOf(profile.record, now),
    ...(above && { parent: toTopic(above) }),
    subtopics,
    pinned: pinned.flatMap((slug) => found.get(slug) ?? []),
  }
}

function topicNow(slug: string): Profile | undefined {
  return selectProfile('topic', slug) ?? selectFormerProfile('topic', slug)
}

function toTopic({ slug, name }: Profile): Term {
  return { kind: 'topic', slug, name }
}

/** The people and topics that something is written of. */
export function profiles(kind: ProfileKind): Term[] {
  const term = termKindOf(kind)
  return selectProfiles(kind).map(({ slug, name }) => ({ kind: term, slug, name }))
}

/** Where a person or a topic is to be found that had another slug before. */
export function movedTerm({ kind, slug }: TermKey): Term | undefined {
  const profileKind = profileKindOf(kind)
  const profile = profileKind && selectFormerProfile(profileKind, slug)
  return profile && { kind, slug: profile.slug, name: profile.name }
}

/** How many pages a term has; 0 when it has no stories. */
export function termPages(term: TermKey, now: number): number {
  return selectTerm(term, now) ? pagesOf({ term, now }) : 0
}

/** A term with the name its newest story gives it; undefined when it has no stories. */
export function findTerm(key: TermKey, now: number, view: View = 'public'): Term | undefined {
  const term = selectTerm(key, now, view)
  const { kind, slug } = key
  // What a genre is called is the interface's, in the paper's language.
  return term && kind === 'genre' && isGenre(slug)
    ? { ...term, name: interfaceWords().genres[slug] }
    : term
}

/** So many of the newest stories are told to those who follow topics. */
const FOLLOWED_STORIES = 100

/** The newest stories with their topics: each topic's slug, the story's address, and when it was published. */
export function topicNews(now: number): [topic: string, href: string, publishedAt: number][] {
  return selectTopicNews(now, FOLLOWED_STORIES).map(({ topic, href, publishedAt }) => [
    topic,
    href,
    publishedAt,
  ])
}

/** The terms of a kind that most of the newest stories have. */
export function termsInUse(kind: TermKind, now: number): CountedTerm[] {
  return selectTermsInUse(kind, now, TOPICS_IN_USE)
}

/** The topics of the newest stories, in the order of the language's alphabet. */
export function topicsInUse(now: number): CountedTerm[] {
  const { compare } = new Intl.Collator(paper().language)
  return selectTermsInUse('topic', now, TOPICS_IN_USE).sort((a, b) => compare(a.name, b.name))
}
