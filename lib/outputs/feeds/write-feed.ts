import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith'
import { playedIn } from '@/lib/body'
import { absoluteUrl, interfaceWords, paper, siteUrl } from '@/lib/config'
import { type FeedStory, labelledTitle, mediaAddress, shownGenre } from '@/lib/model'
import { FEED_TYPES, type FeedFile } from '@/lib/routes'
import { xmlText } from '@/lib/shared/text'
import { paperFeedStylesUrl } from '../paper-script'
import { siteWords } from '../share-picture/picture-words'
import { pictureUrl } from '../share-picture/share-picture'
import { storyHtml } from './body-html'
import { coverMedia, enclosure, mediaContent } from './cover-media'
import { changedAtOf, type Feed } from './feed'

/** Writes a feed in one of its forms. */
export function writeFeed(feed: Feed, file: FeedFile): string {
  return WRITERS[file](feed)
}

const WRITERS: Readonly<Record<FeedFile, (feed: Feed) => string>> = {
  'rss.xml': (feed) => xmlText(withStyle(closeUp(writeRss(feed)))),
  'atom.xml': (feed) => xmlText(withStyle(closeUp(writeAtom(feed)))),
  'feed.json': writeJsonFeed,
}

/**
 * The writer puts CDATA on lines of its own, which are then part of a title. What stands within is left
 * alone: a story about XML may say `> <![CDATA[`.
 */
function closeUp(xml: string): string {
  return xml.replace(/\s*(<!\[CDATA\[.*?\]\]>)\s*/gs, '$1')
}

/** A reader who opens a feed in a browser sees what it is for. */
function withStyle(xml: string): string {
  return xml.replace(
    /^<\?xml .*?\?>/,
    `$&<?xml-stylesheet type="text/css" href="${paperFeedStylesUrl()}"?>`,
  )
}

function writeRss(feed: Feed): string {
  const items = feed.stories.map((story) => ({
    title: labelledTitle(story),
    link: absoluteUrl(story.href),
    guid: { value: idOf(story), isPermaLink: false },
    pubDate: new Date(story.publishedAt),
    categories: namesOf(feed, story).map((name) => ({ name })),
    dc: { creators: authorsOf(story), ...(story.language && { languages: [story.language] }) },
    // RSS has HTML there, and a sapo is plain text.
    ...(story.description && { description: escapeText(story.description) }),
    content: { encoded: storyHtml(story) },
    enclosures: enclosuresOf(story),
    ...(story.cover && { media: mediaContent(coverMedia(story.cover)) }),
  }))
  return generateRssFeed(
    {
      title: feed.title,
      link: feed.pageUrl,
      description: feed.description,
      language: paper().language,
      lastBuildDate: new Date(feed.changedAt),
      atom: { links: [{ href: feed.feedUrl, rel: 'self', type: FEED_TYPES['rss.xml'] }] },
      items,
    },
    { strict: true },
  )
}

function writeAtom(feed: Feed): string {
  const entries = feed.stories.map((story) => ({
    id: idOf(story),
    title: { value: labelledTitle(story) },
    ...(story.language && { xml: { lang: story.language } }),
    links: [
      { href: absoluteUrl(story.href), rel: 'alternate', type: 'text/html' },
      ...enclosuresOf(story).map(({ url, type, length }) => ({
        ...{ href: url, rel: 'enclosure', type, ...(length > 0 && { length }) },
      })),
    ],
    published: new Date(story.publishedAt),
    updated: new Date(changedAtOf(story)),
    authors: authorsOf(story).map((name) => ({ name })),
    categories: namesOf(feed, story).map((term) => ({ term })),
    ...(story.description && { summary: { value: story.description } }),
    content: { type: 'html', value: storyHtml(story) },
    ...(story.cover && { media: mediaContent(coverMedia(story.cover)) }),
  }))
  return generateAtomFeed(
    {
      id: feed.feedUrl,
      title: { value: feed.title },
      subtitle: { value: feed.description },
      updated: new Date(feed.changedAt),
      authors: [{ name: paper().name }],
      links: [
        { href: feed.feedUrl, rel: 'self', type: FEED_TYPES['atom.xml'] },
        { href: feed.pageUrl, rel: 'alternate', type: 'text/html' },
      ],
      xml: { lang: paper().language },
      entries,
    },
    { strict: true },
  )
}

function writeJsonFeed(feed: Feed): string {
  const items = feed.stories.map((story) => ({
    id: idOf(story),
    url: absoluteUrl(story.href),
    title: labelledTitle(story),
    ...(story.language && { language: story.language }),
    content_html: storyHtml(story),
    date_published: new Date(story.publishedAt),
    date_modified: new Date(changedAtOf(story)),
    tags: namesOf(feed, story),
    authors: authorsOf(story).map((name) => ({ name })),
    ...(story.description && { summary: story.description }),
    ...(story.cover && { image: coverMedia(story.cover).url }),
    ...attachmentsOf(story),
  }))
  const whole = generateJsonFeed({
    title: feed.title,
    home_page_url: feed.pageUrl,
    feed_url: feed.feedUrl,
    description: feed.description,
    language: paper().language,
    icon: pictureUrl('', siteWords(), '1x1'),
    items,
  })
  // The writer leaves out a list without items, which the form asks for.
  return JSON.stringify({ items: [], ...(whole as object) })
}

/** The films and sound of a story, which programs that play one thing look for first, and its picture. */
function enclosuresOf(story: FeedStory) {
  const played = playedIn(story).map(({ src, file }) => ({
    url: absoluteUrl(mediaAddress(src, file)),
    type: file.type,
    length: file.bytes,
  }))
  return [...played, ...(story.cover ? [enclosure(coverMedia(story.cover))] : [])]
}

function attachmentsOf(story: FeedStory) {
  const attachments = playedIn(story).map(({ src, title, file }) => ({
    url: absoluteUrl(mediaAddress(src, file)),
    mime_type: file.type,
    title,
    size_in_bytes: file.bytes,
    duration_in_seconds: Math.round(file.seconds),
  }))
  return attachments.length > 0 ? { attachments } : {}
}

/**
 * What a story is known by for good (RFC 4151): neither another section nor another name of its file
 * makes it new to those who have read it. The year only says that the host's name was the paper's.
 */
function idOf({ kind, firstSlug }: FeedStory): string {
  const { hostname } = new URL(siteUrl())
  return `tag:${hostname},2026:${ID_WORDS[kind]}/${firstSlug}`
}

const ID_WORDS = { article: 'bai', headline: 'tin', entry: 'truc-tiep' } as const

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function authorsOf({ byline, source }: FeedStory): string[] {
  return byline ? [...byline.names] : [source?.name ?? paper().name]
}

function namesOf({ sectionName }: Feed, { section, tags, genre, series }: FeedStory): string[] {
  const shown = shownGenre(genre)
  const genres = shown ? [interfaceWords().genres[shown]] : []
  return [...new Set([sectionName(section), ...genres, ...(series ? [series.name] : []), ...tags])]
}
