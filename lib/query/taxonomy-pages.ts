/** What pages ask of topics, sources, authors and genres. Every `now` is milliseconds since 1970. */

import { interfaceWords, paper } from '@/lib/config'
import { isGenre, type StoryPage, type Term, type TermKey } from '@/lib/model'
import { type CountedTerm, selectTerm, selectTermsInUse } from '@/lib/store'
import { pagesOf, storyPage } from './story-pages'

const TOPICS_IN_USE = 120

/** One page of a term's stories by time, with its name. */
export type TermPage = StoryPage & {
  readonly term: Term
}

/** One page of a term; undefined when it has no stories, or no such page. `page` is from 1. */
export function termPage(key: TermKey, page: number, now: number): TermPage | undefined {
  const term = findTerm(key, now)
  const list = term && storyPage({ term, now }, page)
  return list && { ...list, term }
}

/** How many pages a term has; 0 when it has no stories. */
export function termPages(term: TermKey, now: number): number {
  return selectTerm(term, now) ? pagesOf({ term, now }) : 0
}

/** A term with the name its newest story gives it; undefined when it has no stories. */
export function findTerm(key: TermKey, now: number): Term | undefined {
  const term = selectTerm(key, now)
  const { kind, slug } = key
  // What a genre is called is the interface's, in the paper's language.
  return term && kind === 'genre' && isGenre(slug)
    ? { ...term, name: interfaceWords().genres[slug] }
    : term
}

/** The genres that public stories have. */
export function genresInUse(now: number): CountedTerm[] {
  return selectTermsInUse('genre', now, TOPICS_IN_USE)
}

/** The topics of the newest stories, in the order of the language's alphabet. */
export function topicsInUse(now: number): CountedTerm[] {
  const { compare } = new Intl.Collator(paper().language)
  return selectTermsInUse('topic', now, TOPICS_IN_USE).sort((a, b) => compare(a.name, b.name))
}
