import { paper, type Section, sectionName } from '@/lib/config'
import { type LiveEntry, type StoryCard, sponsorLabel } from '@/lib/model'
import { findCard, findEntry } from '@/lib/query'
import {
  type Match,
  type MatchOf,
  matchPage,
  type PageParams,
  type PageTypeWith,
  pathOf,
} from '@/lib/routes'
import type { PictureWords } from './share-picture'

/** What the picture of the front page says, and of every page that has no headline of its own. */
export function siteWords(): PictureWords {
  const { name: title, tagline: kicker } = paper()
  return { title, kicker }
}

/** What the picture of a section says. */
export function sectionWords(section: Section): PictureWords {
  return { title: sectionName(section), kicker: paper().tagline }
}

/** What the picture of a story says. */
export function storyWords({
  title,
  section,
  sponsor,
}: Pick<StoryCard, 'title' | 'section' | 'sponsor'>): PictureWords {
  return { title, kicker: sponsor ? sponsorLabel(sponsor) : sectionName(section) }
}

/** What the picture of an entry of a live event says. */
export function entryWords({
  called,
  section,
}: Pick<LiveEntry, 'called' | 'section'>): PictureWords {
  return storyWords({ title: called, section })
}

type Pictured = PageTypeWith<{ picture: true }>

const WORDS: {
  readonly [T in Pictured]: (params: PageParams<T>, now: number) => PictureWords | undefined
} = {
  front: siteWords,
  section: ({ section }) => sectionWords(section),
  article({ section, slug }, now) {
    const story = findCard('article', slug, now)
    return story?.section === section ? storyWords(story) : undefined
  },
  entry({ slug, entry: id }, now) {
    const entry = findEntry(`${slug}/${id}`, now)
    return entry && entryWords(entry)
  },
  brief({ slug }, now) {
    const story = findCard('headline', slug, now)
    return story && storyWords(story)
  },
}

/** What the picture of the page at a path says; undefined where there is no page. */
export function wordsOfPage(path: string, now: number): PictureWords | undefined {
  const match = matchPage(path)
  if (!match || pathOf(match) !== path || !isPictured(match)) return undefined
  return wordsOf(match, now)
}

function isPictured(match: Match): match is MatchOf<Pictured> {
  return Object.hasOwn(WORDS, match.type)
}

function wordsOf<T extends Pictured>({ type, params }: MatchOf<T>, now: number) {
  return WORDS[type](params, now)
}
