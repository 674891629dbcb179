import { getTranslations } from 'next-intl/server'
import { absoluteUrl } from '../absolute-url'
import { answerText } from '../answer-text'
import {
  contentDigest,
  facetHref,
  feedStories,
  findFacet,
  isSection,
  newestStories,
  publishedAt,
  type StoryList,
} from '../content'
import { SITE } from '../site'
import { changedAtOf, FEED_TYPES, type Feed, type FeedFile } from './feed'
import { writeFeed } from './write-feed'

const STORIES = 20

/** Answers a request for the feed of a list in one of its forms. */
export async function answerFeed(
  request: Request,
  list: StoryList,
  file: FeedFile,
): Promise<Response> {
  const now = Date.now()
  const cards = newestStories(list, now, STORIES)
  if (list.facet && cards.length === 0) return new Response(null, { status: 404 })
  const words = await feedWords()
  return answerText(request, {
    type: FEED_TYPES[file],
    // A scheduled story comes without a change of the content.
    madeFrom: [contentDigest(), ...cards.map(({ href }) => href)],
    make: () => writeFeed(feedOf(list, file, feedStories(cards, now), words, now), file),
  })
}

/** Answers for the feed of a section, by the word in the address. */
export async function answerSectionFeed(
  request: Request,
  params: Promise<{ section: string }>,
  file: FeedFile,
): Promise<Response> {
  const { section } = await params
  return isSection(section)
    ? answerFeed(request, { section }, file)
    : new Response(null, { status: 404 })
}

/** Answers for the feed of a topic, by the slug in the address. */
export async function answerTopicFeed(
  request: Request,
  params: Promise<{ slug: string }>,
  file: FeedFile,
): Promise<Response> {
  const { slug } = await params
  return answerFeed(request, { facet: { kind: 'chu-de', slug } }, file)
}

function feedWords() {
  return getTranslations()
}

type Words = Awaited<ReturnType<typeof feedWords>>

function feedOf(
  list: StoryList,
  file: FeedFile,
  stories: Feed['stories'],
  words: Words,
  now: number,
): Feed {
  const { name, path } = placeOf(list, words, now)
  return {
    title: name ? words('feeds.titleOf', { name, site: SITE.name }) : SITE.name,
    description: name
      ? words('section.description', { section: name, site: SITE.name })
      : SITE.tagline,
    pageUrl: absoluteUrl(path || '/'),
    feedUrl: absoluteUrl(`${path}/${file}`),
    changedAt:
      stories.length > 0 ? Math.max(...stories.map(changedAtOf)) : Date.parse(publishedAt()) || now,
    stories,
    sectionName: (section) => words(`sections.${section}`),
  }
}

function placeOf(list: StoryList, words: Words, now: number) {
  const { facet, section } = list
  if (facet) {
    return { name: findFacet(facet, now)?.name ?? facet.slug, path: facetHref(facet) }
  }
  return section
    ? { name: words(`sections.${section}`), path: `/${section}` }
    : { name: '', path: '' }
}
