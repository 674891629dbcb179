/** What pages ask of topics, sources and authors. Every `now` is milliseconds since 1970. */

import type { StoryPage, Term, TermKey } from '@/lib/model'
import { toWord } from '@/lib/shared/text'
import { type CountedTerm, selectTerm, selectTermNames, selectTermsInUse } from '@/lib/store'
import { pagesOf, storyPage } from './story-pages'

const TOPICS_IN_USE = 120

/** One page of a term's stories by time, with its name. */
export type TermPage = StoryPage & {
  readonly term: Term
  /** Other names whose stories stand here because they make the same address: Ân beside An. */
  readonly alsoNamed: readonly string[]
}

/** One page of a term; undefined when it has no stories, or no such page. `page` is from 1. */
export function termPage(key: TermKey, page: number, now: number): TermPage | undefined {
  const term = selectTerm(key, now)
  const list = term && storyPage({ term, now }, page)
  return list && { ...list, term, alsoNamed: otherNames(term, now) }
}

/** Spellings of one name (`Hoà Bình`, `Hòa bình`) are no other names. */
function otherNames(term: Term, now: number): string[] {
  const names = new Map([[wordsAsMeant(term.name), term.name]])
  for (const name of selectTermNames(term, now))
    if (!names.has(wordsAsMeant(name))) names.set(wordsAsMeant(name), name)
  return [...names.values()].slice(1)
}

function wordsAsMeant(name: string): string {
  return name.replace(/[\p{L}\p{N}\p{M}]+/gu, (word) => toWord(word).exact)
}

/** How many pages a term has; 0 when it has no stories. */
export function termPages(term: TermKey, now: number): number {
  return selectTerm(term, now) ? pagesOf({ term, now }) : 0
}

/** A term with the name its newest story gives it; undefined when it has no stories. */
export function findTerm(key: TermKey, now: number): Term | undefined {
  return selectTerm(key, now)
}

/** The topics of the newest stories, in the order of the Vietnamese alphabet. */
export function topicsInUse(now: number): CountedTerm[] {
  const { compare } = new Intl.Collator('vi')
  return selectTermsInUse('topic', now, TOPICS_IN_USE).sort((a, b) => compare(a.name, b.name))
}
