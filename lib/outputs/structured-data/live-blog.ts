import type { BlogPosting, LiveBlogPosting } from 'schema-dts'
import { absoluteUrl } from '@/lib/config'
import type { Article, LiveCoverage, LiveEntry, StoryCard } from '@/lib/model'
import { excerpt } from '@/lib/shared/text'
import { toIsoTime } from '@/lib/shared/time'
import { imageOf } from './image-object'
import { newsArticle } from './news-article'
import { publisher } from './publisher'

/** A live event as schema.org's LiveBlogPosting, with the entries of one page as its updates. */
export function liveBlog(event: Article, { entries, pinned }: LiveCoverage): LiveBlogPosting {
  const { '@type': _, ...story } = newsArticle(event) as Exclude<
    ReturnType<typeof newsArticle>,
    string
  >
  const { publishedAt, ended, description } = event
  return {
    ...(story as object),
    '@type': 'LiveBlogPosting',
    ...(description !== undefined && { description }),
    coverageStartTime: toIsoTime(publishedAt),
    ...(ended !== undefined && { coverageEndTime: toIsoTime(ended) }),
    liveBlogUpdate: [...pinned, ...entries].map((entry) => posting(entry)),
  }
}

/** What an entry is described by where it is shared: its words, or, where those are its title, its event. */
export function entryDescription({ title, readText }: LiveEntry, event: StoryCard): string {
  return title === undefined ? event.title : excerpt(readText()) || event.title
}

/** An entry as schema.org's BlogPosting, part of its event. */
export function entryPosting(entry: LiveEntry, event: StoryCard): BlogPosting {
  return {
    ...posting(entry),
    mainEntityOfPage: absoluteUrl(entry.href),
    isPartOf: {
      '@type': 'LiveBlogPosting',
      headline: event.title,
      url: absoluteUrl(event.href),
    },
  }
}

function posting(entry: LiveEntry): Exclude<BlogPosting, string> {
  const { at, updatedAt = at, byline, called, href, cover } = entry
  const image = imageOf(cover, '16x9')
  return {
    '@type': 'BlogPosting',
    headline: called,
    url: absoluteUrl(href),
    datePublished: toIsoTime(at),
    dateModified: toIsoTime(Math.max(at, updatedAt)),
    articleBody: entry.readText(),
    author: byline
      ? byline.names.map((name) => ({ '@type': 'Person', name }) as const)
      : publisher(),
    publisher: publisher(),
    ...(image && { image }),
  }
}
