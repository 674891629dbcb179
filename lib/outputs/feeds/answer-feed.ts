import { getTranslations } from 'next-intl/server'
import { absoluteUrl, paper, sectionName } from '@/lib/config'
import type { DatedStory, TermKind } from '@/lib/model'
import {
  contentDigest,
  feedEntries,
  feedStories,
  findCard,
  findTerm,
  newestStories,
  publishedAt,
  type StoryList,
} from '@/lib/query'
import {
  FEED_TYPES,
  type FeedFile,
  feedPath,
  type Match,
  type MatchOf,
  matchFeed,
  type PageParams,
  type PageTypeWith,
  pathOf,
} from '@/lib/routes'
import { answerText } from '../answer-text'
import { changedAtOf, type Feed } from './feed'
import { writeFeed } from './write-feed'

const STORIES = 20

type Listed = PageTypeWith<{ feeds: true }>

/**
 * What a feed is served as. Browsers show what is XML, and would offer to save `application/rss+xml`;
 * programs that read feeds take either, by what is in it.
 */
const SERVED_AS: Readonly<Record<FeedFile, string>> = {
  'rss.xml': 'application/xml',
  'atom.xml': 'application/xml',
  'feed.json': FEED_TYPES['feed.json'],
}

/** The stories of each page type that has feeds, and what they are called; '' are all of the paper. */
const LISTS: {
  readonly [T in Listed]: {
    list(params: PageParams<T>): StoryList & { readonly event?: string }
    name(params: PageParams<T>, now: number): string
  }
} = {
  front: { list: () => ({}), name: () => '' },
  section: { list: (params) => params, name: ({ section }) => sectionName(section) },
  // Of a live event: an item an entry, and one for itself.
  article: {
    list: ({ slug }) => ({ event: slug }),
    name: ({ slug }, now) => findCard('article', slug, now)?.title ?? slug,
  },
  topic: termFeed('topic'),
  author: termFeed('author'),
  genre: termFeed('genre'),
  series: termFeed('series'),
}

function termFeed(kind: TermKind) {
  return {
    list: ({ slug }: { slug: string }) => ({ term: { kind, slug } }),
    name: ({ slug }: { slug: string }, now: number) => findTerm({ kind, slug }, now)?.name ?? slug,
  }
}

/** The answer of the feed at a path; undefined where none can be. */
export function answerFeed(request: Request, path: string): Promise<Response> | undefined {
  const feed = matchFeed(path)
  return feed && isListed(feed.list) ? answerList(request, feed.list, feed.file) : undefined
}

function isListed(match: Match): match is MatchOf<Listed> {
  return Object.hasOwn(LISTS, match.type)
}

async function answerList<T extends Listed>(
  request: Request,
  { type, params }: MatchOf<T>,
  file: FeedFile,
): Promise<Response> {
  const now = Date.now()
  const list = LISTS[type].list(params)
  const cards = listedStories(list, now)
  const isThere =
    list.event === undefined ? !list.term || findTerm(list.term, now) : cards.length > 0
  if (!isThere) return new Response(null, { status: 404 })
  const words = await feedWords()
  const wholeStories = () =>
    list.event === undefined
      ? feedStories(cards, now)
      : [...feedEntries(list.event, now, STORIES), ...feedStories(cards, now)]
  const name = LISTS[type].name(params, now)
  const page = pathOf({ type, params, page: 1 })
  const path = feedPath(page, file)
  return answerText(request, {
    path,
    type: SERVED_AS[file],
    // A scheduled story comes without a change of the content.
    madeFrom: [contentDigest(), ...cards.map(({ href }) => href), versionOf(list, now)],
    make: () => writeFeed(feedOf({ name, page, path }, wholeStories(), words, now), file),
  })
}

/** The stories of a list as cards; of a live event, the event. */
function listedStories(list: StoryList & { readonly event?: string }, now: number): DatedStory[] {
  if (list.event === undefined) return newestStories(list, now, STORIES)
  const event = findCard('article', list.event, now)
  return event?.isLive && event.publishedAt !== undefined
    ? [{ ...event, publishedAt: event.publishedAt }]
    : []
}

/** A scheduled entry comes without a change of the content, too. */
function versionOf({ event }: { readonly event?: string }, now: number): string {
  return event === undefined ? '' : String(feedEntries(event, now, 1)[0]?.bodyKey)
}

function feedWords() {
  return getTranslations()
}

type Words = Awaited<ReturnType<typeof feedWords>>

type Place = { readonly name: string; readonly page: string; readonly path: string }

function feedOf(
  { name, page, path }: Place,
  stories: Feed['stories'],
  words: Words,
  now: number,
): Feed {
  return {
    title: name ? words('feeds.titleOf', { name, site: paper().name }) : paper().name,
    description: name
      ? words('section.description', { section: name, site: paper().name })
      : paper().tagline,
    pageUrl: absoluteUrl(page),
    feedUrl: absoluteUrl(path),
    changedAt:
      stories.length > 0 ? Math.max(...stories.map(changedAtOf)) : Date.parse(publishedAt()) || now,
    stories,
    sectionName,
  }
}
